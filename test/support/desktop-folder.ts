// Builds the shell into a folder of its own, so that tests neither depend on `dist/` nor change it.
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEST_PAGE = join(ROOT, 'test', 'support', 'desktop-page');
/** Stands in for the npm package; hands on what the test has put under the global symbol. */
const ELECTRON_PACKAGE = {
  'package.json': JSON.stringify({ name: 'electron', type: 'module', exports: './index.js' }),
  'index.js': [
    "const electron = globalThis[Symbol.for('stave.electron-stand-in')];",
    'export const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } = electron;',
  ].join('\n'),
};

export interface DesktopFolder {
  readonly path: string;
  readonly main: string;
}

/** `page` is the folder of the window's files; without it, a small page that only notes what the shell tells it. */
export async function buildDesktopFolder(
  withStandIn: boolean,
  page: string = TEST_PAGE,
): Promise<DesktopFolder> {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const path = await mkdtemp(join(ROOT, '.cache', 'desktop-'));
  const outDir = join(path, 'dist', 'electron');
  for (const mode of ['main', 'preload']) {
    await build({
      configFile: join(ROOT, 'vite.electron.config.ts'),
      mode,
      logLevel: 'error',
      build: { outDir, emptyOutDir: false },
    });
  }
  await cp(page, join(path, 'dist', 'renderer'), { recursive: true });
  await writeFile(
    join(path, 'package.json'),
    JSON.stringify({ name: 'stave', type: 'module', main: 'dist/electron/main.js' }),
  );
  if (withStandIn) {
    const folder = join(path, 'node_modules', 'electron');
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(ELECTRON_PACKAGE)) await writeFile(join(folder, name), text);
  }
  return { path, main: join(outDir, 'main.js') };
}
