import { resolve } from 'node:path';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { appVersion } from './app-version.ts';
import { problemText } from './cli-problem.ts';
import { localDay } from './local-day.ts';
import { runCommandLine } from './program.ts';
import { exitCodes, type Terminal } from './terminal.ts';

// The next program of a pipe may stop reading (`| head`): what is left to say is then of no use, and no failure.
// Anything else means that what was asked for is lost: the file it was to go into does not take it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code = 'unknown reason' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    if (stream === process.stdout) {
      const remedy = 'Make room, or send the output elsewhere.';
      process.stderr.write(problemText({ message: `The output could not be written (${code}).`, remedy }));
    }
    process.exit(exitCodes.badInput);
  });
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  pathOf: (name) => resolve(callersFolder(), name),
  today: () => localDay(new Date()),
};

/**
 * Where relative names start: the folder the user is in. `npm run stave` changes to the folder of the project first, so
 * npm is asked where it was called; the scripts of other projects that call the installed command mean their own folder.
 */
function callersFolder(): string {
  const { INIT_CWD, npm_lifecycle_event: script, npm_package_name: project } = process.env;
  return script === 'stave' && project === 'stave' && INIT_CWD !== undefined ? INIT_CWD : process.cwd();
}

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal, appVersion());
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  terminal.error(
    problemText({
      message: `This should not have happened: ${excerpt(message)}`,
      remedy: 'Report it together with the command and, if you may, the file.',
    }),
  );
  process.exitCode = exitCodes.badInput;
}
