// Starts the built desktop shell for a test: in the real Electron where that can run, else on the stand-in.
import { access, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { _electron, type Page } from 'playwright-core';
import { launchChromium } from '#test/support/chromium.ts';
import { buildDesktopFolder, type DesktopFolder } from '#test/support/desktop-folder.ts';
import { createElectronStandIn } from '#test/support/electron-stand-in/electron-stand-in.ts';
import { desktopObstacle } from '#electron/node/start-options.ts';

const ELECTRON_PACKAGE = fileURLToPath(new URL('../../node_modules/electron', import.meta.url));

/** A camera on every machine, so that a page which gets none was denied it. */
const CAMERA = '--use-fake-device-for-media-stream';

type ElectronModule = typeof Electron;

export interface Desktop {
  readonly kind: 'electron' | 'stand-in';
  readonly page: Page;
  /** Runs a self-contained function in the main process, with the electron module and one plain argument. */
  inMain<Argument, Value>(
    action: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  /** Resolves when the window is gone. */
  readonly closed: Promise<void>;
  /** Ends everything, whatever state it is in. */
  dispose(): Promise<void>;
}

export interface DesktopOptions {
  /** Folder of the window's files; without it, the small test page. */
  readonly page?: string;
  /** Topology files on the command line. */
  readonly files?: readonly string[];
}

export async function launchDesktop({ page, files = [] }: DesktopOptions = {}): Promise<Desktop> {
  const electronPath = await findElectron();
  const folder = await buildDesktopFolder(electronPath === undefined, page);
  return electronPath === undefined
    ? launchStandIn(folder, files)
    : launchElectron(electronPath, folder, files);
}

/** The real binary, if it is there and can open a window here. */
async function findElectron(): Promise<string | undefined> {
  const machine = { platform: process.platform, env: process.env, userId: process.getuid?.() };
  if (desktopObstacle(machine) !== undefined) return undefined;
  try {
    const path = join(ELECTRON_PACKAGE, 'dist', await readFile(join(ELECTRON_PACKAGE, 'path.txt'), 'utf8'));
    await access(path);
    return path;
  } catch {
    return undefined;
  }
}

async function launchElectron(
  executablePath: string,
  folder: DesktopFolder,
  files: readonly string[],
): Promise<Desktop> {
  const userData = join(folder.path, 'user-data');
  const application = await _electron.launch({
    executablePath,
    args: [folder.path, `--user-data-dir=${userData}`, CAMERA, ...files],
  });
  const page = await application.firstWindow();
  return {
    kind: 'electron',
    page,
    inMain: (action, argument) => application.evaluate(action as never, argument as never),
    closed: new Promise((resolve) => void page.once('close', () => resolve())),
    async dispose() {
      await application.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
      await rm(folder.path, { recursive: true, force: true });
    },
  };
}

async function launchStandIn(folder: DesktopFolder, files: readonly string[]): Promise<Desktop> {
  const browser = await launchChromium({ args: [CAMERA] });
  const standIn = createElectronStandIn(browser, folder.path);
  Reflect.set(globalThis, Symbol.for('stave.electron-stand-in'), standIn);

  const ownArguments = process.argv;
  process.argv = ['electron', folder.path, ...files];
  // A plain require, so that Node resolves `electron` beside the built file and no test tool rewrites it.
  createRequire(folder.main)(folder.main);
  await new Promise((resolve) => setImmediate(resolve));
  process.argv = ownArguments;

  const window = standIn.BrowserWindow.getAllWindows()[0];
  if (window === undefined) throw new Error('The shell opened no window.');
  const page = await window.webContents.page;
  await page.waitForURL(/app\.invalid/);
  return {
    kind: 'stand-in',
    page,
    inMain: async (action, argument) => action(standIn as unknown as ElectronModule, argument),
    closed: new Promise((resolve) => window.once('closed', () => resolve())),
    async dispose() {
      await browser.close();
      await rm(folder.path, { recursive: true, force: true });
    },
  };
}
