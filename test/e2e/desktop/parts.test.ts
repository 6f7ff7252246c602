// A part of a library that is opened from outside, beside a topology: both get where they belong.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { encodeTopology } from '#shared/format/codec.ts';
import { encodeLibraryItem } from '#shared/library/item-file.ts';
import { newTopology } from '#shared/model/topology.ts';
import { palette } from '#test/e2e/library/shelf.ts';
import type {} from '#test/e2e/support/global-setup.ts';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { windowTitle } from '#test/support/desktop-user.ts';
import { libraryPart } from '#test/support/library-part.ts';

let desktop: Desktop;
let folder: string;
const partFile = async (name: string): Promise<string> => {
  const path = join(folder, `${name}.stave-part`);
  await writeFile(path, encodeLibraryItem(libraryPart(name)));
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-parts-'));
  const plant = join(folder, 'plant.stave');
  await writeFile(plant, encodeTopology(newTopology('Plant'), '0.0.0'));
  desktop = await launchDesktop({ page: inject('appFolder'), files: [plant, await partFile('First')] });
});
afterAll(async () => {
  await desktop?.dispose();
  await rm(folder, { recursive: true, force: true });
});

test('a start with a topology and a part opens the one and keeps the other', async () => {
  await palette(desktop.page).getByRole('button', { name: 'First' }).waitFor();
  await expect.poll(() => windowTitle(desktop)).toMatch(/Plant/);
});

test('a part of a second start is kept too, and the drawing stays', async () => {
  await desktop.inMain(
    ({ app }, path) => app.emit('second-instance', {}, ['electron', 'app', path], '/'),
    await partFile('Second'),
  );
  await palette(desktop.page).getByRole('button', { name: 'Second' }).waitFor();
  await expect.poll(() => windowTitle(desktop)).toMatch(/Plant/);
});
