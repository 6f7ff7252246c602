import { Command, CommanderError } from 'commander';
import { visible } from '#shared/kernel/foreign-text.ts';
import { addAnalyse } from './commands/analyse.ts';
import { addExport } from './commands/export.ts';
import { addFix } from './commands/fix.ts';
import { addGenerated } from './commands/generated.ts';
import { addNew } from './commands/new.ts';
import { addPorts } from './commands/ports.ts';
import { addRules } from './commands/rules.ts';
import { exitCodes, type CommandContext, type ExitCode, type Terminal } from './terminal.ts';
import { TEXT_WIDTH, wrapped } from './text-layout.ts';

/** Runs one command line (without the program's name) and gives the code the process ends with. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  appVersion: string,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const finish = (given: ExitCode): void => {
    code = given;
  };
  try {
    await createProgram({ terminal, appVersion, finish }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.badInput;
  }
}

/** What commander has against a command line, with what was typed on one line; a guess at what was meant has its own. */
function usageProblem(text: string): string {
  const whole = text.trimEnd().replace(/^error: /, 'stave: ');
  const start = whole.endsWith(')') ? whole.lastIndexOf('\n(Did you mean ') : -1;
  const lines = start === -1 ? [whole] : [whole.slice(0, start), whole.slice(start + 1)];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function createProgram(context: CommandContext): Command {
  const { terminal, appVersion } = context;
  // Settings come first: a command takes over those its parent has when it is added.
  const program = new Command('stave')
    .description('Checks, exports and draws topologies of Genesys Orchestration deployments.')
    .version(appVersion, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureHelp({ helpWidth: TEXT_WIDTH, minWidthToWrap: 24 })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.error,
      outputError: (text, write) => {
        write(usageProblem(text));
      },
      getOutHelpWidth: () => TEXT_WIDTH,
      getErrHelpWidth: () => TEXT_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('  remedy: add --help to see how the command is used.')
    .addHelpText(
      'after',
      `\n${wrapped('', 'Ends with 0 when nothing failed at or above the threshold, 1 when something did or an export was refused, 2 when the input or the command line is wrong.')}`,
    );
  addAnalyse(program, context);
  addExport(program, context);
  addFix(program, context);
  addNew(program, context);
  addPorts(program, context);
  addRules(program, context);
  addGenerated(program, context);
  return program;
}
