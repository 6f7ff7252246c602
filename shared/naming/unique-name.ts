import { shortened } from '#shared/kernel/shortened.ts';
import type { Topology } from '#shared/model/topology.ts';
import { legalPart, MAX_NAME_LENGTH } from '#shared/naming/legal-characters.ts';

/** Names that are in use. Letter case does not count: not every database tells it apart. */
export interface NamesInUse {
  readonly has: (name: string) => boolean;
  readonly add: (name: string) => void;
  /** Numbers found in use without a gap, by what they stand behind: many copies of one name are not to count anew. */
  readonly runs: Map<string, Run>;
}

/** From the first number to the one behind the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Names of all elements of a document, sketches included, except those of the elements left out. */
export function namesInUse(document: Topology, leftOut: ReadonlySet<string> = new Set()): NamesInUse {
  const elements = Object.values(document.elements).filter((element) => !leftOut.has(element.id));
  const names = new Set(elements.map((element) => folded(element.name)));
  return {
    has: (name) => names.has(folded(name)),
    add: (name) => {
      names.add(folded(name));
    },
    runs: new Map(),
  };
}

/** A name as it is compared with others. */
export function folded(name: string): string {
  return name.toLowerCase();
}

/**
 * The wanted name as far as it is legal; where it is in use, the same with the next free number: `ixn_1` becomes `ixn_2`,
 * `web` `web_2`.
 */
export function freeName(names: NamesInUse, wanted: string): string {
  const whole = legalPart(wanted) || 'unnamed';
  if (!names.has(whole)) return whole;
  // Nine digits at most, so that counting on stays exact.
  const [, stem = whole, digits = ''] = /^(.*?)(\d{0,9})$/su.exec(whole) ?? [];
  const start = digits === '' ? 2 : Number(digits) + 1;
  const key = `${String(digits.length)} ${folded(stem)}`;
  const run = names.runs.get(key) ?? { from: start, to: start };
  const isInside = start >= run.from && start <= run.to;
  const nameOf = (number: number): string => {
    const tail = digits === '' ? `_${String(number)}` : String(number).padStart(digits.length, '0');
    return shortened(stem, MAX_NAME_LENGTH - tail.length) + tail;
  };
  const free = firstFreeNumber(names, isInside ? run.to : start, nameOf);
  names.runs.set(key, { from: isInside ? run.from : start, to: free });
  return nameOf(free);
}

/** The first name, counting up from `start`, that nothing has yet. */
export function firstFree(names: NamesInUse, start: number, nameOf: (number: number) => string): string {
  return nameOf(firstFreeNumber(names, start, nameOf));
}

function firstFreeNumber(names: NamesInUse, start: number, nameOf: (number: number) => string): number {
  let number = start;
  while (names.has(nameOf(number))) number += 1;
  return number;
}

/** What the backup of a primary is called, unless that is in use: the name with the suffix of the document. */
export function backupName({ naming }: Topology, primary: string): string {
  return legalPart(shortened(primary, MAX_NAME_LENGTH - naming.backupSuffix.length) + naming.backupSuffix);
}
