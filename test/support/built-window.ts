// The built window (renderer/), made when it is older than its sources: one build for all tests that show the real app.
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildApp } from '#electron/node/build-app.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCK = join(ROOT, '.cache', 'window-build.lock');
/** A build takes seconds; a lock older than this was left by a test run that was stopped. */
const STALE_LOCK_MS = 120_000;

/** Returns the folder of the built files. Test files run at the same time, so one builds and the others wait. */
export async function builtWindow(): Promise<string> {
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  while (!(await takeLock())) await delay(200);
  try {
    const built = await buildApp(ROOT, 'renderer');
    if (!built.ok) throw new Error(built.error);
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
  return join(ROOT, 'dist', 'renderer');
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch {
    const taken = await stat(LOCK).catch(() => undefined);
    if (taken !== undefined && Date.now() - taken.mtimeMs > STALE_LOCK_MS) {
      await rm(LOCK, { recursive: true, force: true });
    }
    return false;
  }
}
