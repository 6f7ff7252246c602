import type { Answer, EventChannel, EventOf, RequestOf } from '#shared/shell/contract.ts';

/** Raised when the window and the shell would misunderstand each other; both check it. */
export const CONTRACT_VERSION = 3;

type Listen<Channel extends EventChannel> = (listener: (payload: EventOf<Channel>) => void) => () => void;

/**
 * The one global that the preload script adds to the window, `window.stave`. Named functions over the contract, frozen:
 * the window can name neither a channel nor a path. It is absent in a plain browser.
 */
export interface StaveBridge {
  readonly contractVersion: number;
  readonly openTopology: () => Promise<Answer<'topology:open'>>;
  readonly saveTopology: (request: RequestOf<'topology:save'>) => Promise<Answer<'topology:save'>>;
  readonly saveTopologyAs: (request: RequestOf<'topology:save-as'>) => Promise<Answer<'topology:save-as'>>;
  readonly saveExport: (request: RequestOf<'export:save'>) => Promise<Answer<'export:save'>>;
  readonly showDocument: (request: RequestOf<'document:show'>) => Promise<Answer<'document:show'>>;
  readonly editText: (request: RequestOf<'text:edit'>) => Promise<Answer<'text:edit'>>;
  readonly allowClose: () => Promise<Answer<'close:allow'>>;
  readonly onMenuAction: Listen<'menu:action'>;
  readonly onFileArrived: Listen<'file:arrived'>;
  readonly onCloseRequested: Listen<'close:requested'>;
}
