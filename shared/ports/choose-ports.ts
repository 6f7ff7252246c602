import type { EvidenceGrade } from '#shared/catalog/source.ts';
import { compareText } from '#shared/kernel/order.ts';
import { isPort } from '#shared/model/port-range.ts';
import { kindPlace, type ChosenRange } from './port-kind.ts';

/** A port that needs a number. */
export interface Wanted {
  readonly id: string;
  readonly kind: string;
  /** The number to take when it is free; undefined where there is none, or the topology states a range instead. */
  readonly usual: { readonly port: number; readonly evidence: EvidenceGrade } | undefined;
  readonly range: ChosenRange | undefined;
  /** Numbers this far above are needed as well. */
  readonly followers: readonly number[];
  /** Several ports of this kind are one. */
  readonly isShared: boolean;
}

/** A number that nobody else may have; ports of a shared kind may. */
export interface Occupied {
  readonly port: number;
  readonly sharedKind: string | undefined;
}

export type Choice =
  | { readonly port: number; readonly source: { readonly kind: 'usual'; readonly evidence: EvidenceGrade } }
  | { readonly port: number; readonly source: { readonly kind: 'range'; readonly range: ChosenRange } };

/**
 * Chooses a number for each, so that no two have one and none has an occupied one: usual numbers first, in the order
 * given; then, a kind after the other, the first free number of its range. What finds none is not in the answer.
 */
export function choosePorts<Port extends Wanted>(
  occupied: readonly Occupied[],
  wanted: readonly Port[],
): ReadonlyMap<Port, Choice> {
  const taken = new Map(occupied.map(({ port, sharedKind }) => [port, sharedKind]));
  const choices = new Map<Port, Choice>();
  const take = (want: Port, choice: Choice): boolean => {
    const numbers = [0, ...want.followers].map((above) => choice.port + above);
    const isFree = (port: number): boolean =>
      isPort(port) && (!taken.has(port) || (want.isShared && taken.get(port) === want.kind));
    if (!numbers.every(isFree)) return false;
    for (const port of numbers) taken.set(port, want.isShared ? want.kind : undefined);
    choices.set(want, choice);
    return true;
  };
  const left = wanted.filter((want) => {
    const { usual } = want;
    return (
      usual === undefined ||
      !take(want, { port: usual.port, source: { kind: 'usual', evidence: usual.evidence } })
    );
  });
  const next = new Map<string, number>();
  for (const want of [...left].sort(byKind)) {
    const { kind, range } = want;
    if (range === undefined) continue;
    let port = next.get(kind) ?? range.from;
    while (port <= range.to && !take(want, { port, source: { kind: 'range', range } })) port += 1;
    // Numbers that were passed over stay taken, so the next of the kind starts behind them.
    next.set(kind, port + 1);
  }
  return choices;
}

function byKind(left: Wanted, right: Wanted): number {
  return kindPlace(left.kind) - kindPlace(right.kind) || compareText(left.kind, right.kind);
}
