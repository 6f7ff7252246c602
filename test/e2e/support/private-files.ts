// Files that the browser keeps for the app alone: real handles that need no picker.
import type { Page } from 'playwright-core';

/** Every page that the context opens from now on chooses this one private file. */
export async function choosePrivateFiles(page: Page, file: string): Promise<void> {
  await page.context().addInitScript((name) => {
    const choose = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(window, {
      showOpenFilePicker: async () => [await choose()],
      showSaveFilePicker: choose,
    });
  }, file);
}

export async function writePrivateFile(page: Page, file: string, text: string): Promise<void> {
  await page.evaluate(
    async ([name, contents]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(contents);
      await stream.close();
    },
    [file, text] as const,
  );
}

export async function readPrivateFile(page: Page, file: string): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, file);
}
