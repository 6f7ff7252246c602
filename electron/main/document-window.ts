import { BrowserWindow, dialog } from 'electron';
import type { OpenOutcome } from '#shared/shell/contract.ts';
import { takenAtOnce } from '#shared/shell/file-kinds.ts';
import { textCommandOf, type TextCommand } from '#shared/shell/menu-actions.ts';
import type { MenuActionId } from '#shared/shell/menu-table.ts';
import { APP_ORIGIN } from '#shared/shell/page-policy.ts';
import { sendEvent } from './ipc/router.ts';
import { windowOptions, type WindowSecurity } from './security/window-options.ts';

/** The window of the document: what it shows of it, what reaches it, and how it closes. */
export interface DocumentWindow {
  readonly window: BrowserWindow;
  showDocument(name: string, edited: boolean): void;
  /** A menu item was chosen. */
  chooseAction(actionId: MenuActionId): void;
  /** Carries out in the focused text field what the menu just asked for, and nothing else. */
  editText(command: TextCommand): void;
  /** The page listens for files; those that arrived before are handed over now. */
  listenForArrivals(): void;
  deliver(outcome: OpenOutcome): void;
  listenForClose(): void;
  allowClose(): void;
}

export function openDocumentWindow(security: WindowSecurity): DocumentWindow {
  const window = new BrowserWindow(windowOptions(security));
  const { webContents } = window;
  let isEdited = false;
  let isHung = false;
  let mayClose = false;
  let listensForClose = false;
  let listensForArrivals = false;
  let waiting: OpenOutcome[] = [];
  let offeredCommand: TextCommand | undefined;

  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    // A page that loads anew has forgotten what it subscribed to, and answers again.
    listensForClose = false;
    listensForArrivals = false;
    isHung = false;
  });
  window.on('unresponsive', () => {
    isHung = true;
  });
  window.on('responsive', () => {
    isHung = false;
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    // A page that is gone neither hangs nor holds changes; the one loaded in its place says so again.
    isEdited = false;
    isHung = false;
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: 'Stave stopped unexpectedly.',
      detail: 'Unsaved changes that were recorded for recovery are offered after the restart.',
      buttons: ['Restart', 'Close'],
    });
    if (choice === 0) webContents.reload();
    else window.destroy();
  });
  // The title is ours, made from what the page says of its document.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (mayClose || !isEdited) return;
    event.preventDefault();
    if (listensForClose && !isHung) sendEvent(webContents, 'close:requested', null);
    else if (confirmLoss(window)) window.destroy();
  });

  void window.loadURL(`${APP_ORIGIN}/`);

  return {
    window,
    showDocument(name, edited) {
      isEdited = edited;
      window.setTitle(name === '' ? 'Stave' : `${edited ? '• ' : ''}${name} - Stave`);
      window.setDocumentEdited(edited);
    },
    chooseAction(actionId) {
      offeredCommand = textCommandOf(actionId);
      sendEvent(webContents, 'menu:action', { actionId });
    },
    editText(command) {
      if (offeredCommand !== command) return;
      offeredCommand = undefined;
      webContents[command]();
    },
    listenForArrivals() {
      listensForArrivals = true;
      for (const outcome of waiting.splice(0)) sendEvent(webContents, 'file:arrived', outcome);
    },
    deliver(outcome) {
      if (listensForArrivals) sendEvent(webContents, 'file:arrived', outcome);
      else waiting = takenAtOnce([...waiting, outcome], nameOf);
    },
    listenForClose() {
      listensForClose = true;
    },
    allowClose() {
      mayClose = true;
      window.close();
    },
  };
}

/** What the file of an outcome is called; a problem stands at its path. */
function nameOf(outcome: OpenOutcome): string {
  if (outcome.kind === 'cancelled') return '';
  return outcome.kind === 'opened' ? outcome.file.handle.name : outcome.problem.place;
}

/** Asks for the page when the page cannot, because it has not loaded or has hung. */
function confirmLoss(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'The document has unsaved changes.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  return choice === 1;
}
