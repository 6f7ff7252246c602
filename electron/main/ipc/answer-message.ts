import { isTrustedSender, type SenderFrame } from '#electron/main/security/ipc-sender.ts';
import type { Answer, RequestChannel } from '#shared/shell/contract.ts';
import { answerRequest, refuse, type Handlers } from './answer-request.ts';

/** Answers a message as it comes in: from a frame that may ask, and with one payload, or it is refused unread. */
export async function answerMessage<Channel extends RequestChannel>(
  channel: Channel,
  handlers: Pick<Handlers, Channel>,
  sender: SenderFrame | null,
  payload: readonly unknown[],
): Promise<Answer<Channel>> {
  return isTrustedSender(sender) && payload.length === 1
    ? answerRequest(channel, handlers[channel], payload[0])
    : refuse(channel, 'The request was refused.');
}
