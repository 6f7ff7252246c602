import { componentType } from '#shared/catalog/catalog.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { numberProperty, tableProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { MAIN } from './port-kind.ts';
import { redisAddress } from './redis-address.ts';
import type { StatedPort } from './stated-port.ts';

/**
 * Every port number that is stated for an element, the first of each id counting: in its table of ports (port id to
 * number), for the main port also in its `port`, then in options, its own or those of what it is a member of.
 */
export function statedPorts(facts: Facts, element: Element): readonly StatedPort[] {
  const found = new Map<string, StatedPort>();
  const add = (stated: StatedPort): void => {
    if (!found.has(stated.id)) found.set(stated.id, stated);
  };
  for (const [id, port] of Object.entries(tableProperty(element, 'ports') ?? {})) add({ id, port });
  const main = numberProperty(element, 'port');
  if (main !== undefined) add({ id: MAIN, port: main });
  for (const { id, option } of componentType(element.type)?.ports ?? []) {
    if (option === undefined) continue;
    const { section, key, holder } = option;
    const holders = holder === undefined ? [element] : facts.wiring.clients(element.id, holder);
    for (const one of holders) {
      const value = facts.settings.option(one, section, key);
      if (!value.known || value.value.origin.kind !== 'set') continue;
      const text = value.value.value.trim();
      if (/^\d+$/.test(text)) add({ id, port: Number(text), option: { section, key, holder: one } });
    }
  }
  const address = redisAddress(facts, element);
  if (address !== undefined) add(address);
  return [...found.values()];
}
