import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostNames } from '#shared/templates/kit/hosts.ts';

/** Copies of each row: the number that lets a majority survive the loss of one node. */
const COPIES = 3;
/** Nodes of each place that new nodes ask first: one may be down. */
const SEEDS_PER_PLACE = 2;

/**
 * Adds a Cassandra ring with one node a host; `hosts` are grouped by place. Its nodes take requests from other machines,
 * and a ring over several places keeps copies in each of them.
 */
export function addCassandraRing(
  drawing: Drawing,
  name: string,
  place: ElementId,
  hosts: readonly (readonly ElementId[])[],
  settings: Readonly<Record<string, string>> = {},
): ElementId {
  const seeds = hostNames(
    drawing,
    hosts.flatMap((group) => group.slice(0, SEEDS_PER_PLACE)),
  );
  const addresses = hostNames(drawing, hosts.flat()).join(', ');
  const ring = drawing.add('cassandra-ring', name, {
    in: place,
    notes: 'rpc_address and listen_address: each node has its own, the address of its host.',
    properties: {
      distribution: 'apache',
      replicationFactor: Math.min(COPIES, ...hosts.map((group) => group.length)),
      strategy: hosts.length > 1 ? 'NetworkTopologyStrategy' : 'SimpleStrategy',
    },
    options: {
      'cassandra.yaml': {
        cluster_name: name,
        seeds: seeds.join(','),
        rpc_address: addresses,
        listen_address: addresses,
        ...settings,
      },
    },
  });
  for (const [index, host] of hosts.flat().entries()) {
    drawing.connect(ring, drawing.add('cassandra-node', `${name}_${String(index + 1)}`, { in: host }));
  }
  return ring;
}
