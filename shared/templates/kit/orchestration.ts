import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';
import { upTo } from '#shared/templates/kit/parameters.ts';
import type { StoreKind } from '#shared/templates/kit/session-store.ts';

/** What routes calls of a place: SIP Server with its switch, Stat Server, URS, and the server that holds the SCXML. */
export interface VoiceCore {
  readonly sipServer: ElementId;
  readonly statServer: ElementId;
  readonly urs: ElementId;
  readonly webServers: readonly ElementId[];
}

/** Adds a redundant voice core on two hosts of a place. `suffix` keeps names unique over sites. */
export function addVoiceCore(
  drawing: Drawing,
  place: ElementId,
  hosts: readonly ElementId[],
  suffix = '',
): VoiceCore {
  const on = { in: hostPair(hosts, 0) };
  const sipServer = drawing.pair('sip-server', `sip${suffix}`, { ...on, redundancy: 'hot' });
  const voiceSwitch = drawing.add('switch', `switch${suffix}`, { in: place });
  addRoutePoint(drawing, place, voiceSwitch, `route_point${suffix}`, `http://scxml${suffix}_1/voice.scxml`);
  const statServer = drawing.pair('stat-server', `stat${suffix}`, on);
  const urs = drawing.pair('urs', `urs${suffix}`, { ...on, release: '8.1.400.40' });
  const webServers = on.in.map((host, index) =>
    drawing.add('web-server', `scxml${suffix}_${String(index + 1)}`, { in: host }),
  );
  drawing.connect(sipServer, voiceSwitch).connect(statServer, sipServer).connect(urs, sipServer, statServer);
  return { sipServer, statServer, urs, webServers };
}

/** Adds a route point whose calls ORS handles with the SCXML application at `url`. */
export function addRoutePoint(
  drawing: Drawing,
  place: ElementId,
  voiceSwitch: ElementId,
  name: string,
  url: string,
): void {
  const routePoint = drawing.add('route-point', name, {
    in: place,
    annex: { Orchestration: { application: url } },
  });
  drawing.connect(voiceSwitch, routePoint);
}

export interface OrsNodes {
  readonly stem: string;
  /** Name of the n-th node, where it is not stem and number. */
  readonly nameOf?: (number: number) => string;
  readonly amount: number;
  readonly release: string;
  readonly hosts: readonly ElementId[];
  readonly core: VoiceCore;
  readonly store: ElementId | undefined;
  readonly storeKind: StoreKind;
}

/** Options that ORS needs to persist sessions in Redis. */
function storeOptions(kind: StoreKind): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return kind === 'redis'
    ? { orchestration: { 'sessionid-with-nodeid': 'true' }, persistence: { type: 'redis' } }
    : {};
}

/** Adds ORS nodes, each a warm pair on two hosts, wired to the voice core and to the session store. */
export function addOrsNodes(drawing: Drawing, nodes: OrsNodes): readonly ElementId[] {
  const {
    stem,
    nameOf = (number) => `${stem}_${String(number)}`,
    amount,
    release,
    hosts,
    core,
    store,
    storeKind,
  } = nodes;
  return upTo(amount).map((index) => {
    const node = drawing.pair('ors', nameOf(index), {
      in: hostPair(hosts, index - 1),
      release,
      options: storeOptions(storeKind),
    });
    drawing.connect(
      node,
      core.sipServer,
      core.urs,
      ...core.webServers,
      ...(store === undefined ? [] : [store]),
    );
    return node;
  });
}

/** Adds the List object that makes nodes one ORS cluster. A label names the data center of a member. */
export function addOrsCluster(
  drawing: Drawing,
  name: string,
  members: readonly { readonly node: ElementId; readonly label?: string }[],
): ElementId {
  const list = drawing.add('ors-cluster', name);
  for (const { node, label } of members)
    drawing.connectWith(list, node, label === undefined ? {} : { label });
  return list;
}
