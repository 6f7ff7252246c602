import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import { compareNames, compareText } from '#shared/kernel/order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import type { PlannedConnection } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { hasPorts, portIds } from './plan-ports.ts';

/**
 * The Connections tab of an application: applications it is a client of, and the members of an Application Cluster
 * object. Databases, switches, web servers and the like are not connections there. In order of the server's name; the
 * two sides of a server's pair count once.
 */
export function connectionsOf({ facts, report }: PlanContext, client: Element): PlannedConnection[] {
  const planned = new Map<string, PlannedConnection>();
  for (const connection of inOrder(facts.wiring.from(client.id))) {
    const server = facts.pairs.node(connection.to)?.primary;
    if (server === undefined || planned.has(server.id) || server.id === facts.pairs.node(client.id)?.id)
      continue;
    if (!isConfigured(client, server)) continue;
    planned.set(server.id, { server, port: portId(facts, connection, server), addp: connection.addp });
    const missing = missingPort(facts, connection, server);
    if (missing === undefined) continue;
    report({
      kind: 'to-complete',
      what: `${client.name} connects to port "${missing}" of ${server.name}, which has no port of that id.`,
      where: `connection ${client.name} to ${server.name}`,
      todo: `Add the port to ${server.name}, or let the connection use its default port.`,
    });
  }
  return [...planned.values()].sort(
    (left, right) =>
      compareNames(left.server.name, right.server.name) || compareText(left.server.id, right.server.id),
  );
}

function isConfigured(client: Element, server: Element): boolean {
  if (componentType(server.type)?.category !== 'application') return false;
  const meaning = connectionRule(client.type, server.type)?.meaning ?? 'connection';
  return meaning === 'connection' || meaning === 'member';
}

function portId(facts: Facts, connection: Connection, server: Element): string | undefined {
  if (connection.port !== undefined) return connection.port;
  return hasPorts(facts, server) ? 'default' : undefined;
}

/** A stated port id that a server to be built does not have; what exists already is taken on trust. */
function missingPort(facts: Facts, { port }: Connection, server: Element): string | undefined {
  if (port === undefined || server.role !== 'build') return undefined;
  return portIds(facts, server).includes(port) ? undefined : port;
}

function inOrder(connections: readonly Connection[]): Connection[] {
  return [...connections].sort((left, right) => compareText(left.id, right.id));
}
