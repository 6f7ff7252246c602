import type { Element } from '#shared/model/element.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { connectedToInteractions } from '#shared/facts/pulling.ts';
import { byName } from '#shared/facts/name-order.ts';
import { serversOf, type Node } from '#shared/facts/pairs.ts';

const CLUSTER_KEY = 'application@';

type Readers = (facts: Facts, element: Element, key: string) => readonly Element[];

const clusterMembers: Readers = (facts, { id }) => [
  ...facts.wiring.servers(id, 'interaction-server'),
  ...facts.wiring.servers(id, 'interaction-server-proxy'),
  ...facts.wiring.clients(id, 'interaction-server-proxy'),
];
const usedByInteractionServer: Readers = (facts, { id }) => facts.wiring.clients(id, 'interaction-server');
const runsInInteractionServer: Readers = (facts, { id }) => facts.wiring.servers(id, 'interaction-server');

/** Primaries of the servers that read the options of an object without a release of its own. */
const readersByType: Readonly<Record<string, Readers>> = {
  dap: usedByInteractionServer,
  'dap-event-log': usedByInteractionServer,
  'event-logger-jms': usedByInteractionServer,
  'event-logger-msmq': usedByInteractionServer,
  'event-logger-mq-series': usedByInteractionServer,
  'event-logger-groovy': usedByInteractionServer,
  'capture-point-jms': runsInInteractionServer,
  'capture-point-file': runsInInteractionServer,
  'capture-point-web-service': runsInInteractionServer,
  'capture-point-database': runsInInteractionServer,
  'capture-point-kafka': runsInInteractionServer,
  'interaction-server-cluster': clusterMembers,
  'interaction-server-proxy-cluster': clusterMembers,
  'interaction-queue': (facts, queue, key) => ofCluster(facts, connectedToInteractions(facts, queue), key),
  'route-point': (facts, point, key) => ofCluster(facts, hearingOf(facts, point), key),
};

/**
 * The servers that read an option of an element, backups included, in order of name: those that use an access point, that
 * a capture point runs in, that a cluster object lists or that stand before it, that pull from queues or hear of the calls of a route point. None for everything else.
 */
export function optionReaders(facts: Facts, element: Element, key: string): readonly Element[] {
  const nodes = nodesOf(facts, readersByType[element.type]?.(facts, element, key) ?? []);
  return nodes.flatMap(serversOf).sort(byName);
}

/** The nodes whose release counts for an object that has none of its own; undefined for everything else. */
export function readersOf(facts: Facts, element: Element): readonly Node[] | undefined {
  const readers = readersByType[element.type];
  return readers === undefined ? undefined : nodesOf(facts, readers(facts, element, ''));
}

function nodesOf(facts: Facts, primaries: readonly Element[]): readonly Node[] {
  const nodes = primaries.flatMap(({ id }) => facts.pairs.node(id) ?? []);
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function hearingOf(facts: Facts, point: Element): readonly Element[] {
  return facts.wiring
    .clients(point.id, 'switch')
    .flatMap((own) => facts.wiring.clients(own.id))
    .filter(({ type }) => type === 't-server' || type === 'sip-server')
    .flatMap((server) => facts.wiring.clients(server.id, 'ors'));
}

/** An application for one cluster is read by its members; where no cluster of that name is drawn, by anybody. */
function ofCluster(facts: Facts, nodes: readonly Element[], key: string): readonly Element[] {
  if (!key.startsWith(CLUSTER_KEY)) return nodes;
  const name = key.slice(CLUSTER_KEY.length);
  const members = nodes.filter((node) =>
    facts.wiring.clients(node.id, 'ors-cluster').some((list) => list.name === name),
  );
  return members.length > 0 ? members : nodes;
}
