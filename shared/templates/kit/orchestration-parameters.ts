import { count } from '#shared/templates/kit/parameters.ts';
import type { ParameterSpec } from '#shared/templates/template.ts';

/** Name of the List of an ORS cluster. */
export function clusterName(initial = 'ORS_Cluster'): ParameterSpec {
  return {
    key: 'cluster',
    label: 'Cluster name',
    help: 'Name of the ORS cluster, which is that of its List.',
    kind: 'text',
    initial,
    pattern: '[A-Za-z0-9_]+',
  };
}

/** How many nodes the store of sessions has; `where` says of what. */
export function storeNodes(where: string): ParameterSpec {
  return count(
    'storeNodes',
    'Store nodes',
    `Nodes of the session store${where}: those of a Cassandra ring, or masters of a Redis Cluster, each with a replica on a host of its own.`,
    3,
    3,
    9,
  );
}
