import { HIGHEST_PORT, isPort, LOWEST_PORT, type PortRange } from '#shared/model/port-range.ts';

/** A range as it is typed: `4300-4399`, `4300 to 4399`, or one number for a range of one; undefined when it is none. */
export function readRange(text: string): PortRange | undefined {
  const [, first, last = first] = /^\s*(\d{1,5})\s*(?:(?:-|–|to)\s*(\d{1,5})\s*)?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [from, to] = [Number(first), Number(last)];
  return isPort(from) && isPort(to) && from <= to ? { from, to } : undefined;
}

/** A range as `readRange` reads it. */
export function rangeText({ from, to }: PortRange): string {
  return `${String(from)}-${String(to)}`;
}

/** Why a text is no range. */
export const RANGE_PROBLEM = `A range is two port numbers from ${String(LOWEST_PORT)} to ${String(HIGHEST_PORT)}, the lower one first, such as 4300-4399.`;
