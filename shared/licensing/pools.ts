import type { Facts } from '#shared/facts/facts.ts';
import type { Element, ElementId } from '#shared/model/element.ts';

/** The licence files that the drawing leads an application or its pair to, itself or by way of a licence server. */
export function poolsOf(facts: Facts, id: ElementId): readonly Element[] {
  const direct = facts.wiring.servers(id, 'licence-pool');
  const served = facts.wiring
    .servers(id, 'licence-server')
    .flatMap((server) => facts.wiring.servers(server.id, 'licence-pool'));
  return [...new Set([...direct, ...served])];
}
