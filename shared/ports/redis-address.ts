import type { Facts } from '#shared/facts/facts.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { MAIN } from './port-kind.ts';
import type { StatedPort } from './stated-port.ts';

const SECTION = 'persistence';
const KEY = 'redis-nodes';

/**
 * The port at which Orchestration Servers look for a node of their Redis Cluster: the entry of redis-nodes for its host.
 * Where several nodes of the cluster share the host, the entries are theirs in order of name and number.
 */
export function redisAddress(facts: Facts, node: Element): StatedPort | undefined {
  if (node.type !== 'redis-node') return undefined;
  const host = facts.places.host(node.id);
  if (host === undefined) return undefined;
  for (const cluster of facts.wiring.clients(node.id, 'redis-cluster')) {
    const neighbours = facts.wiring
      .servers(cluster.id, 'redis-node')
      .filter(({ id }) => facts.places.host(id) === host);
    const place = neighbours.findIndex(({ id }) => id === node.id);
    for (const holder of facts.wiring.clients(cluster.id, 'ors')) {
      const list = facts.settings.option(holder, SECTION, KEY);
      if (!list.known || list.value.origin.kind === 'default') continue;
      const port = portsAt(list.value.value, namesOf(host))[place];
      if (port !== undefined) return { id: MAIN, port, option: { section: SECTION, key: KEY, holder } };
    }
  }
  return undefined;
}

function namesOf(host: Element): readonly string[] {
  return [host.name, textProperty(host, 'address') ?? host.name].map((name) => name.toLowerCase());
}

/** Ports of the entries `host:port` with one of these names, lowest first. */
function portsAt(list: string, names: readonly string[]): readonly number[] {
  const ports = list.split(';').flatMap((entry) => {
    const end = entry.lastIndexOf(':');
    const name = entry.slice(0, end).trim().toLowerCase();
    const port = entry.slice(end + 1).trim();
    return names.includes(name) && /^\d+$/.test(port) ? [Number(port)] : [];
  });
  return [...new Set(ports)].sort((left, right) => left - right);
}
