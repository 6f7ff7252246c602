// The real app in the desktop shell: it starts clean, and its documents reach real files.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type {} from '#test/e2e/support/global-setup.ts';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { answerDialogs, chooseMenuItem, pressCloseButton, windowTitle } from '#test/support/desktop-user.ts';

let desktop: Desktop;
let folder: string;
let complaints: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-app-'));
  complaints = [];
  desktop = await launchDesktop({ page: inject('appFolder') });
  desktop.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  desktop.page.on('pageerror', (error) => complaints.push(error.message));
  await desktop.page.waitForSelector('main');
});
afterEach(async () => {
  await desktop?.dispose();
  await rm(folder, { recursive: true, force: true });
});

test('starts without errors and without breaking its own policy', async () => {
  await desktop.page.getByRole('contentinfo').getByText('Up to date').waitFor();
  expect(complaints).toEqual([]);
  await expect.poll(() => windowTitle(desktop)).toMatch(/Stave$/);
});

test('saves a new topology through the native dialog, and opens it again', async () => {
  const path = join(folder, 'plant.stave');
  await answerDialogs(desktop, { save: path, open: path });
  await chooseMenuItem(desktop, 'file.save');
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('stave-topology');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"name": "Untitled"', '"name": "Reopened"'));
  await chooseMenuItem(desktop, 'file.open');
  await expect.poll(() => windowTitle(desktop)).toMatch(/Reopened/);
  expect(complaints).toEqual([]);
});

test('a damaged file is explained, not opened', async () => {
  const path = join(folder, 'damaged.stave');
  await writeFile(path, '{"half":');
  await answerDialogs(desktop, { open: path });
  await chooseMenuItem(desktop, 'file.open');
  await desktop.page.waitForSelector('text=/damaged\\.stave/');
});

test('an untouched document closes at once', async () => {
  void pressCloseButton(desktop).catch(() => undefined);
  await desktop.closed;
});
