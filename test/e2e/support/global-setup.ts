// Builds the window once as it is shipped and serves it under the strict policy, for every end-to-end test.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startStaticServer, type StaticServer } from '#electron/node/static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served. */
    readonly appUrl: string;
    /** The folder of its files. */
    readonly appFolder: string;
  }
}

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const VITE = join(PROJECT, 'node_modules/vite/bin/vite.js');

let folder: string | undefined;
let server: StaticServer | undefined;

export async function setup(project: TestProject): Promise<void> {
  // A folder of its own: another run, or somebody's own build, may be at work at the same time.
  folder = await mkdtemp(join(tmpdir(), 'stave-e2e-'));
  // A process of its own: in this one NODE_ENV is "test", and React would come out in its development flavour.
  await promisify(execFile)(
    process.execPath,
    [VITE, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'],
    { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } },
  );
  server = await startStaticServer({ root: folder, port: 0, mayFallForward: false });
  project.provide('appUrl', server.url);
  project.provide('appFolder', folder);
}

export async function teardown(): Promise<void> {
  await server?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
