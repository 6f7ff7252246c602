import type { Facts } from '#shared/facts/facts.ts';
import { questionAbout } from '#shared/facts/question.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
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
  for (const cluster of facts.wiring.clients(node.id, 'redis-cluster')) {
    const address = addresses(facts, cluster.id).get(node.id);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** The addresses of all nodes of a cluster at once; of several servers that list a host the first by name counts. */
const addresses = questionAbout((facts, cluster): ReadonlyMap<ElementId, StatedPort> => {
  const lists = facts.wiring.clients(cluster, 'ors').flatMap((holder) => {
    const list = facts.settings.option(holder, SECTION, KEY);
    return list.known && list.value.origin.kind !== 'default'
      ? [{ holder, ports: portsByName(list.value.value) }]
      : [];
  });
  const found = new Map<ElementId, StatedPort>();
  if (lists.length === 0) return found;
  const before = new Map<ElementId, number>();
  for (const node of facts.wiring.servers(cluster, 'redis-node')) {
    const host = facts.places.host(node.id);
    if (host === undefined) continue;
    const place = before.get(host.id) ?? 0;
    before.set(host.id, place + 1);
    for (const { holder, ports } of lists) {
      const port = (ports.get(host.name.toLowerCase()) ?? ports.get(addressOf(host)))?.[place];
      if (port === undefined) continue;
      found.set(node.id, { id: MAIN, port, option: { section: SECTION, key: KEY, holder } });
      break;
    }
  }
  return found;
});

function addressOf(host: Element): string {
  return (textProperty(host, 'address') ?? '').toLowerCase();
}

/** Ports of the entries `host:port` by name of the host in small letters, lowest first. */
function portsByName(list: string): ReadonlyMap<string, readonly number[]> {
  const ports = new Map<string, Set<number>>();
  for (const entry of list.split(';')) {
    const end = entry.lastIndexOf(':');
    const port = entry.slice(end + 1).trim();
    if (end === -1 || !/^\d+$/.test(port)) continue;
    const name = entry.slice(0, end).trim().toLowerCase();
    const own = ports.get(name);
    if (own === undefined) ports.set(name, new Set([Number(port)]));
    else own.add(Number(port));
  }
  return new Map([...ports].map(([name, own]) => [name, [...own].sort((left, right) => left - right)]));
}
