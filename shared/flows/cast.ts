import type { Facts } from '#shared/facts/facts.ts';
import { byName } from '#shared/facts/name-order.ts';
import { mayPull } from '#shared/facts/pulling.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { orderExposure } from '#shared/ordering/exposure.ts';
import { bindingOf } from './binding.ts';
import type { Flow, RoleId } from './flow.ts';
import { roles } from './roles.ts';
import { routesTo } from './routes.ts';
import { wireBetween } from './wires.ts';

/** Who plays each role of a flow on a drawing; primaries where they are pairs, in order of name. */
export type Cast = Readonly<Record<RoleId, readonly Element[]>>;

type Players = readonly Element[];

/**
 * Casts a flow from its starting point. Where the role that leads to another has no player, everything drawn that could
 * play the other one does, so that one missing component is reported once and not with everything behind it.
 */
export function castOf(facts: Facts, flow: Flow, start: Element | undefined): Cast {
  const before = flow.start === 'queue' ? multimediaStart(facts, start) : voiceStart(facts, start);
  const { ors } = before;
  const urs = routers(facts, ors, before['telephony-server']);
  return {
    ...before,
    urs,
    'application-server': reached(facts, 'ors', ors, 'application-server'),
    'stat-server': reached(facts, 'urs', urs, 'stat-server'),
    'session-store': ors.length === 0 ? [] : reached(facts, 'ors', ors, 'session-store'),
  };
}

type StartingCast = Omit<Cast, 'urs' | 'application-server' | 'stat-server' | 'session-store'>;

const nobody = {
  'telephony-server': [],
  switch: [],
  'route-point': [],
  queue: [],
  view: [],
  strategy: [],
  'pulling-script': [],
  'interaction-server': [],
  'interaction-database': [],
  'agent-desktop': [],
} satisfies Partial<Cast>;

function voiceStart(facts: Facts, start: Element | undefined): StartingCast {
  const routePoint = start?.type === 'route-point' ? start : undefined;
  const chosen = routePoint === undefined ? [] : facts.wiring.clients(routePoint.id, 'switch');
  const telephony = routePoint === undefined ? nodeOf(facts, start) : serversOfSwitches(facts, chosen);
  const switches =
    routePoint === undefined ? reached(facts, 'telephony-server', telephony, 'switch') : chosen;
  const routePoints = routePoint === undefined ? pointsOf(facts, telephony, switches) : [routePoint];
  const strategy = distinct(routePoints.flatMap((point) => bindingOf(facts, point).scripts));
  const listening = clientsOf(facts, 'ors', 'telephony-server', telephony);
  const ors =
    routePoint === undefined
      ? listening
      : ofClusters(facts, listening, bindingOf(facts, routePoint).clusters);
  return {
    ...nobody,
    'telephony-server': telephony,
    switch: switches,
    'route-point': routePoints,
    strategy,
    ors,
  };
}

function multimediaStart(facts: Facts, queue: Element | undefined): StartingCast {
  const holders =
    queue === undefined
      ? everyone(facts, 'interaction-server')
      : orderExposure(facts, queue).holders.map((node) => node.primary);
  const binding = queue === undefined ? undefined : bindingOf(facts, queue);
  const clients = clientsOf(facts, 'ors', 'interaction-server', holders);
  const pulling = clients.filter((ors) => mayPull(facts, ors));
  const ors = pulling.length > 0 ? pulling : clients;
  return {
    ...nobody,
    queue: queue === undefined ? [] : [queue],
    view: queue === undefined ? everyone(facts, 'view') : facts.wiring.servers(queue.id, 'interaction-view'),
    strategy: binding?.scripts ?? [],
    'pulling-script': binding?.kind === 'own' ? namedLike(facts, ors) : [],
    'interaction-server': holders,
    'interaction-database': reached(facts, 'interaction-server', holders, 'interaction-database'),
    'agent-desktop':
      holders.length === 0 ? [] : clientsOf(facts, 'agent-desktop', 'interaction-server', holders),
    ors,
  };
}

/** URSs of the ORS nodes; where these have none, those that the telephony server notifies. */
function routers(facts: Facts, ors: Players, telephony: Players): Players {
  const own = ors.length === 0 ? [] : reached(facts, 'ors', ors, 'urs');
  if (own.length > 0) return own;
  if (telephony.length > 0) return clientsOf(facts, 'urs', 'telephony-server', telephony);
  return ors.length === 0 ? everyone(facts, 'urs') : [];
}

function nodeOf(facts: Facts, element: Element | undefined): Players {
  const primary = element === undefined ? undefined : facts.pairs.node(element.id)?.primary;
  return primary === undefined ? [] : [primary];
}

function serversOfSwitches(facts: Facts, switches: Players): Players {
  const clients = switches.flatMap((element) => facts.wiring.clients(element.id));
  return distinct(clients.filter((client) => roles['telephony-server'].types.includes(client.type)));
}

function pointsOf(facts: Facts, telephony: Players, switches: Players): Players {
  return telephony.length === 0 ? [] : reached(facts, 'switch', switches, 'route-point');
}

function ofClusters(facts: Facts, nodes: Players, clusters: readonly string[]): Players {
  if (clusters.length === 0) return nodes;
  return nodes.filter((node) =>
    facts.wiring.clients(node.id, 'ors-cluster').some((list) => clusters.includes(list.name)),
  );
}

function namedLike(facts: Facts, applications: Players): Players {
  const names = new Set(applications.map((application) => application.name));
  return facts.byType('simple-routing-script').filter((script) => names.has(script.name));
}

/** Players of the server role that clients reach; all there are where nobody could reach one. */
function reached(facts: Facts, clientRole: RoleId, clients: Players, serverRole: RoleId): Players {
  if (clients.length === 0) return everyone(facts, serverRole);
  const via = wireBetween(clientRole, serverRole)?.via ?? [];
  const isServer = (element: Element): boolean => roles[serverRole].types.includes(element.type);
  return distinct(clients.flatMap((client) => routesTo(facts, client, isServer, via).reached));
}

/** Players of the client role that reach any of the servers; all there are where there is no server. */
function clientsOf(facts: Facts, clientRole: RoleId, serverRole: RoleId, servers: Players): Players {
  const all = everyone(facts, clientRole);
  if (servers.length === 0) return all;
  const ids = new Set<ElementId>(servers.map((server) => server.id));
  const via = wireBetween(clientRole, serverRole)?.via ?? [];
  const isServer = (element: Element): boolean => ids.has(element.id);
  return all.filter((client) => routesTo(facts, client, isServer, via).reached.length > 0);
}

/** Everything drawn that could play a role. */
export function everyone(facts: Facts, role: RoleId): Players {
  const types = roles[role].types;
  return types.flatMap((type) => facts.pairs.nodes(type).map((node) => node.primary)).sort(byName);
}

function distinct(elements: Players): Players {
  return [...new Set(elements)].sort(byName);
}
