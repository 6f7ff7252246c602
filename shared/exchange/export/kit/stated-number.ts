import { numberProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { ReportProblem } from './problem.ts';

/** Numbers that a field of the Configuration Layer can hold. */
interface Range {
  readonly from: number;
  readonly to: number;
  /** What cannot have such a number, as in "which no port can be". */
  readonly words: string;
}

export const PORTS: Range = { from: 1, to: 65_535, words: 'no port can be' };
export const SECONDS: Range = { from: 0, to: 2_147_483_647, words: 'no number of seconds can be' };

function isWithin(value: number, { from, to }: Range): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

/** Reports a stated number that is left out because it cannot be. `what` begins the sentence: "The default port of x". */
export function reportNumber(
  report: ReportProblem,
  { what, where, value, range }: { what: string; where: string; value: number; range: Range },
): void {
  report({
    kind: 'to-complete',
    what: `${what} is stated as ${String(value)}, which ${range.words}, so it is left out.`,
    where,
    todo: `State a whole number from ${String(range.from)} to ${String(range.to)}, or enter it by hand.`,
  });
}

/** A number property as it may leave, `usual` where none is stated, undefined where the stated one cannot be. */
export function statedNumber(
  report: ReportProblem,
  element: Element,
  {
    key,
    what,
    where,
    usual,
    range,
  }: { key: string; what: string; where: string; usual: number; range: Range },
): number | undefined {
  const value = numberProperty(element, key) ?? usual;
  if (isWithin(value, range)) return value;
  reportNumber(report, { what: `${what} of ${element.name}`, where, value, range });
  return undefined;
}
