// The only file that sees ipcMain: whatever the window asks passes through here.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  events,
  requests,
  type EventChannel,
  type EventOf,
  type RequestChannel,
} from '#shared/shell/contract.ts';
import { answerMessage } from './answer-message.ts';
import type { Handlers } from './answer-request.ts';

/** Answers every channel of the contract; a channel outside it has no handler and is an error of the caller. */
export function answerRequests(handlers: Handlers): void {
  for (const channel of Object.keys(requests) as RequestChannel[]) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...payload: unknown[]) =>
      answerMessage(channel, handlers, event.senderFrame, payload),
    );
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
