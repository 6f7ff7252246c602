import { listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { hasControls, hasHalves, legalPart, MAX_NAME_LENGTH } from '#shared/naming/legal-characters.ts';

/** `illegal`: the Configuration Layer refuses it. `unadvised`: it takes it, and trouble may follow. */
export interface NameProblem {
  readonly severity: 'illegal' | 'unadvised';
  /** A sentence. */
  readonly text: string;
}

/** What may stand in a name without a second thought. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_]+$/.test(name);
}

/**
 * What is wrong with a name in itself, for elements that become objects of the Configuration Layer: what no object can be
 * called; and the vendor advises against spaces, dashes, periods and special characters. A host is named as the network
 * names it, so dashes and periods are right there.
 */
export function spellingProblems(typeId: string, name: string): readonly NameProblem[] {
  if (name.trim() === '') return illegalSpellings(name);
  const objectClass = componentType(typeId)?.configuration?.objectClass;
  if (objectClass === undefined) return [];
  const isHost = objectClass === 'CfgHost';
  const found = unadvised(isHost ? legalPart(name).replace(/[-.]/g, '') : legalPart(name));
  return [
    ...illegalSpellings(name),
    ...(found.length === 0 ? [] : [isHost ? notOfAHost(found) : advisedAgainst(found)]),
  ];
}

/**
 * Why no object of the Configuration Layer can be called so; empty when one can. The editor, the rules and the exporters
 * all ask here.
 */
export function illegalSpellings(name: string): readonly NameProblem[] {
  const reasons: readonly (readonly [boolean, string])[] = [
    [name.trim() !== name, 'A name cannot begin or end with a blank.'],
    [
      name.length > MAX_NAME_LENGTH,
      `A name can have ${String(MAX_NAME_LENGTH)} characters; this one has ${String(name.length)}.`,
    ],
    [hasControls(name), 'A name cannot contain line ends, tabs and other control characters.'],
    [hasHalves(name), 'A name cannot contain half of a character.'],
  ];
  const found =
    name.trim() === '' ? ['A name cannot be empty.'] : reasons.flatMap(([is, text]) => (is ? text : []));
  return found.map((text) => ({ severity: 'illegal', text }));
}

function notOfAHost(found: readonly string[]): NameProblem {
  return {
    severity: 'unadvised',
    text: `A host is named as the network names the machine, which allows no ${listWords(found)}.`,
  };
}

function advisedAgainst(found: readonly string[]): NameProblem {
  return {
    severity: 'unadvised',
    text: `The vendor advises against ${listWords(found)} in names; use underscores.`,
  };
}

function unadvised(name: string): readonly string[] {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['spaces', / /],
    ['dashes', /-/],
    ['periods', /\./],
    ['special characters', /[^A-Za-z0-9_ .-]/],
  ];
  return kinds.filter(([, pattern]) => pattern.test(name)).map(([words]) => words);
}
