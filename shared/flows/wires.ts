import type { RoleId } from './flow.ts';

/** How the drawing connects two roles: who holds the connection, what may stand in between, what looks right and is not. */
export interface Wire {
  readonly client: RoleId;
  readonly server: RoleId;
  /** Component types a connection may go through. */
  readonly via: readonly string[];
  /** Component types that people connect to instead. */
  readonly mistaken: readonly string[];
  /** Every server has to be reached by some client, not only every client has to reach one. */
  readonly coversServers?: true;
  /** A client has exactly one. */
  readonly single?: true;
}

const proxies = ['interaction-server-proxy', 'interaction-server-cluster'];

const wires: readonly Wire[] = [
  { client: 'telephony-server', server: 'switch', via: [], mistaken: ['route-point'] },
  { client: 'switch', server: 'route-point', via: [], mistaken: [] },
  { client: 'route-point', server: 'strategy', via: [], mistaken: [] },
  { client: 'ors', server: 'telephony-server', via: [], mistaken: ['switch', 'route-point'] },
  { client: 'urs', server: 'telephony-server', via: [], mistaken: ['switch'] },
  { client: 'ors', server: 'urs', via: [], mistaken: [], single: true },
  { client: 'ors', server: 'application-server', via: ['load-balancer'], mistaken: [] },
  { client: 'urs', server: 'stat-server', via: [], mistaken: [] },
  {
    client: 'ors',
    server: 'interaction-server',
    via: [...proxies, 'interaction-server-tserver'],
    mistaken: ['interaction-server-proxy-cluster', 'interaction-server-cluster', 'interaction-queue'],
    coversServers: true,
  },
  { client: 'interaction-server', server: 'interaction-database', via: ['dap', 'db-server'], mistaken: [] },
  { client: 'queue', server: 'view', via: [], mistaken: [] },
  { client: 'queue', server: 'strategy', via: ['interaction-view', 'submitter'], mistaken: [] },
  {
    client: 'agent-desktop',
    server: 'interaction-server',
    via: [...proxies, 'interaction-server-proxy-cluster'],
    mistaken: [],
  },
  {
    client: 'ors',
    server: 'session-store',
    via: [],
    mistaken: ['redis-node', 'cassandra-node', 'database', 'dap'],
  },
];

/** The wire between two roles, whichever of them is the client; undefined where they need no connection. */
export function wireBetween(first: RoleId, second: RoleId): Wire | undefined {
  return wires.find(
    ({ client, server }) =>
      (client === first && server === second) || (client === second && server === first),
  );
}

/** What a role cannot work without in any step that it takes part in. */
export const partOf: Partial<Record<RoleId, RoleId>> = {
  'telephony-server': 'switch',
  'interaction-server': 'interaction-database',
};
