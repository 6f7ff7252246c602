// Every window that opens over the app, and how a user comes to it, with as much in it as there can be.
import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { DialogName } from '#renderer/state/session-store.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { encodeLibraryItem } from '#shared/library/item-file.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { newTopology } from '#shared/model/topology.ts';
import { openApp } from './app-test.ts';
import { checked, problems } from './driving.ts';
import { choosePrivateFiles, writePrivateFile } from './private-files.ts';
import { elementsRecorded, spoilRecords } from './recovery-records.ts';

/** Opens a window from one that shows the drawing of `openCrowded`. */
type Opening = (page: Page) => Promise<void>;

/** As long as a name can be expected to be, in one word: nothing can break it but the window that shows it. */
const LONG_NAME = `host_${'of_the_other_data_center_'.repeat(6)}1`;
const PART = 'Part with many names';

/** The dialogs of the app, by name: one that is missing here does not compile. */
export const DIALOGS: Readonly<Record<DialogName, Opening>> = {
  templates: (page) => command(page, 'New from an example'),
  export: async (page) => {
    await command(page, 'Export');
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Export in spite/ })
      .check();
  },
  settings: (page) => command(page, 'Settings'),
  shortcuts: (page) => command(page, 'Keyboard shortcuts'),
  about: (page) => command(page, 'About Stave'),
  commands: async (page) => {
    await page.keyboard.press('ControlOrMeta+k');
  },
  library: (page) => command(page, 'My library'),
  'save-part': async (page) => {
    await page
      .getByRole('main', { name: 'Drawing' })
      .getByRole('group', { name: 'Elements and connections' })
      .focus();
    await page.keyboard.press('ControlOrMeta+a');
    await command(page, 'Save selection to library');
  },
  'draw-part': (page) =>
    page
      .getByRole('complementary', { name: 'Components' })
      .getByRole('button', { name: PART })
      .press('Enter'),
};

/** The questions and messages that wait for an answer, by the file that asks: one entry for each of its questions. */
export const QUESTIONS: Readonly<Record<string, Readonly<Record<string, Opening>>>> = {
  'renderer/actions/file-session.ts': {
    'a file that cannot be opened': (page) => openFile(page, `${LONG_NAME}.stave`, '{"magic":"stave"'),
    'changes that are not saved': async (page) => {
      await page.getByLabel('Name of the topology').fill(`${LONG_NAME} changed`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ControlOrMeta+Alt+n');
    },
    'a file that others wrote': async (page) => {
      const file = `${LONG_NAME}.stave`;
      await choosePrivateFiles(page, file);
      await writePrivateFile(page, file, encodeTopology(newTopology('First'), '1'));
      await openApp(page);
      await page.keyboard.press('ControlOrMeta+o');
      await expect.poll(() => page.title()).toBe('First - Stave');
      await page.getByLabel('Name of the topology').fill('Mine');
      await page.keyboard.press('Enter');
      await writePrivateFile(page, file, encodeTopology(newTopology('Theirs'), '1'));
      await page.keyboard.press('ControlOrMeta+s');
    },
  },
  'renderer/actions/file-recovery.ts': {
    'work to recover': async (page) => {
      await edit(page);
      await page.reload();
    },
    'work that cannot be read': async (page) => {
      await edit(page);
      await spoilRecords(page);
      await page.reload();
    },
  },
  'renderer/actions/library-files.ts': {
    'a part that is there in another version': async (page) => {
      await command(page, 'My library');
      await importPart(page, { ...crowdedPart(), version: 2 });
    },
    'a part to delete': async (page) => {
      await command(page, 'My library');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: `Delete ${PART}` })
        .click();
    },
  },
  'renderer/actions/ask-about-lookalikes.ts': {
    'a part with what looks like secrets': async (page) => {
      await command(page, 'My library');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: `Export ${PART} to a file` })
        .click();
    },
  },
  'renderer/actions/apply-quick-fix.ts': {
    'a repair that changes more': async (page) => {
      await problems(page).getByLabel('Filter problems').fill('on one host');
      await problems(page)
        .getByRole('treeitem', { name: /on one host/ })
        .first()
        .click();
      await problems(page)
        .getByRole('article', { name: 'Details' })
        .getByRole('button', { name: /^Move / })
        .first()
        .click();
    },
  },
};

/** Opens a drawing with many errors and long names, and puts a part with many names into the library. */
export async function openCrowded(page: Page): Promise<void> {
  await openFile(page, `${LONG_NAME}.stave`, encodeTopology(crowded(), '1.0.0'));
  await page.getByRole('contentinfo').getByText('44 elements').waitFor();
  await checked(page);
  await command(page, 'My library');
  await importPart(page, crowdedPart());
  await page.getByRole('dialog').getByRole('heading', { name: PART }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Forty servers that do not find their store, and a pair that should not stand on one host. */
function crowded() {
  const drawing = new Drawing(LONG_NAME);
  const host = drawing.add('host', LONG_NAME);
  drawing.add('host', `${LONG_NAME}_2`);
  drawing.pair('ors', LONG_NAME, { in: [host, host], backupName: `${LONG_NAME}_b` });
  for (let number = 1; number <= 40; number += 1)
    drawing.add('ors', `ors_${String(number)}`, { options: { persistence: { type: 'redis' } } });
  return drawing.document();
}

function crowdedPart(): LibraryItem {
  const drawn = new Drawing('x');
  const names = Array.from({ length: 30 }, (_, number) => `host_${String(number + 10)}`);
  const hosts = names.map((name) => drawn.add('host', name, { notes: `password=Xk29vLq8${name}` }));
  const parameters = names.map((text) => ({ key: text, label: `Name of ${text}`, text }));
  const made = itemFromSelection(drawn.document(), hosts, { id: PART, name: PART, parameters });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

/** Draws one more element and waits until that is recorded. */
async function edit(page: Page): Promise<void> {
  const row = page.getByRole('complementary', { name: 'Components' }).getByRole('button', { name: 'Site' });
  await row.press('Enter');
  await expect.poll(() => elementsRecorded(page, 'site')).toBe(1);
}

async function importPart(page: Page, item: LibraryItem): Promise<void> {
  await page
    .getByRole('dialog')
    .getByLabel('File with a part')
    .setInputFiles({
      name: 'part.stave-part',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(encodeLibraryItem(item)),
    });
}

async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').fill(label);
  await page.getByRole('option', { name: label }).first().click();
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('ControlOrMeta+o'),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
