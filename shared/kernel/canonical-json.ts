import { compareText } from '#shared/kernel/order.ts';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON text that is the same for equal values on every machine: keys sorted by code unit, two-space indent, `\n` line
 * ends, one trailing newline. Keys that look like places of a list (`2`, `10`) come before all others, by number: so
 * JavaScript keeps them. Properties that are `undefined` are left out. Diffs of saved files stay readable.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([left], [right]) => compareText(left, right));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
