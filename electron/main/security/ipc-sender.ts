import { isAppUrl } from './app-url.ts';

/** What is asked of the frame that a message came from. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}

/**
 * Whether a message may be acted on: only the app's own page, and only as the top frame of its window. A frame that is
 * gone (null) has nobody left to answer to.
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
