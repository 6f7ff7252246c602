import { componentType } from '#shared/catalog/catalog.ts';
import type { PortSpec } from '#shared/catalog/component-type.ts';
import type { EvidenceGrade } from '#shared/catalog/source.ts';
import { own } from '#shared/kernel/own.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { PortRange } from '#shared/model/port-range.ts';
import { defaultRanges } from './default-ranges.ts';

/** Id of the port that an application has in any case. */
export const MAIN = 'default';

/** Name of a kind of port, as the ranges of a topology are keyed: `urs/http`. */
export function portKind(type: string, port: string): string {
  return `${type}/${port}`;
}

/** A range that numbers are chosen from, and who says so. */
export interface ChosenRange extends PortRange {
  readonly isStated: boolean;
}

const defaults = new Map(defaultRanges.map((range) => [portKind(range.type, range.port), range]));

const places = new Map([...defaults.keys()].map((kind, place) => [kind, place]));

/** The place of a kind in the order in which kinds choose their numbers; those that Stave has no range for come last. */
export function kindPlace(kind: string): number {
  return places.get(kind) ?? places.size;
}

/** The range of a kind of port: the topology's own, else the one Stave starts with; undefined where there is neither. */
export function rangeOf(stated: Readonly<Record<string, PortRange>>, kind: string): ChosenRange | undefined {
  const wanted = own(stated, kind);
  if (wanted !== undefined) return { from: wanted.from, to: wanted.to, isStated: true };
  const initial = defaults.get(kind);
  return initial && { from: initial.from, to: initial.to, isStated: false };
}

/** The number that a port usually has, with how well that is known; undefined where no document names one. */
export function usualPort(
  element: Element,
  spec: PortSpec,
): { readonly port: number; readonly evidence: EvidenceGrade } | undefined {
  const { port, portBy, evidence } = spec;
  const number = port ?? (portBy && own(portBy.numbers, textProperty(element, portBy.field) ?? ''));
  return number === undefined ? undefined : { port: number, evidence };
}

/** The number that ports of a kind usually have, where it is the same for all. */
export function usualNumber(type: string, id: string): number | undefined {
  return portSpec(type, id)?.port;
}

/** What the catalogue says of a port of an element. */
export function portSpec(type: string, id: string): PortSpec | undefined {
  return componentType(type)?.ports.find((spec) => spec.id === id);
}
