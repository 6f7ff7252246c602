import type { Problem } from '#shared/kernel/problem.ts';
import { printable } from './text-layout.ts';
import { exitCodes, type CommandContext } from './terminal.ts';

/** Why a command did nothing: what happened, in which file, where in it, and what to do. */
export interface CliProblem extends Omit<Problem, 'place'>, Partial<Pick<Problem, 'place'>> {
  readonly file?: string;
}

/** Ends a command that could not start on its work. */
export function refuse({ terminal, finish }: CommandContext, problem: CliProblem): void {
  terminal.error(problemText(problem));
  finish(exitCodes.badInput);
}

export function problemText({ message, file, place, remedy }: CliProblem): string {
  const [first = '', ...details] = message.split('\n');
  const lines = [`stave: ${first}`, ...details.map((detail) => `  - ${detail}`)];
  if (file !== undefined) lines.push(`  file:   ${file}`);
  if (place !== undefined && place !== '' && place !== file) lines.push(`  place:  ${place}`);
  return printable([...lines, `  remedy: ${remedy}`, ''].join('\n'));
}
