// The native menu reaches the page by action id, text fields keep their editing, and files come from outside.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { chooseMenuItem } from '#test/support/desktop-user.ts';
import { seenBy, turnsOf } from './page.ts';

let desktop: Desktop;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-arrivals-'));
  await writeFile(join(folder, 'first.stave'), 'first');
  await writeFile(join(folder, 'second.stave'), 'second');
  desktop = await launchDesktop({ files: [join(folder, 'first.stave')] });
});
afterAll(async () => {
  await desktop?.dispose();
  await rm(folder, { recursive: true, force: true });
});

const arrived = async (): Promise<string[]> =>
  (await seenBy(desktop.page)).files.map((outcome) =>
    outcome.kind === 'opened' ? outcome.file.text : outcome.kind,
  );

test('a file named on the command line arrives once the page listens', async () => {
  await expect.poll(arrived).toEqual(['first']);
});

test('a second start hands its file to this window', async () => {
  const second = join(folder, 'second.stave');
  await desktop.inMain(
    ({ app }, path) =>
      app.emit('second-instance', {}, ['electron', 'app', '--flag', 'https://x/y.stave', path], '/'),
    second,
  );
  await expect.poll(arrived).toEqual(['first', 'second']);
});

test('a menu item reaches the page by its action id', async () => {
  await chooseMenuItem(desktop, 'file.save');
  await expect.poll(async () => (await seenBy(desktop.page)).actions).toEqual(['file.save']);
});

test('a text command is carried out only after the menu asked for it, and once', async () => {
  const { page } = desktop;
  const cut = (): Promise<unknown> =>
    page.evaluate(() =>
      (Reflect.get(window, 'stave') as { editText(request: unknown): Promise<unknown> }).editText({
        command: 'cut',
      }),
    );
  await page.fill('#field', 'text');
  await page.locator('#field').selectText();
  await cut();
  await turnsOf(page);
  await expect.poll(() => page.inputValue('#field')).toBe('text');

  await chooseMenuItem(desktop, 'edit.cut');
  await cut();
  await expect.poll(() => page.inputValue('#field')).toBe('');
  await page.fill('#field', 'again');
  await page.locator('#field').selectText();
  await cut();
  await turnsOf(page);
  await expect.poll(() => page.inputValue('#field')).toBe('again');
});
