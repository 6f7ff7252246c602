import { resolve } from 'node:path';
import { runProgram } from './run-program.ts';

export type DesktopEnd =
  | { readonly kind: 'closed' }
  /** It never got as far as a window; `reason` completes "... because ...". */
  | { readonly kind: 'not-started'; readonly reason: string };

/** A failure to start (sandbox, missing system library) shows within this time; a later one is a crash of a used app. */
const START_TIME_LIMIT_MS = 5000;

/** Runs the desktop app until its window is closed. */
export async function runDesktopApp(
  electronPath: string,
  root: string,
  files: readonly string[],
): Promise<DesktopEnd> {
  // With this variable set, Electron is plain Node.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env;
  const end = await runProgram(electronPath, [root, ...files.map((file) => resolve(file))], {
    cwd: root,
    env,
  });
  if (end.code === 0 || end.ranMs > START_TIME_LIMIT_MS) return { kind: 'closed' };
  return { kind: 'not-started', reason: `Electron did not start${firstComplaint(end.output)}` };
}

function firstComplaint(output: string): string {
  const line = output.split('\n').find((text) => /FATAL|error while loading/.test(text));
  return line === undefined ? '' : ` (${line.trim().slice(0, 200)})`;
}
