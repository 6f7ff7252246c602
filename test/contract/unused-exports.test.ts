// What a file exports, another product file imports. A test alone is no reason to keep an export.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findUnusedExports } from '#test/support/exports-scan.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const PRODUCT = ['shared', 'renderer', 'electron'];

/** Files that something other than an import starts. */
const ENTRY_POINTS: RegExp[] = [
  /^electron\/start\.ts$/,
  /^electron\/(main|preload)\/index\.ts$/,
  /^electron\/cli\/main\.ts$/,
  /^renderer\/app\/main\.tsx?$/,
  /^renderer\/workers\/[^/]+\.worker\.ts$/,
  /^shared\/rules\/.+\.examples\.ts$/,
];

/** Names kept although nothing in the product imports them. Each says why; one that is used again must leave the list. */
const KEPT: { file: string; name: string; why: string }[] = [];

test('every export of the product is used by the product', async () => {
  const unused = await findUnusedExports(PROJECT, PRODUCT, (file) =>
    ENTRY_POINTS.some((entry) => entry.test(file)),
  );
  const line = ({ file, name }: { file: string; name: string }): string => `${file}: ${name}`;
  const kept = KEPT.map(line);
  const found = unused.map(line);
  expect(found.filter((entry) => !kept.includes(entry))).toEqual([]);
  expect(kept.filter((entry) => !found.includes(entry))).toEqual([]);
});

test('an unused export is found, and used ones are not', async () => {
  const root = await mkdtemp(join(tmpdir(), 'stave-exports-'));
  const files = {
    'shared/kernel/a.ts':
      'export const used = 1;\nexport const unused = 2;\nexport type Options = { n: number };\nexport type Lonely = 1;\nexport function run(options: Options): void {}\n',
    'shared/kernel/b.ts':
      "export { used as renamed } from './a.ts';\nexport const lazy = 1;\nexport class Spare {}\n",
    'shared/model/c.ts':
      "import { renamed } from '#shared/kernel/b.ts';\nimport type { run } from '#shared/kernel/a.ts';\n",
    'shared/model/d.ts': 'export const one = 1;\nexport type Two = 2;\n',
    'renderer/app/main.tsx':
      "void import('#shared/model/d.ts');\nexport const entry: import('#shared/kernel/e.ts').E = 1;\nnew Worker(new URL('../workers/x.ts', import.meta.url));\n",
    'renderer/workers/x.ts': 'export const started = 1;\n',
    'shared/kernel/e.ts': 'export type E = 1;\nexport const { f, g: [h] } = { f: 1, g: [1] };\n',
  };
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const unused = await findUnusedExports(root, PRODUCT, (file) => file === 'renderer/app/main.tsx');
    expect(unused.map(({ file, name }) => `${file}: ${name}`)).toEqual([
      'shared/kernel/a.ts: unused',
      'shared/kernel/a.ts: Lonely',
      'shared/kernel/b.ts: lazy',
      'shared/kernel/b.ts: Spare',
      'shared/kernel/e.ts: f',
      'shared/kernel/e.ts: h',
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
