import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostAt } from '#shared/templates/kit/hosts.ts';
import { upTo } from '#shared/templates/kit/parameters.ts';

export type StoreKind = 'redis' | 'cassandra' | 'none';

/** Adds the store of ORS sessions with one node per given host, and returns what ORS connects to. */
export function addSessionStore(
  drawing: Drawing,
  kind: StoreKind,
  name: string,
  place: ElementId,
  hosts: readonly ElementId[],
): ElementId | undefined {
  if (kind === 'none') return undefined;
  const [cluster, node] =
    kind === 'redis' ? ['redis-cluster', 'redis-node'] : ['cassandra-ring', 'cassandra-node'];
  const properties = kind === 'cassandra' ? { replicationFactor: Math.min(3, hosts.length) } : {};
  const store = drawing.add(cluster, name, { in: place, properties });
  for (const index of upTo(hosts.length)) {
    const member = drawing.add(node, `${name}_${String(index)}`, { in: hostAt(hosts, index - 1) });
    drawing.connect(store, member);
  }
  return store;
}
