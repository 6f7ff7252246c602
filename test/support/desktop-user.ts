// What a person does outside the page: answers dialogs, uses the native menu, closes the window.
import type { Desktop } from '#test/support/desktop.ts';
import type { MenuActionId } from '#shared/shell/menu-table.ts';

export interface DialogAnswers {
  /** The file to choose, or null to cancel. */
  readonly open?: string | null;
  readonly save?: string | null;
  /** The button to press, by its index. */
  readonly message?: number;
}

export async function answerDialogs(desktop: Desktop, answers: DialogAnswers): Promise<void> {
  await desktop.inMain(({ dialog }, { open, save, message }) => {
    if (open !== undefined) {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: open === null, filePaths: open === null ? [] : [open] });
    }
    if (save !== undefined) {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' });
    }
    if (message !== undefined) {
      dialog.showMessageBox = () => Promise.resolve({ response: message, checkboxChecked: false });
      dialog.showMessageBoxSync = () => message;
    }
  }, answers);
}

export async function chooseMenuItem(desktop: Desktop, id: MenuActionId): Promise<void> {
  await desktop.inMain(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    if (!item) throw new Error(`The menu has no item ${itemId}.`);
    item.click();
  }, id);
}

export async function pressCloseButton(desktop: Desktop): Promise<void> {
  await desktop.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
}

export async function windowTitle(desktop: Desktop): Promise<string> {
  return desktop.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '', null);
}

/** Catches what would be handed to other programs, from now on; the returned function lists it. */
export async function catchOpenedOutside(desktop: Desktop): Promise<() => Promise<string[]>> {
  await desktop.inMain(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedOutside', opened);
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  }, null);
  return () => desktop.inMain(() => Reflect.get(globalThis, 'openedOutside') as string[], null);
}
