import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import type { PortSpec } from '#shared/catalog/component-type.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';

/** The ports that an element has in this drawing: those of its type, without those that nobody here needs. */
export function neededPorts(facts: Facts, element: Element): readonly PortSpec[] {
  const all = componentType(element.type)?.ports ?? [];
  return all.filter(({ id, opens }) => opens === undefined || hasClients(facts, element, id));
}

/** Whether a client names this port, or is of a kind that uses it. */
function hasClients(facts: Facts, server: Element, id: string): boolean {
  return facts.wiring.to(server.id).some(({ from, port }) => {
    if (port !== undefined) return port === id;
    const client = facts.element(from);
    return client !== undefined && connectionRule(client.type, server.type)?.opens?.includes(id) === true;
  });
}
