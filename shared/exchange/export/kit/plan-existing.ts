import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { PlanContext } from './plan-context.ts';

/**
 * What has to change in objects that exist so that the new ones are used; sentences in order. A bundle refers to such
 * objects by name and never changes them.
 */
export function changesToExisting({ facts }: PlanContext): string[] {
  const { document } = facts;
  const connections = Object.values(document.connections).flatMap(({ from, to, label }) => {
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
  const pairs = Object.values(document.pairs).flatMap(({ primary, backup, redundancy }) => {
    const [first, second] = [document.elements[primary], document.elements[backup]];
    if (first?.role !== 'exists' || second?.role !== 'build') return [];
    return [`Set ${second.name} as the backup of ${first.name}, redundancy ${redundancy} standby.`];
  });
  return [...new Set([...connections, ...pairs])].sort(compareText);
}
