import { byName } from '#shared/facts/name-order.ts';
import type { Element } from '#shared/model/element.ts';
import { illegalSpellings } from '#shared/naming/spelling.ts';
import type { ExportProblem } from './problem.ts';

/** Elements in the order people read names in; equal names by id, so that the order of records never shows. */
export function inNameOrder(items: Iterable<Element>): Element[] {
  return [...items].sort(byName);
}

/** Why a name cannot be that of a configuration object, or undefined. */
export function nameProblem({ name, type }: Pick<Element, 'name' | 'type'>): ExportProblem | undefined {
  const reasons = illegalSpellings(name);
  if (reasons.length === 0) return undefined;
  return {
    kind: 'blocking',
    what: [
      `The name "${name}" cannot be that of a configuration object.`,
      ...reasons.map(({ text }) => text),
    ].join(' '),
    where: `${type} ${name}`,
    todo: 'Rename it; letters, digits and underscores are safe.',
  };
}

/** A blocking problem for every name that stands for several objects of one kind. Letter case does not tell names apart. */
export function duplicateNames(kind: string, names: readonly string[]): ExportProblem[] {
  const holders = new Map<string, string[]>();
  for (const name of names) {
    const key = name.toLowerCase();
    holders.set(key, [...(holders.get(key) ?? []), name]);
  }
  return [...holders.values()].flatMap((same): ExportProblem[] => {
    const [name] = same;
    if (name === undefined || same.length < 2) return [];
    return [
      {
        kind: 'blocking',
        what: `${String(same.length)} objects of the kind "${kind}" are called ${name}.`,
        where: `${kind} ${name}`,
        todo: 'Give each its own name, or draw the object once.',
      },
    ];
  });
}
