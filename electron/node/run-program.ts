import { spawn } from 'node:child_process';

export interface ProgramEnd {
  /** Undefined when it could not be started or was killed. */
  readonly code: number | undefined;
  readonly ranMs: number;
  /** The end of what it printed. */
  readonly output: string;
}

const OUTPUT_LIMIT_CHARACTERS = 20_000;

/** Runs a program to its end, silently; what it printed is for the caller to show if it matters. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; signal?: AbortSignal },
): Promise<ProgramEnd> {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (text: string): void => {
      output = (output + text).slice(-OUTPUT_LIMIT_CHARACTERS);
    };
    const settle = (code: number | null): void =>
      resolve({ code: code ?? undefined, ranMs: performance.now() - startedMs, output });
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => {
      collect(error.message);
      settle(null);
    });
    child.once('close', settle);
  });
}

/** Starts a program and forgets it: it may outlive us, and failing to start is not our failure. */
export function startDetached(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.once('error', () => undefined);
  child.unref();
}
