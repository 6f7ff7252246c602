import { componentType } from '#shared/catalog/catalog.ts';
import type { PortSpec } from '#shared/catalog/component-type.ts';
import type { EvidenceGrade } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { byName } from '#shared/facts/name-order.ts';
import { questionAbout } from '#shared/facts/question.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { isPort } from '#shared/model/port-range.ts';
import { agentPort } from './agent-port.ts';
import { choosePorts, type Choice, type Occupied, type Wanted } from './choose-ports.ts';
import { neededPorts } from './needed-ports.ts';
import { MAIN, portKind, portSpec, rangeOf, usualPort, type ChosenRange } from './port-kind.ts';
import type { StatedPort } from './stated-port.ts';
import { statedPorts } from './stated-ports.ts';
import { twinServer } from './twin-server.ts';

/** Where the number of a port comes from. */
export type PortSource =
  | { readonly kind: 'stated' }
  | { readonly kind: 'option'; readonly section: string; readonly key: string; readonly holder: Element }
  /** The twin of an Interaction Server has its port. */
  | { readonly kind: 'twin'; readonly of: Element; readonly isChosen: boolean }
  | { readonly kind: 'above-main'; readonly by: number; readonly isChosen: boolean }
  /** Chosen: the number that such a port usually has. */
  | { readonly kind: 'usual'; readonly evidence: EvidenceGrade }
  /** Chosen: the first free number of a range. */
  | { readonly kind: 'range'; readonly range: ChosenRange };

/** A port with its number. */
export interface AssignedPort {
  readonly id: string;
  readonly port: number;
  readonly protocol: string | undefined;
  readonly source: PortSource;
}

/**
 * A port without a number: of something that `exists`, so that only those who run it know; because every number of its
 * range is `taken`; or because there is `no-range` to choose from.
 */
export interface OpenPort {
  readonly id: string;
  readonly why: 'exists' | 'taken' | 'no-range';
  readonly range: ChosenRange | undefined;
}

/** The ports of one element; the main one first, then by id. */
export interface ElementPorts {
  readonly element: Element;
  readonly ports: readonly AssignedPort[];
  readonly open: readonly OpenPort[];
  /** Stated numbers that no port can have. Nothing is chosen in their place: somebody meant another number. */
  readonly refused: readonly StatedPort[];
}

/** The ports of everything on one host; of everything that stands on no host, where `host` is undefined. */
export interface HostPorts {
  readonly host: Element | undefined;
  /** Port of the Local Control Agent; undefined where there is none. */
  readonly agent: number | undefined;
  /** In order of name; without those that have no use for ports. */
  readonly elements: readonly ElementPorts[];
}

/**
 * The ports of a host. Every number that is stated stays; then usual numbers go to the first by name, unless the topology
 * states a range for such ports; the rest take the first free number of their range. No two processes get one number. What
 * an application gets depends on stated numbers and on its own kind alone, so that one more application changes no other
 * kind, and of its own kind only what follows it by name. Elements without a host share a space of their own, so that they
 * fit together on whatever hosts they come to. The order of records plays no part.
 */
export function hostPorts(facts: Facts, host: Element | undefined): HostPorts {
  const { members, agent } = processes(facts, host?.id ?? NO_HOST);
  const elements = members.map((element) => elementPorts(facts, element)).filter(isListed);
  return { host, agent, elements };
}

/** The ports of all hosts in order of name, then of what stands on none. Hosts without any port are left out. */
export function portPlan(facts: Facts): readonly HostPorts[] {
  return [...facts.byType('host'), undefined]
    .map((host) => hostPorts(facts, host))
    .filter(({ elements, agent }) => elements.length > 0 || agent !== undefined);
}

/** The ports of one element; none where it has no use for ports. */
export function elementPorts(facts: Facts, element: Element): ElementPorts {
  const type = componentType(element.type);
  if (type?.process === false) return portsOfObject(facts, element);
  const host = facts.places.host(element.id)?.id ?? NO_HOST;
  return processes(facts, host).ports.get(element.id) ?? { element, ports: [], open: [], refused: [] };
}

/** Whether Stave chose the number. */
export function isChosen(source: PortSource): boolean {
  switch (source.kind) {
    case 'stated':
    case 'option':
      return false;
    case 'twin':
    case 'above-main':
      return source.isChosen;
    case 'usual':
    case 'range':
      return true;
  }
}

/** Stands for the host of what stands on none; an id is never empty. */
const NO_HOST = '';

/** Everything on a host, with the ports of what runs there as a process. */
interface Processes {
  /** In order of name. */
  readonly members: readonly Element[];
  readonly agent: number | undefined;
  readonly ports: ReadonlyMap<ElementId, ElementPorts>;
}

const processes = questionAbout((facts, key): Processes => {
  const host = key === NO_HOST ? undefined : facts.element(key);
  const members = host === undefined ? hostless(facts) : [...facts.places.contents(host.id)].sort(byName);
  const agent = host && agentPort(host);
  const drafts = members.flatMap((element) => draftOf(facts, element) ?? []);
  const choices = choosePorts(
    [
      ...(agent === undefined ? [] : [{ port: agent, sharedKind: undefined }]),
      ...drafts.flatMap((draft) => draft.occupied),
    ],
    drafts.flatMap(({ wanted }) => wanted),
  );
  const ports = new Map(drafts.map((draft) => [draft.element.id, settled(draft, choices)]));
  return { members, agent, ports };
});

function hostless(facts: Facts): readonly Element[] {
  return facts
    .elements()
    .filter(
      ({ id, type }) => componentType(type)?.category !== 'place' && facts.places.host(id) === undefined,
    );
}

function isListed({ ports, open, refused }: ElementPorts): boolean {
  return ports.length + open.length + refused.length > 0;
}

/** A process with what is stated of its ports, and what is to be chosen. */
interface Draft {
  readonly element: Element;
  readonly stated: readonly StatedPort[];
  readonly wanted: readonly Wanted[];
  /** Needed, and not for Stave to choose. */
  readonly unknown: readonly PortSpec[];
  readonly occupied: readonly Occupied[];
}

function draftOf(facts: Facts, element: Element): Draft | undefined {
  if (componentType(element.type)?.process !== true) return undefined;
  const stated = statedPorts(facts, element);
  const silent = neededPorts(facts, element).filter(
    ({ id, aboveMain }) => aboveMain === undefined && !stated.some((port) => port.id === id),
  );
  const exists = element.role === 'exists';
  const numbers = [...stated, ...aboveMain(element, stated)].map(({ id, port }) =>
    occupying(element, id, port),
  );
  // What exists listens somewhere already, most likely where it usually does.
  const likely = silent.flatMap((spec) => {
    const usual = exists ? usualPort(element, spec) : undefined;
    return usual === undefined ? [] : [occupying(element, spec.id, usual.port)];
  });
  return {
    element,
    stated,
    wanted: exists ? [] : silent.map((spec) => wantedOf(facts, element, spec)),
    unknown: exists ? silent : [],
    occupied: [...numbers, ...likely],
  };
}

function occupying(element: Element, id: string, port: number): Occupied {
  const isShared = portSpec(element.type, id)?.isShared === true;
  return { port, sharedKind: isShared ? portKind(element.type, id) : undefined };
}

function wantedOf(facts: Facts, element: Element, spec: PortSpec): Wanted {
  const kind = portKind(element.type, spec.id);
  const range = rangeOf(facts.portRanges(), kind);
  const siblings = spec.id === MAIN ? (componentType(element.type)?.ports ?? []) : [];
  return {
    id: spec.id,
    kind,
    usual: range?.isStated === true ? undefined : usualPort(element, spec),
    range,
    followers: siblings.flatMap(({ aboveMain: by }) => by ?? []),
    isShared: spec.isShared === true,
  };
}

type Numbered = Pick<StatedPort, 'id' | 'port'>;

/** The ports that follow from the main one and are not stated themselves. */
function aboveMain(element: Element, known: readonly Numbered[]): readonly (Numbered & { by: number })[] {
  const main = known.find(({ id }) => id === MAIN);
  if (main === undefined) return [];
  return (componentType(element.type)?.ports ?? []).flatMap(({ id, aboveMain: by }) =>
    by === undefined || known.some((one) => one.id === id) ? [] : [{ id, port: main.port + by, by }],
  );
}

function settled(
  { element, stated, wanted, unknown }: Draft,
  choices: ReadonlyMap<Wanted, Choice>,
): ElementPorts {
  const chosen = wanted.flatMap((want) => {
    const choice = choices.get(want);
    return choice === undefined ? [] : [assigned(element, want.id, choice.port, choice.source)];
  });
  const own = [...stated.filter(isPossible).map((port) => assignedAsStated(element, port)), ...chosen];
  const main = own.find(({ id }) => id === MAIN);
  const followers = aboveMain(element, own)
    .filter(isPossible)
    .map(({ id, port, by }) => {
      const source = {
        kind: 'above-main',
        by,
        isChosen: main !== undefined && isChosen(main.source),
      } as const;
      return assigned(element, id, port, source);
    });
  const unsettled = wanted
    .filter((want) => !choices.has(want))
    .map(({ id, range }): OpenPort => ({ id, why: range === undefined ? 'no-range' : 'taken', range }));
  return {
    element,
    ports: [...own, ...followers].sort(mainFirst),
    open: [...unknown.map(({ id }): OpenPort => ({ id, why: 'exists', range: undefined })), ...unsettled],
    refused: stated.filter((port) => !isPossible(port)),
  };
}

/** An object without a process listens nowhere. It may state ports; a twin has those of its Interaction Server. */
function portsOfObject(facts: Facts, element: Element): ElementPorts {
  const stated = statedPorts(facts, element);
  const silent = neededPorts(facts, element).filter(({ id }) => !stated.some((port) => port.id === id));
  const exists = element.role === 'exists';
  const server = exists || silent.length === 0 ? undefined : twinServer(facts, element);
  const listening = server === undefined ? [] : elementPorts(facts, server).ports;
  const taken = (exists ? [] : silent).flatMap((spec) => {
    const port = listening.find(({ id }) => id === spec.id);
    if (server !== undefined && port !== undefined) {
      const source = { kind: 'twin', of: server, isChosen: isChosen(port.source) } as const;
      return [assigned(element, spec.id, port.port, source)];
    }
    const usual = usualPort(element, spec);
    if (usual === undefined) return [];
    return [assigned(element, spec.id, usual.port, { kind: 'usual', evidence: usual.evidence })];
  });
  const own = stated.filter(isPossible).map((port) => assignedAsStated(element, port));
  return {
    element,
    ports: [...own, ...taken].sort(mainFirst),
    open: exists ? silent.map(({ id }): OpenPort => ({ id, why: 'exists', range: undefined })) : [],
    refused: stated.filter((port) => !isPossible(port)),
  };
}

function isPossible({ port }: Numbered): boolean {
  return isPort(port);
}

function assignedAsStated(element: Element, { id, port, option }: StatedPort): AssignedPort {
  return assigned(
    element,
    id,
    port,
    option === undefined ? { kind: 'stated' } : { kind: 'option', ...option },
  );
}

function assigned(element: Element, id: string, port: number, source: PortSource): AssignedPort {
  return { id, port, protocol: portSpec(element.type, id)?.protocol, source };
}

function mainFirst(left: AssignedPort, right: AssignedPort): number {
  return Number(right.id === MAIN) - Number(left.id === MAIN) || compareText(left.id, right.id);
}
