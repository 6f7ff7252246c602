import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { ConnectionId } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { absence, disconnected } from './absence.ts';
import { castOf, type Cast } from './cast.ts';
import { checks } from './checks.ts';
import { shows, uses, type Flow, type FlowStep, type Leg, type RoleId } from './flow.ts';
import type { Outcome } from './outcome.ts';
import { problem, type FlowProblem } from './problem.ts';
import { roles } from './roles.ts';
import { routesTo } from './routes.ts';
import { partOf, wireBetween, type Wire } from './wires.ts';

/** Who plays a role in a step. `between` stands on the way: proxies, cluster objects, load balancers, access points. */
export interface Participant {
  readonly role: RoleId | 'between';
  readonly label: string;
  /** Primaries and lone ones; several can serve where there are several. */
  readonly active: readonly Element[];
  /** Backups of those. */
  readonly standby: readonly Element[];
  /** What it means that there are several. */
  readonly sharing?: string;
}

/** A step as it would happen on the drawing. */
export interface PlayedStep {
  readonly step: FlowStep;
  readonly participants: readonly Participant[];
  /** Connections the messages of the step travel on. */
  readonly connections: readonly ConnectionId[];
  readonly problems: readonly FlowProblem[];
  /** What the drawing leaves open. */
  readonly notes: readonly string[];
}

/** Plays a flow on a drawing. Without a starting point it says what is missing from there on. */
export function playFlow(facts: Facts, flow: Flow, start: ElementId | undefined): readonly PlayedStep[] {
  const cast = castOf(facts, flow, start === undefined ? undefined : facts.element(start));
  return flow.steps.map((step) => playStep(facts, cast, step));
}

interface PlayedLeg extends Outcome {
  readonly roles: readonly RoleId[];
  readonly connections: readonly ConnectionId[];
  readonly between: readonly Element[];
}

function playStep(facts: Facts, cast: Cast, step: FlowStep): PlayedStep {
  const legs = step.legs.flatMap((leg) => [leg, ...partsOf(leg)]).map((leg) => playLeg(facts, cast, leg));
  const outcomes = [...legs, ...step.checks.map((check) => checks[check](facts, cast))];
  const taking = [...new Set(legs.flatMap((leg) => leg.roles))];
  const between = [...new Set(legs.flatMap((leg) => leg.between))];
  return {
    step,
    participants: [
      ...taking.flatMap((role) => participantsOf(facts, role, cast[role])),
      ...(between.length === 0 ? [] : [onTheWay(facts, between)]),
    ],
    connections: [...new Set(legs.flatMap((leg) => leg.connections))],
    problems: withoutRepeats(outcomes.flatMap((outcome) => outcome.problems)).map((problem) => ({
      ...problem,
      message: facts.quotedBriefly(problem.message),
      fix: facts.quotedBriefly(problem.fix),
    })),
    notes: [...new Set(outcomes.flatMap((outcome) => outcome.notes))].map(facts.quotedBriefly),
  };
}

/** Ways to what the two ends of a leg cannot work without. */
function partsOf({ from, to, required }: Leg): readonly Leg[] {
  return [from, to].flatMap((role) => {
    const part = partOf[role];
    return part === undefined ? [] : [required ? uses(role, part) : shows(role, part)];
  });
}

function playLeg(facts: Facts, cast: Cast, { from, to, required }: Leg): PlayedLeg {
  const ends = from === to ? [from] : [from, to];
  const absent = ends.filter((role) => cast[role].length === 0);
  const wire = wireBetween(from, to);
  const way = absent.length === 0 && wire !== undefined ? alongWire(facts, cast, wire) : nowhere;
  return {
    roles: ends,
    connections: way.connections,
    between: way.between,
    problems: required
      ? [...absent.flatMap((role) => whyAbsent(facts, cast, role, ends)), ...way.problems]
      : [],
    notes: required ? way.notes : absent.flatMap((role) => roles[role].undrawn ?? []),
  };
}

/** A part of a server that itself is missing is no news, and what exists elsewhere may have parts that are not drawn. */
function whyAbsent(facts: Facts, cast: Cast, role: RoleId, ends: readonly RoleId[]): readonly FlowProblem[] {
  const whole = ends.find((end) => partOf[end] === role);
  if (whole !== undefined && cast[whole].every((element) => element.role === 'exists')) return [];
  return [absence(facts, cast, role)];
}

interface Way extends Outcome {
  readonly connections: readonly ConnectionId[];
  readonly between: readonly Element[];
}

const nowhere: Way = { connections: [], between: [], problems: [], notes: [] };

function alongWire(facts: Facts, cast: Cast, wire: Wire): Way {
  const servers = cast[wire.server];
  const routes = cast[wire.client].map((client) => ({
    client,
    ...routesTo(facts, client, (element) => servers.includes(element), wire.via),
  }));
  const stray = routes.filter(({ client, reached }) => reached.length === 0 && needsServer(wire, client));
  const crowded = routes.filter(({ reached }) => wire.single === true && reached.length > 1);
  const covered = new Set(routes.flatMap(({ reached }) => reached));
  const left = wire.coversServers === true ? servers.filter((server) => !covered.has(server)) : [];
  return {
    connections: routes.flatMap(({ connections }) => connections),
    between: routes.flatMap(({ between }) => between),
    problems: [
      ...stray.map(({ client }) => disconnected(facts, wire, client, servers)),
      ...crowded.map(({ client, reached }) => tooMany(wire, client, reached)),
      ...left.map((server) => leftOut(cast, wire, server)),
    ],
    notes: [],
  };
}

function needsServer(wire: Wire, client: Element): boolean {
  return partOf[wire.client] !== wire.server || client.role !== 'exists';
}

function tooMany(wire: Wire, client: Element, servers: readonly Element[]): FlowProblem {
  const names = listWords(servers.map(({ name }) => name));
  return problem(
    'ambiguous',
    wire.server,
    [client],
    `${client.name} is connected to ${names}, and the drawing does not say which of them it works with.`,
    `Connect ${client.name} to exactly one ${roles[wire.server].label}, or to one pair.`,
  );
}

function leftOut(cast: Cast, wire: Wire, server: Element): FlowProblem {
  const names = listWords(cast[wire.client].map(({ name }) => name));
  return problem(
    'not-connected',
    wire.client,
    [server],
    `No ${roles[wire.client].label} reaches ${server.name}, so its part of the interactions stays where it is.`,
    `Connect ${names} to ${server.name}, in a cluster through a proxy.`,
  );
}

function participantsOf(facts: Facts, role: RoleId, active: readonly Element[]): readonly Participant[] {
  if (active.length === 0) return [];
  const { label, sharing } = roles[role];
  const participant = { role, label, ...sides(facts, active) };
  return [active.length > 1 && sharing !== undefined ? { ...participant, sharing } : participant];
}

function onTheWay(facts: Facts, between: readonly Element[]): Participant {
  return { role: 'between', label: 'On the way', ...sides(facts, between) };
}

function sides(facts: Facts, active: readonly Element[]): Pick<Participant, 'active' | 'standby'> {
  return { active, standby: active.flatMap((element) => facts.pairs.node(element.id)?.backup ?? []) };
}

function withoutRepeats(problems: readonly FlowProblem[]): readonly FlowProblem[] {
  return [...new Map(problems.map((found) => [found.message, found])).values()];
}
