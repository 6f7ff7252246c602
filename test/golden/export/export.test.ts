// Bundles, byte for byte: each folder has a drawing and what must come of it. UPDATE_GOLDEN=1 writes what came.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exportBundle, type BundleOptions } from '#shared/exchange/export/bundle/export-bundle.ts';
import { bytesOf } from '#shared/exchange/export/kit/bundle-file.ts';
import type { Topology } from '#shared/model/topology.ts';
import { mixedEnvironment } from './mixed-environment/drawing.ts';
import { orsTwoDataCenters } from './ors-two-data-centers/drawing.ts';
import { suggestedCluster } from './suggested-cluster/drawing.ts';

interface GoldenCase {
  readonly document: Topology;
  readonly options: BundleOptions;
}

const cases: Readonly<Record<string, GoldenCase>> = {
  'mixed-environment': mixedEnvironment(),
  'ors-two-data-centers': orsTwoDataCenters(),
  'suggested-cluster': suggestedCluster(),
};

const folderOf = (name: string): string => fileURLToPath(new URL(`./${name}/expected`, import.meta.url));

test.each(Object.keys(cases))('%s', async (name) => {
  const { document, options } = cases[name]!;
  const exported = exportBundle(document, options);
  if (!exported.ok) throw new Error(`refused: ${JSON.stringify(exported.error.problems)}`);
  const folder = folderOf(name);
  if (process.env['UPDATE_GOLDEN'] === '1') await update(folder, exported.value.files.map((file) => [file.path, bytesOf(file)]));

  const expected = await pathsIn(folder);
  expect(exported.value.files.map(({ path }) => path).sort()).toEqual(expected);
  for (const { path, text } of exported.value.files) {
    expect(text, path).toBe(await readFile(join(folder, path), 'utf8'));
  }
});

test('every folder is a case', async () => {
  const entries = await readdir(fileURLToPath(new URL('.', import.meta.url)), { withFileTypes: true });
  expect(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)).toEqual(Object.keys(cases));
});

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

async function update(folder: string, files: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
