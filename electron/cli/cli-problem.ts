import { excerptOfPath, visible } from '#shared/kernel/foreign-text.ts';
import type { Problem } from '#shared/kernel/problem.ts';
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

/**
 * A problem for the terminal. Every line of the message stands alone; what it quotes of strangers has its line breaks
 * shown as escapes already.
 */
export function problemText({ message, file, place, remedy }: CliProblem): string {
  const [first = '', ...details] = message.split('\n');
  const lines = [`stave: ${first}`, ...details.map((detail) => `  - ${detail}`)];
  const shownFile = file === undefined ? undefined : excerptOfPath(file);
  if (shownFile !== undefined) lines.push(`  file:   ${shownFile}`);
  if (place !== undefined && place !== '' && place !== shownFile) lines.push(`  place:  ${place}`);
  return [...lines, `  remedy: ${remedy}`].map((line) => `${visible(line)}\n`).join('');
}
