import type { Drawing } from '#shared/edit/drawing.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';
import { upTo } from '#shared/templates/kit/parameters.ts';
import type { SessionStore } from '#shared/templates/kit/session-store.ts';

/** Keep-alive between data centers: below ten seconds a slow line passes for a broken one. */
const overWan: Pick<Connection, 'addp'> = {
  addp: { localTimeout: 10, remoteTimeout: 10, trace: 'none' },
};

/** What routes calls of a place: SIP Server with its switch, Stat Server, URS, and the servers that hold the SCXML. */
export interface VoiceCore {
  readonly sipServer: ElementId;
  readonly statServer: ElementId;
  readonly urs: ElementId;
  readonly webServers: readonly ElementId[];
  /** Addresses of a document, one on each of the web servers. */
  readonly addressesOf: (document: string) => readonly string[];
}

export interface VoiceCoreStated {
  /** In names, to keep them unique over sites; empty for one site. */
  readonly suffix?: string;
  /** Whether another URS routes to the same agents, so that each has to reserve them. */
  readonly sharesAgents?: boolean;
}

/** Adds a redundant voice core on two hosts of a place. */
export function addVoiceCore(
  drawing: Drawing,
  place: ElementId,
  hosts: readonly ElementId[],
  { suffix = '', sharesAgents = false }: VoiceCoreStated = {},
): VoiceCore {
  const on = { in: hostPair(hosts, 0) };
  const sipServer = drawing.pair('sip-server', `sip${suffix}`, { ...on, redundancy: 'hot' });
  const voiceSwitch = drawing.add('switch', `switch${suffix}`, { in: place });
  const statServer = drawing.pair('stat-server', `stat${suffix}`, on);
  const urs = drawing.pair('urs', `urs${suffix}`, {
    ...on,
    options: sharesAgents ? { default: { agent_reservation: 'true' } } : {},
  });
  const webNames = upTo(on.in.length).map((number) => `scxml${suffix}_${String(number)}`);
  const webServers = webNames.map((name, index) =>
    drawing.add('web-server', name, { ...(on.in[index] === undefined ? {} : { in: on.in[index] }) }),
  );
  const addressesOf = (document: string): readonly string[] =>
    webNames.map((name) => `http://${name}/${document}`);
  addRoutePoint(drawing, place, voiceSwitch, `route_point${suffix}`, addressesOf('voice.scxml'));
  drawing.connect(sipServer, voiceSwitch).connect(statServer, sipServer).connect(urs, sipServer, statServer);
  return { sipServer, statServer, urs, webServers, addressesOf };
}

/** Adds a route point whose calls ORS handles with the SCXML application at the first address, else at the second. */
export function addRoutePoint(
  drawing: Drawing,
  place: ElementId,
  voiceSwitch: ElementId,
  name: string,
  addresses: readonly string[],
): void {
  const routePoint = drawing.add('route-point', name, {
    in: place,
    annex: { Orchestration: { application: addresses.join(' ') } },
  });
  drawing.connect(voiceSwitch, routePoint);
}

/**
 * Joins the cores of data centers that serve each other's calls: the SIP Servers pass calls on with their data, and URS
 * and Stat Server of each work with all of them.
 */
export function joinVoiceCores(drawing: Drawing, cores: readonly VoiceCore[]): void {
  for (const core of cores) {
    for (const { sipServer } of cores.filter((other) => other !== core)) {
      for (const client of [core.sipServer, core.urs, core.statServer]) {
        drawing.connectWith(client, sipServer, overWan);
      }
    }
  }
}

export interface OrsNodes {
  /** Name of the n-th node. */
  readonly nameOf: (number: number) => string;
  readonly amount: number;
  readonly hosts: readonly ElementId[];
  readonly core: VoiceCore;
  /** Cores of other data centers whose calls the nodes take as well. */
  readonly otherCores?: readonly VoiceCore[];
  readonly store: SessionStore;
}

/** Adds ORS nodes, each a warm pair on two hosts, wired to the voice core and to the session store. */
export function addOrsNodes(drawing: Drawing, nodes: OrsNodes): readonly ElementId[] {
  const { nameOf, amount, hosts, core, otherCores = [], store } = nodes;
  return upTo(amount).map((number) => {
    const node = drawing.pair('ors', nameOf(number), {
      in: hostPair(hosts, number - 1),
      options: store.orsOptions,
    });
    drawing.connect(node, core.sipServer, core.urs, ...core.webServers, ...store.servers);
    for (const other of otherCores) {
      drawing.connectWith(node, other.sipServer, overWan).connect(node, ...other.webServers);
    }
    return node;
  });
}

/** Names by a stem and the number of the node. */
export function numberedFrom(stem: string): (number: number) => string {
  return (number) => `${stem}_${String(number)}`;
}

/** Adds the List object that makes nodes one ORS cluster. A label names the data center of a member where none is drawn. */
export function addOrsList(
  drawing: Drawing,
  name: string,
  members: readonly ElementId[],
  label?: string,
): void {
  const list = drawing.add('ors-cluster', name);
  for (const member of members) drawing.connectWith(list, member, label === undefined ? {} : { label });
}
