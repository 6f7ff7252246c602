import { spawn } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The program that shows the desktop window, or why there is none. `reason` completes "... because ...". */
export type ElectronBinary =
  { readonly kind: 'ready'; readonly path: string } | { readonly kind: 'missing'; readonly reason: string };

export interface FetchOptions {
  readonly timeLimitMs: number;
  /** Told when the fetch turns out to take a while, so that nobody sits before a silent terminal. */
  readonly onSlow: () => void;
}

const SLOW_MS = 2000;

/**
 * Finds the binary of the installed `electron` package, which comes without it, and lets the package fetch it when it
 * is not there yet. Calling the package itself would print its progress and a stack trace.
 */
export async function obtainElectron(packageFolder: string, options: FetchOptions): Promise<ElectronBinary> {
  const installed = await findElectron(packageFolder);
  if (installed !== undefined) return { kind: 'ready', path: installed };

  const installer = join(packageFolder, 'install.js');
  if (!(await exists(installer)))
    return { kind: 'missing', reason: 'Electron is not installed (run npm ci)' };

  const failure = await runInstaller(installer, options);
  const fetched = failure === undefined ? await findElectron(packageFolder) : undefined;
  return fetched === undefined
    ? { kind: 'missing', reason: failure ?? 'Electron was fetched but its program is not there' }
    : { kind: 'ready', path: fetched };
}

async function findElectron(packageFolder: string): Promise<string | undefined> {
  const name = await readFile(join(packageFolder, 'path.txt'), 'utf8').catch(() => undefined);
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (name === undefined && override === undefined) return undefined;
  const path = join(override ?? join(packageFolder, 'dist'), name?.trim() ?? 'electron');
  return (await exists(path)) ? path : undefined;
}

/** Returns undefined on success, otherwise the reason. */
function runInstaller(installer: string, options: FetchOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
    const slow = setTimeout(options.onSlow, SLOW_MS);
    let output = '';
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, options.timeLimitMs);

    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000);
    });
    const settle = (reason: string | undefined): void => {
      clearTimeout(slow);
      clearTimeout(limit);
      resolve(reason);
    };
    child.once('error', () => settle('the installer of Electron could not be started'));
    child.once('close', (code) => {
      if (isLate) settle('fetching Electron took too long');
      else settle(code === 0 ? undefined : describeFailure(output));
    });
  });
}

const NETWORK_FAILURE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|fetch failed|HTTPError/;

function describeFailure(output: string): string {
  return NETWORK_FAILURE.test(output)
    ? 'Electron could not be fetched (no network)'
    : 'Electron could not be fetched';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
