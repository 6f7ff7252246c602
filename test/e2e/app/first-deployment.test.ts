import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { checked, goTo, inspector, problems } from '#test/e2e/support/driving.ts';

test.override({ pageOptions: { viewport: { width: 1920, height: 1200 }, reducedMotion: 'reduce' } });

test('a cluster is drawn from nothing, its order is repaired, saved, reopened and exported', async ({
  page,
}) => {
  await drawCluster(page);
  await stateMedia(page, 'queue_1', 'email');
  const lost = problems(page).getByRole('treeitem', {
    name: /The order of queue_1 is not kept: ixn_1 and ixn_2/,
  });
  await lost.waitFor();
  await stateMedia(page, 'queue_2', 'chat');
  await applyFix(page, /The order of queue_1 is not kept/, 'Give email to ixn_1 alone');
  await applyFix(page, /The order of queue_2 is not kept/, 'Give chat to ixn_2 alone');
  await lost.waitFor({ state: 'detached' });

  const saved = await textOf(await downloaded(page, () => page.keyboard.press('ControlOrMeta+s')));
  await page.reload();
  await page.getByRole('heading', { name: 'Draw a deployment' }).waitFor();
  await open(page, 'cluster.stave', saved);
  const board = new DrawingBoard(page);
  await board.element('Interaction Server ixn_2, primary').waitFor();
  expect(await textOf(await downloaded(page, () => saveAs(page)))).toBe(saved);

  const first = await exported(page);
  expect(await exported(page)).toEqual(first);
  checkBundle(unzipSync(first));
});

/** Two Interaction Server pairs behind a proxy pair, with desktops that pull from two queues. */
async function drawCluster(page: Page): Promise<void> {
  const board = new DrawingBoard(page);
  const draw = async (entry: string, name: string, x: number, y: number): Promise<void> => {
    await board.drop(entry, { x, y });
    await board.element(name).waitFor();
  };
  await draw('Interaction Server, pair', 'Interaction Server ixn_1, primary', 900, 120);
  await draw('Interaction Server, pair', 'Interaction Server ixn_2, primary', 900, 420);
  await draw('Interaction Server cluster', 'Interaction Server cluster', 620, 260);
  await draw('Interaction Server Proxy, pair', 'Interaction Server Proxy ixnp_1, primary', 300, 160);
  await draw('Agent desktops', 'Agent desktops', 120, 420);
  await draw('Interaction Queue', 'Interaction Queue queue_1', 380, 560);
  await draw('Interaction Queue', 'Interaction Queue queue_2', 640, 560);
  await board.drawConnection('Interaction Server cluster', 'Interaction Server ixn_1, primary');
  await board.drawConnection('Interaction Server cluster', 'Interaction Server ixn_2, primary');
  await board.drawConnection('Interaction Server Proxy ixnp_1, primary', 'Interaction Server cluster');
  await board.drawConnection('Agent desktops', 'Interaction Server Proxy ixnp_1, primary');
  await expect.poll(() => board.connections().count()).toBe(4);
}

async function stateMedia(page: Page, queue: string, media: string): Promise<void> {
  await goTo(page, queue);
  await inspector(page).getByLabel('Media types').fill(media);
  await page.keyboard.press('Enter');
  await inspector(page)
    .getByRole('button', { name: `Remove ${media}` })
    .waitFor();
  await checked(page);
}

async function applyFix(page: Page, problem: RegExp, fix: string): Promise<void> {
  const row = problems(page).getByRole('treeitem', { name: problem });
  await row.click();
  await problems(page).getByRole('article', { name: 'Details' }).getByRole('button', { name: fix }).click();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await row.waitFor({ state: 'detached' });
  await checked(page);
}

async function exported(page: Page): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export configuration bundle' });
  const download = await downloaded(page, () => dialog.getByRole('button', { name: /^Export/ }).click());
  await dialog.waitFor({ state: 'detached' });
  return readFile(await download.path());
}

function checkBundle(files: Readonly<Record<string, Uint8Array>>): void {
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  for (const name of ['ixn_1', 'ixn_1_b']) {
    expect(text(`options/${name}.options.cfg`)).toBe('[cluster-settings]\r\nmedia-types=email\r\n');
  }
  expect(text('options/ixn_2.options.cfg')).toBe('[cluster-settings]\r\nmedia-types=chat\r\n');
  const manifest = JSON.parse(text('manifest.json')) as { files: { path: string; sha256: string }[] };
  expect(manifest.files.map(({ path }) => path)).toEqual(
    Object.keys(files)
      .filter((path) => path !== 'manifest.json')
      .sort(),
  );
  for (const { path, sha256 } of manifest.files) {
    expect(
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex'),
      path,
    ).toBe(sha256);
  }
  const applications = text('cfgdata/20-applications.xml');
  for (const name of ['ixn_1', 'ixn_1_b', 'ixn_2', 'ixn_2_b', 'ixnp_1', 'ixnp_1_b']) {
    expect(applications).toContain(`name="${name}"`);
  }
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function saveAs(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+s');
}

async function open(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('ControlOrMeta+o'),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}
