// What windows that broke down leave behind, and how they break down.
import type { Page } from 'playwright-core';

/** Ends a window without a word to it, as a crash does, and opens another. */
export async function nextWindow(page: Page): Promise<Page> {
  const context = page.context();
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(address);
  return next;
}

interface Kept {
  readonly name: string;
  readonly text: string;
}

/** The names of the drawings recorded. */
export async function recorded(page: Page): Promise<readonly string[]> {
  return (await records(page)).map(({ name }) => name);
}

/** How many elements of a type the first record holds. */
export async function elementsRecorded(page: Page, type: string): Promise<number> {
  const [record] = await records(page);
  return record === undefined ? 0 : record.text.split(`"type": "${type}"`).length - 1;
}

function records(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(async () => {
    // Opening a database that is not there would make one, and keep the app from making its own.
    const all = await indexedDB.databases();
    if (all.every(({ name }) => name !== 'stave-recovery')) return [];
    return new Promise<Kept[]>((resolve, reject) => {
      const opening = indexedDB.open('stave-recovery');
      opening.onerror = () => {
        reject(new Error('not opened'));
      };
      opening.onsuccess = () => {
        const reading = opening.result.transaction('windows').objectStore('windows').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result as Kept[]);
        };
      };
    });
  });
}

/** Cuts off the text of every record. */
export async function spoilRecords(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('stave-recovery');
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          const change = opening.result.transaction('windows', 'readwrite');
          const cursor = change.objectStore('windows').openCursor();
          cursor.onsuccess = () => {
            if (cursor.result === null) return;
            cursor.result.update({ ...(cursor.result.value as Kept), text: '{"magic":' });
            cursor.result.continue();
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
