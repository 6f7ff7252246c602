import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { PlanContext } from './plan-context.ts';

/**
 * What has to change in objects that exist so that the new ones are used; sentences in order. A bundle refers to such
 * objects by name and never changes them.
 */
export function changesToExisting({ facts }: PlanContext): string[] {
  const drawn = [...facts.wiring.links().ids].flatMap((id) => facts.wiring.link(id)?.connections ?? []);
  const connections = drawn.flatMap(({ from, to, label }) => {
    const client = facts.pairs.node(from)?.primary;
    const server = facts.pairs.node(to)?.primary;
    if (client?.role !== 'exists' || server?.role !== 'build') return [];
    const meaning = connectionRule(client.type, server.type)?.meaning ?? 'connection';
    if (client.type === 'ors-cluster') {
      const value = label ?? facts.places.dataCenter(server.id)?.name ?? 'the label of its data center';
      return [`In the List of ${client.name}, add ${server.name} with the value ${value}.`];
    }
    if (componentType(client.type)?.category !== 'application') return [];
    if (meaning !== 'connection' && meaning !== 'member') return [];
    return [`Add ${server.name} to the connections of ${client.name}.`];
  });
  const pairs = [...facts.pairs.ids().ids].flatMap((id) => {
    const pair = facts.pairs.drawn(id);
    if (pair?.primary.role !== 'exists' || pair.backup.role !== 'build') return [];
    const redundancy = `redundancy ${pair.pair.redundancy} standby`;
    return [`Set ${pair.backup.name} as the backup of ${pair.primary.name}, ${redundancy}.`];
  });
  return [...new Set([...connections, ...pairs])].sort(compareText);
}
