// How the window closes when its page cannot answer, and after it can again; what it keeps for a page that is not ready.
import type { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { openDocumentWindow, type DocumentWindow } from '#electron/main/document-window.ts';

const { dialog, windows } = vi.hoisted(() => ({
  dialog: { showMessageBoxSync: vi.fn<(window: unknown, question: { message: string }) => number>() },
  windows: [] as EventEmitter[],
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class Contents extends Emitter {
    readonly sent: string[] = [];
    readonly payloads: unknown[] = [];
    isDestroyed = (): boolean => false;
    send = (channel: string, payload: unknown): void => {
      this.sent.push(channel);
      this.payloads.push(payload);
    };
    reload = (): void => void this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  }
  class BrowserWindow extends Emitter {
    readonly webContents = new Contents();
    destroy = vi.fn<() => void>();
    isDestroyed = (): boolean => false;
    loadURL = (): Promise<void> => Promise.resolve();
    setTitle = (): void => undefined;
    setDocumentEdited = (): void => undefined;
    constructor() {
      super();
      windows.push(this);
    }
  }
  return { BrowserWindow, dialog, ipcMain: {} };
});

const HUNG = 'The document has unsaved changes.';
let shown: DocumentWindow;
beforeEach(() => {
  dialog.showMessageBoxSync.mockReset().mockReturnValue(0);
  shown = openDocumentWindow({ preload: '', session: {} as never, allowDevTools: false });
});

/** Presses the close button of an edited document; gives the questions asked by the shell and the messages to the page. */
function close(): { readonly asked: string[]; readonly sent: readonly string[] } {
  dialog.showMessageBoxSync.mockClear();
  const contents = shown.window.webContents as unknown as { sent: string[] };
  contents.sent.splice(0);
  shown.listenForClose();
  shown.showDocument('plant', true);
  shown.window.emit('close', { preventDefault: () => undefined });
  return {
    asked: dialog.showMessageBoxSync.mock.calls.map(([, { message }]) => message),
    sent: [...contents.sent],
  };
}

test('a page that hangs is not asked; one that answers again is', () => {
  expect(close()).toEqual({ asked: [], sent: ['close:requested'] });
  shown.window.emit('unresponsive');
  expect(close()).toEqual({ asked: [HUNG], sent: [] });
  shown.window.emit('responsive');
  expect(close()).toEqual({ asked: [], sent: ['close:requested'] });
});

test('a page that hung, crashed and was loaded anew is asked', () => {
  shown.window.emit('unresponsive');
  shown.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(close()).toEqual({ asked: [], sent: ['close:requested'] });
});

test('so is one that hung and was reloaded by hand', () => {
  shown.window.emit('unresponsive');
  shown.window.webContents.reload();
  expect(close()).toEqual({ asked: [], sent: ['close:requested'] });
});

test('of files that arrive before the page listens, the last topology and every part are handed over', () => {
  const opened = (name: string) =>
    ({ kind: 'opened', file: { handle: { id: name, name }, text: '' } }) as const;
  const failed = {
    kind: 'failed',
    problem: { message: 'x', place: '/f/b.stave-part', remedy: 'x' },
  } as const;
  const arrivals = [opened('a.stave'), opened('a.stave-part'), opened('b.stave'), failed];
  for (const outcome of arrivals) shown.deliver(outcome);
  shown.listenForArrivals();
  const contents = shown.window.webContents as unknown as { payloads: unknown[] };
  expect(contents.payloads).toEqual(arrivals.slice(1));
});
