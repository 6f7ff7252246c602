// Runs command lines of the terminal in this process, in a temporary folder, and keeps what was printed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommandLine } from '#electron/cli/program.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface CliFolder {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly run: (...args: readonly string[]) => Promise<CliRun>;
  readonly remove: () => Promise<void>;
}

export async function cliFolder(): Promise<CliFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'stave-cli-'));
  const path = (name: string): string => resolve(folder, name);
  return {
    folder,
    path,
    remove: () => rm(folder, { recursive: true, force: true }),
    run: async (...args) => {
      let out = '';
      let error = '';
      const code = await runCommandLine(
        args,
        {
          out: (text) => (out += text),
          error: (text) => (error += text),
          pathOf: path,
          today: () => '2026-01-15',
        },
        '0.0.0-test',
      );
      return { code, out, error };
    },
  };
}
