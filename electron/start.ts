// `npm start`: builds what is stale, then opens the desktop app, or the same app in the browser where that cannot be.
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp, type AppPart } from '#electron/node/build-app.ts';
import { runDesktopApp } from '#electron/node/desktop-app.ts';
import { obtainElectron } from '#electron/node/electron-binary.ts';
import { startDetached } from '#electron/node/run-program.ts';
import {
  browserCommand,
  desktopObstacle,
  hasDisplay,
  parseStartOptions,
  START_USAGE,
  type Machine,
  type StartOptions,
} from '#electron/node/start-options.ts';
import { startStaticServer } from '#electron/node/static-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_PORT = 4173;
const FETCH_TIME_LIMIT_MS = 180_000;
const machine: Machine = { platform: process.platform, env: process.env, userId: process.getuid?.() };

/** Returns undefined once the desktop app was used and closed, otherwise why it could not be. */
async function tryDesktop(files: readonly string[]): Promise<string | undefined> {
  const obstacle = desktopObstacle(machine);
  if (obstacle !== undefined) return obstacle;
  const electron = await obtainElectron(join(ROOT, 'node_modules', 'electron'), {
    timeLimitMs: FETCH_TIME_LIMIT_MS,
    onSlow: () => console.log('Fetching Electron, for the first start only (skip it with --browser) ...'),
  });
  if (electron.kind === 'missing') return electron.reason;
  await build('desktop');
  const end = await runDesktopApp(electron.path, ROOT, files);
  return end.kind === 'closed' ? undefined : end.reason;
}

async function serveToBrowser({ open, port }: StartOptions): Promise<void> {
  const root = join(ROOT, 'dist', 'renderer');
  const server = await startStaticServer({
    root,
    port: port ?? DEFAULT_PORT,
    mayFallForward: port === undefined,
  });
  console.log(`Stave is at ${server.url} (Ctrl-C ends it).`);
  if (open && hasDisplay(machine)) startDetached(...browserCommand(machine.platform, server.url));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
}

async function build(part: AppPart): Promise<void> {
  const built = await buildApp(ROOT, part);
  if (!built.ok) throw new Error(`Stave could not be built:\n${built.error}`);
}

async function start(options: StartOptions): Promise<void> {
  await build('renderer');
  if (!options.browser) {
    const reason = await tryDesktop(options.files);
    if (reason === undefined) return;
    console.log(`Opening in the browser, because ${reason}.`);
  }
  await serveToBrowser(options);
}

const options = parseStartOptions(process.argv.slice(2));
if (options.ok) {
  await start(options.value).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
} else {
  console.error(`${options.error}\n${START_USAGE}`);
  process.exitCode = 2;
}
