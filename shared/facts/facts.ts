import type { Connection } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { analysedPart } from '#shared/facts/analysed.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { interactionClustersOf, type InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { interactionServersOf, type InteractionServers } from '#shared/facts/interaction-servers.ts';
import { byName } from '#shared/facts/name-order.ts';
import { pairsOf, type Pairs } from '#shared/facts/pairs.ts';
import { placesOf, type Places } from '#shared/facts/places.ts';
import { queueAccessOf, type QueueAccess } from '#shared/facts/queue-access.ts';
import { settingsOf, type Settings } from '#shared/facts/settings.ts';
import { wiringOf, type Wiring } from '#shared/facts/wiring.ts';

/** Everything analyses may ask about one version of a document. Sketched elements are not in it. */
export interface Facts {
  readonly document: Topology;
  readonly element: (id: ElementId) => Element | undefined;
  /** Whether any record of the document has this id, sketches included: an inserted record needs one that none has. */
  readonly isTaken: (id: string) => boolean;
  /** Elements of one component type, in order of name. */
  readonly byType: (type: string) => readonly Element[];
  readonly places: Places;
  readonly pairs: Pairs;
  readonly wiring: Wiring;
  /** Sketches that an application or its pair is connected to: what analyses do not see, but may not deny either. */
  readonly sketchesBehind: (id: ElementId) => readonly Element[];
  readonly settings: Settings;
  readonly queueAccess: QueueAccess;
  readonly interactionServers: () => InteractionServers;
  readonly interactionClusters: () => readonly InteractionCluster[];
}

const factsByDocument = new WeakMap<Topology, Facts>();

/** The facts of a document version; asking again for the same version gives the same object. */
export function factsOf(document: Topology): Facts {
  const remembered = factsByDocument.get(document);
  if (remembered !== undefined) return remembered;
  const facts = createFacts(analysedPart(document), document);
  factsByDocument.set(document, facts);
  return facts;
}

function createFacts(document: Topology, whole: Topology): Facts {
  const elements = Object.values(document.elements).sort(byName);
  const types = groupBy(elements, (element) => element.type);
  const byType = (type: string): readonly Element[] => types.get(type) ?? [];
  const pairs = pairsOf(document, byType);
  const wiring = wiringOf(document, pairs);
  const places = placesOf(document, elements);
  const wholeBySource = once(() => groupBy(Object.values(whole.connections), ({ from }) => from));
  const settings = settingsOf(document, wiring, places);
  return {
    document,
    element: (id) => document.elements[id],
    isTaken: (id) =>
      [whole.elements, whole.pairs, whole.connections, whole.links].some((table) => Object.hasOwn(table, id)),
    byType,
    places,
    pairs,
    wiring,
    sketchesBehind: (id) => sketchesBehind(document, whole, pairs, wholeBySource(), id),
    settings,
    queueAccess: queueAccessOf(byType, pairs, wiring),
    interactionServers: once(() => interactionServersOf(pairs, settings)),
    interactionClusters: once(() => interactionClustersOf(byType, pairs, wiring)),
  };
}

function sketchesBehind(
  document: Topology,
  whole: Topology,
  pairs: Pairs,
  bySource: ReadonlyMap<ElementId, readonly Connection[]>,
  id: ElementId,
): readonly Element[] {
  const pair = pairs.pair(id);
  const own = pair === undefined ? [id] : [pair.primary, pair.backup];
  const targets = new Set(own.flatMap((side) => (bySource.get(side) ?? []).map(({ to }) => to)));
  return [...targets]
    .flatMap((target) => (document.elements[target] === undefined ? (whole.elements[target] ?? []) : []))
    .sort(byName);
}

function once<Value>(compute: () => Value): () => Value {
  let cache: { readonly value: Value } | undefined;
  return () => (cache ??= { value: compute() }).value;
}
