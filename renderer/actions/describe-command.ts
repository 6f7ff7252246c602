import { execute, type Command } from '#shared/edit/command.ts';
import { quotedBriefly } from '#shared/model/long-texts.ts';
import type { Topology } from '#shared/model/topology.ts';

const MOST_LINES = 12;

/** What a command would do to this document, a line a step, for a person to decide by. */
export function describeCommand(document: Topology, command: Command): readonly string[] {
  const steps = stepsOf(command);
  const lines = steps.slice(0, MOST_LINES).map((step) => {
    const outcome = execute(document, step);
    return quotedBriefly(`${outcome.ok ? outcome.value.label : step.type}${valuesOf(step)}`, document, step);
  });
  const rest = steps.length - lines.length;
  return rest === 0 ? lines : [...lines, `and ${String(rest)} more`];
}

type Step = Exclude<Command, { readonly type: 'batch' }>;

function stepsOf(command: Command): readonly Step[] {
  return command.type === 'batch' ? command.commands.flatMap(stepsOf) : [command];
}

function valuesOf(step: Step): string {
  if (step.type !== 'setOptions') return '';
  const values = step.settings.map(({ section, key, value }) =>
    value === null ? `remove ${section}/${key}` : `${section}/${key} = ${value}`,
  );
  return values.length === 0 ? '' : ` (${values.join(', ')})`;
}
