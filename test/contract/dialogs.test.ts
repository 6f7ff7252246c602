// Whatever opens over the app is opened by the tests of small windows: a new dialog or question without one fails here.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { QUESTIONS } from '#test/e2e/support/every-dialog.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Who makes windows: the dialogs of the app, the one for questions, and the palette of commands, which has no frame. */
const FRAMES = ['renderer/panels/commands/CommandPalette.tsx', 'renderer/ui/Dialog.tsx'];
const TABLE = 'renderer/app/Dialogs.tsx';
/** Shown by the app itself: questions, and what keeps the window busy, which has one button and no text of the user's. */
const SHOWN_BY_APP = [
  'renderer/panels/questions/QuestionDialog.tsx',
  'renderer/panels/undertaking/UndertakingDialog.tsx',
];

test('windows are made in one place, and shown by the table of dialogs or as a question', async () => {
  const sources = await rendererSources();
  const importing = (what: RegExp): readonly string[] =>
    [...sources].filter(([, text]) => what.test(text)).map(([file]) => file);
  expect(importing(/from '@base-ui\/react\/(?:alert-dialog|dialog|drawer)'/).toSorted()).toEqual(FRAMES);
  const table = sources.get(TABLE) ?? '';
  const makers = importing(/from '#renderer\/ui\/Dialog\.tsx'/).filter(
    (file) => !SHOWN_BY_APP.includes(file),
  );
  const shown = importing(/Dialog/).filter((file) => table.includes(`'#${file}'`));
  const parts = makers.filter((file) => !shown.includes(file));
  // What is in none of them is a further state of one, and that one has to open it.
  const opened = parts.filter((part) =>
    shown.some((file) => (sources.get(file) ?? '').includes(nameOf(part))),
  );
  expect(parts).toEqual(opened);
});

test('every question of the app is asked by the tests of small windows', async () => {
  const sources = await rendererSources();
  const asked = [...sources].flatMap(([file, text]) => {
    const count = text.match(/questions\.ask\(/g)?.length ?? 0;
    return count === 0 ? [] : [[file, count] as const];
  });
  const tried = Object.entries(QUESTIONS).map(([file, questions]) => [file, Object.keys(questions).length]);
  expect(Object.fromEntries(tried)).toEqual(Object.fromEntries(asked));
});

function nameOf(file: string): string {
  return `./${file.slice(file.lastIndexOf('/') + 1)}'`;
}

async function rendererSources(): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(join(PROJECT, 'renderer'), { recursive: true });
  const sources = files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `renderer/${file.replaceAll('\\', '/')}`);
  return new Map(
    await Promise.all(
      sources.map(async (file) => [file, await readFile(join(PROJECT, file), 'utf8')] as const),
    ),
  );
}
