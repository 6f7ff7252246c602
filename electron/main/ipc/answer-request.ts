import type { Problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import {
  requests,
  type Answer,
  type ReplyOf,
  type RequestChannel,
  type RequestOf,
} from '#shared/shell/contract.ts';

/** Carries out what the window asked; a rejection means a defect, because expected failures are replies. */
export type Handlers = {
  readonly [Channel in RequestChannel]: (request: RequestOf<Channel>) => Promise<ReplyOf<Channel>>;
};

/** Parses the request, carries it out and parses the reply, so that neither side ever sees what the other must not. */
export async function answerRequest<Channel extends RequestChannel>(
  channel: Channel,
  handle: Handlers[Channel],
  payload: unknown,
): Promise<Answer<Channel>> {
  const request = requests[channel].request.safeParse(payload);
  if (!request.success) return refuse(channel, 'The request was not understood.');
  try {
    const reply = requests[channel].reply.safeParse(await handle(request.data));
    return reply.success ? ok(reply.data) : refuse(channel, 'The reply did not keep to the contract.');
  } catch {
    return refuse(channel, 'The desktop shell failed to carry this out.');
  }
}

/** What a caller hears whose request was not carried out: nothing of what went on inside. */
export function refuse(channel: RequestChannel, message: string): Result<never, Problem> {
  return fail({
    message,
    place: channel,
    remedy: 'Save your work under another name and start Stave again.',
  });
}
