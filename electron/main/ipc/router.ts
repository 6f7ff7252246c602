// The only file that sees ipcMain: whatever the window asks passes through here.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import {
  events,
  requests,
  type Answer,
  type EventChannel,
  type EventOf,
  type Problem,
  type ReplyOf,
  type RequestChannel,
  type RequestOf,
} from '#shared/shell/contract.ts';
import { isTrustedSender } from '#electron/main/security/ipc-sender.ts';

/** Carries out what the window asked; a rejection means a defect, because expected failures are replies. */
export type Handlers = {
  readonly [Channel in RequestChannel]: (request: RequestOf<Channel>) => Promise<ReplyOf<Channel>>;
};

/** Answers every channel of the contract; a channel outside it has no handler and is an error of the caller. */
export function answerRequests(handlers: Handlers): void {
  for (const channel of Object.keys(requests) as RequestChannel[]) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...payload: unknown[]) =>
      isTrustedSender(event.senderFrame) && payload.length === 1
        ? answerRequest(channel, handlers[channel], payload[0])
        : refuse(channel, 'The request was refused.'),
    );
  }
}

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

/** Tells the window something. Nothing that breaks the contract is sent. */
export function sendEvent<Channel extends EventChannel>(
  target: WebContents,
  channel: Channel,
  payload: EventOf<Channel>,
): void {
  if (!target.isDestroyed()) target.send(channel, events[channel].parse(payload));
}

function refuse(channel: RequestChannel, message: string): Result<never, Problem> {
  return fail({
    message,
    place: channel,
    remedy: 'Save your work under another name and start Stave again.',
  });
}
