import type { LicenceSummary } from '#shared/analysis/analysis.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { CapacityRange } from '#shared/licensing/start-order.ts';

/** `30` or `between 0 and 30`: how many agents a cluster can log in, over every order in which servers may start. */
export function capacityText({ least, most }: CapacityRange): string {
  return least === most ? String(most) : `between ${String(least)} and ${String(most)}`;
}

/** The same as the start of a sentence: `30 agents can log in`. */
export function loginText(range: CapacityRange): string {
  const { least, most } = range;
  if (least === most) return `${countOf(most, 'agent')} can log in`;
  return `${capacityText(range)} agents can log in, depending on which server starts first`;
}

/** Whether the grants of a summary, which are for a start in order of name, may be others in another order. */
export function grantsDependOnOrder({ available, capacityRange, nodes }: LicenceSummary): boolean {
  if (capacityRange === null || available === 0) return false;
  const isShort = nodes.some(({ requested, granted }) => requested !== 'max' && granted < requested);
  return capacityRange.least !== capacityRange.most || (nodes.length > 1 && isShort);
}
