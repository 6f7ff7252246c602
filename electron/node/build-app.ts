import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { isBuildFresh, type BuildTarget } from './build-freshness.ts';
import { runProgram } from './run-program.ts';

interface Build extends BuildTarget {
  readonly viteArguments: readonly string[];
}

const COMMON_SOURCES = ['shared', 'package-lock.json'];

const RENDERER: Build = {
  output: 'dist/renderer/index.html',
  sources: [...COMMON_SOURCES, 'renderer', 'assets', 'vite.config.ts'],
  viteArguments: ['build'],
};
const ELECTRON_SOURCES = [
  ...COMMON_SOURCES,
  'electron/main',
  'electron/preload',
  'electron/node',
  'vite.electron.config.ts',
];
const MAIN: Build = {
  output: 'dist/electron/main.js',
  sources: ELECTRON_SOURCES,
  viteArguments: ['build', '--config', 'vite.electron.config.ts', '--mode', 'main'],
};
const PRELOAD: Build = {
  output: 'dist/electron/preload.cjs',
  sources: ELECTRON_SOURCES,
  viteArguments: ['build', '--config', 'vite.electron.config.ts', '--mode', 'preload'],
};

/** In this order: building main empties the folder that preload is built into. */
const PARTS = { renderer: [RENDERER], desktop: [MAIN, PRELOAD] } as const;
export type AppPart = keyof typeof PARTS;

/** Builds what is missing or older than its sources. The error is what the build tool said. */
export async function buildApp(root: string, part: AppPart): Promise<Result<null, string>> {
  let isRebuilding = false;
  for (const build of PARTS[part]) {
    isRebuilding ||= !(await isBuildFresh(root, build));
    if (!isRebuilding) continue;
    const startedAt = new Date();
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const end = await runProgram(process.execPath, [vite, ...build.viteArguments, '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (end.code !== 0) return fail(stripVTControlCharacters(end.output).trim());
    // Dated at the start, so that a source edited during the build counts as newer.
    await utimes(join(root, build.output), startedAt, startedAt);
  }
  return ok(null);
}
