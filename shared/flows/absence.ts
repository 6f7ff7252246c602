import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';
import { bindingOf } from './binding.ts';
import { everyone, type Cast } from './cast.ts';
import type { RoleId } from './flow.ts';
import { problem, type FlowProblem } from './problem.ts';
import { roles } from './roles.ts';
import { wrongConnections } from './routes.ts';
import { wireBetween, type Wire } from './wires.ts';

/** The role each other role is looked for from, in order of preference. */
const lookedForFrom: Partial<Record<RoleId, readonly RoleId[]>> = {
  switch: ['telephony-server'],
  ors: ['telephony-server', 'interaction-server'],
  urs: ['ors', 'telephony-server'],
  'application-server': ['ors'],
  'stat-server': ['urs'],
  'session-store': ['ors'],
  view: ['queue'],
  'interaction-database': ['interaction-server'],
};

/** Why nobody plays a role that a step needs. */
export function absence(facts: Facts, cast: Cast, role: RoleId): FlowProblem {
  const anchorRole = lookedForFrom[role]?.find((candidate) => cast[candidate].length > 0);
  if (role === 'interaction-server') return noHolder(facts, cast);
  const reserved = role === 'ors' ? reservedFor(facts, cast) : undefined;
  if (reserved !== undefined) return reserved;
  if (anchorRole === undefined) {
    return problem('missing', role, [], `No ${noun(role)} is drawn.`, `Draw ${roles[role].one}.`);
  }
  return unreached(facts, cast, role, anchorRole);
}

/** A route point that names an application for some ORS clusters only, none of which listens. */
function reservedFor(facts: Facts, cast: Cast): FlowProblem | undefined {
  const [point, ...others] = cast['route-point'];
  if (point === undefined || others.length > 0) return undefined;
  const { clusters } = bindingOf(facts, point);
  if (clusters.length === 0) return undefined;
  const servers = listWords(cast['telephony-server'].map(({ name }) => name));
  return problem(
    'not-connected',
    'ors',
    [point],
    `${point.name} is reserved for ORS cluster ${listWords(clusters)}, no node of which is connected to ${servers}.`,
    `Connect a node of ${listWords(clusters)} to ${servers}, or set Orchestration/application in the annex of ${point.name}.`,
  );
}

function noHolder(facts: Facts, { queue }: Cast): FlowProblem {
  const drawn = everyone(facts, 'interaction-server');
  const names = listWords(queue.map((element) => element.name));
  if (drawn.length === 0 || queue.length === 0) {
    const message = 'No Interaction Server is drawn.';
    return problem('missing', 'interaction-server', queue, message, 'Draw an Interaction Server.');
  }
  return problem(
    'missing',
    'interaction-server',
    queue,
    `No Interaction Server takes the interactions of ${names}.`,
    `Add the media type of ${names} to cluster-settings/media-types of ${eitherOf(drawn)}, or let its account see the business process.`,
  );
}

function unreached(facts: Facts, cast: Cast, role: RoleId, anchorRole: RoleId): FlowProblem {
  const anchors = cast[anchorRole];
  const others = everyone(facts, role);
  const wire = wireBetween(role, anchorRole);
  const attempt = wire === undefined ? undefined : attemptOf(facts, wire, role, [...others, ...anchors]);
  if (attempt !== undefined) return { ...attempt, anchors: anchors.map((anchor) => anchor.id) };
  const place = listWords(anchors.map((anchor) => anchor.name));
  const link = wire?.client === role ? `connected to ${place}` : `reached from ${place}`;
  if (others.length === 0) {
    const message = `No ${noun(role)} is ${link}, because none is drawn.`;
    return problem('missing', role, anchors, message, fixFor(wire, role, anchors));
  }
  const drawn = listWords(others.map((element) => element.name));
  const message = `No ${noun(role)} is ${link}, although ${drawn} ${others.length === 1 ? 'is' : 'are'} drawn.`;
  return problem('not-connected', role, anchors, message, connectFix(wire, role, others, anchors));
}

/** A client of a step that reaches none of the servers it needs. */
export function disconnected(
  facts: Facts,
  wire: Wire,
  client: Element,
  servers: readonly Element[],
): FlowProblem {
  const attempt = attemptOf(facts, wire, wire.server, [client]);
  if (attempt !== undefined) return attempt;
  return problem(
    'not-connected',
    wire.server,
    [client],
    `${client.name} is not connected to ${eitherOf(servers)}.`,
    `Connect ${client.name} to ${eitherOf(servers)}${orThrough(wire)}.`,
  );
}

/** A connection that somebody drew for this wire and that does not carry it. */
function attemptOf(
  facts: Facts,
  wire: Wire,
  role: RoleId,
  elements: readonly Element[],
): FlowProblem | undefined {
  const clientTypes = roles[wire.client].types;
  const serverTypes = [...roles[wire.server].types, ...wire.via, ...wire.mistaken];
  const clients = elements.filter((element) => clientTypes.includes(element.type));
  for (const client of clients) {
    const [wrong] = wrongConnections(facts, client, (other) => serverTypes.includes(other.type));
    if (wrong === undefined) continue;
    const message = `The connection from ${wrong.from.name} to ${wrong.to.name} does not carry it.`;
    return problem('forbidden', role, [client], message, wrong.reason);
  }
  return undefined;
}

/** The role without its article: `switch`, `Orchestration Server`. */
function noun(role: RoleId): string {
  return roles[role].one.replace(/^an? /, '');
}

function fixFor(wire: Wire | undefined, role: RoleId, anchors: readonly Element[]): string {
  const draw = `Draw ${roles[role].one}`;
  if (wire === undefined) return `${draw}.`;
  const places = listWords(anchors.map(({ name }) => name));
  if (wire.client === role) return `${draw} and connect it to ${places}${orThrough(wire)}.`;
  return `${draw} and connect ${places} to it.`;
}

function connectFix(
  wire: Wire | undefined,
  role: RoleId,
  others: readonly Element[],
  anchors: readonly Element[],
): string {
  const isClient = wire?.client === role;
  const [clients, servers] = isClient ? [others, anchors] : [anchors, others];
  const from = isClient ? eitherOf(clients) : listWords(clients.map(({ name }) => name));
  return `Connect ${from} to ${eitherOf(servers)}${wire === undefined ? '' : orThrough(wire)}.`;
}

function orThrough(wire: Wire): string {
  if (wire.server === 'interaction-database') return ' through a Database Access Point';
  return wire.server === 'interaction-server' ? ', in a cluster through a proxy' : '';
}

/** `a`, `a or b`, `a, b or c`. */
function eitherOf(elements: readonly Element[]): string {
  const names = elements.map((element) => element.name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
