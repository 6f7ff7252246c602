import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OPEN } from './saver-language.ts';

const SCRIPT = fileURLToPath(new URL('saving-process.ts', import.meta.url));

/** Another Stave, in a process of its own. */
export interface Saver {
  /** Opens the file as it is now; throws when it does not open. */
  open(): Promise<void>;
  /** Asks it to save; resolves with the kind of the outcome, or `ended` when it ended before. */
  save(line: string): Promise<string>;
  /** Kills it where it stands (kill -9) and waits for its end. */
  kill(): Promise<void>;
}

export function startSaver(path: string): Saver {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  // Writing to one that was just killed is no news.
  child.stdin.on('error', () => undefined);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<string> => {
    child.stdin.write(`${line}\n`);
    const { done, value } = await lines.next();
    return done === true ? 'ended' : value;
  };
  return {
    open: async () => {
      const answer = await ask(OPEN);
      if (answer !== 'opened') throw new Error(`The saver did not open ${path}: ${answer}.`);
    },
    save: ask,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
