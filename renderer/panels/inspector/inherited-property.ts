import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import type { Element } from '#shared/model/element.ts';
import { operatingSystemNames } from '#shared/model/host-defaults.ts';
import type { Topology } from '#shared/model/topology.ts';
import { shared } from './selected.ts';

/**
 * What a property is while the elements do not state it, and where that comes from: `Linux (for all)`. Undefined
 * where nothing holds then, or not the same for all of them.
 */
export function inheritedProperty(
  { hosts }: Pick<Topology, 'hosts'>,
  elements: readonly Element[],
  key: string,
): string | undefined {
  const value = shared(elements, (element) => silentValue(hosts, element, key) ?? null);
  return value === undefined || value === null ? undefined : `${value} (for all)`;
}

function silentValue(hosts: Topology['hosts'], element: Element, key: string): string | undefined {
  if (element.type !== 'host') return undefined;
  const { [key]: _own, ...properties } = element.properties;
  const { family, version } = operatingSystemOf(hosts, { ...element, properties });
  if (key === 'os') return family && operatingSystemNames[family];
  return key === 'osVersion' ? version : undefined;
}
