import type { DocumentPatches } from '#shared/edit/command.ts';
import { visible } from '#shared/kernel/foreign-text.ts';
import { isLongText, quotingBriefly } from '#shared/kernel/quotations.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { HostDefaults } from '#shared/model/host-defaults.ts';
import type { PortRange } from '#shared/model/port-range.ts';
import type { Environment, Topology } from '#shared/model/topology.ts';
import type { Workload } from '#shared/model/workload.ts';
import { interactionClustersOf, type InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import { byName } from '#shared/facts/name-order.ts';
import { pairsOf, type Pairs } from '#shared/facts/pairs.ts';
import { placesOf, type Places } from '#shared/facts/places.ts';
import { inNameOrder } from '#shared/facts/records/in-name-order.ts';
import type { Members } from '#shared/facts/records/members.ts';
import { Records } from '#shared/facts/records/records.ts';
import { isRecordTable } from '#shared/facts/records/whole-document.ts';
import { queueAccessOf, type QueueAccess } from '#shared/facts/queue-access.ts';
import { settingsOf, type Settings } from '#shared/facts/settings.ts';
import { wiringOf, type Wiring } from '#shared/facts/wiring.ts';

/** Everything analyses may ask about one version of a document. Sketched elements are not in it. */
export interface Facts {
  readonly element: (id: ElementId) => Element | undefined;
  /** All elements, in order of name. */
  readonly elements: () => readonly Element[];
  /** Ids of all elements, or of those of one component type. */
  readonly ids: (type?: string) => Members;
  /** What is stated of the configuration environment and of load. */
  readonly environment: () => Environment;
  readonly workload: () => Workload;
  /** What is stated of all hosts that state nothing themselves. */
  readonly hostDefaults: () => HostDefaults;
  /** Numbers to choose ports from, by kind of port, where the topology states them. */
  readonly portRanges: () => Readonly<Record<string, PortRange>>;
  /** Whether any record of the document has this id, sketches included: an inserted record needs one that none has. */
  readonly isTaken: (id: string) => boolean;
  /** Elements of one component type, in order of name. */
  readonly byType: (type: string) => readonly Element[];
  /** Whether any element is of this component type. */
  readonly isDrawn: (type: string) => boolean;
  /** Every name that an element has, in small letters. */
  readonly names: () => Members;
  /** Elements with this name, letter case aside, in order of name. */
  readonly called: (name: string) => readonly Element[];
  readonly places: Places;
  readonly pairs: Pairs;
  readonly wiring: Wiring;
  /** Sketches that an application or its pair is connected to: what analyses do not see, but may not deny either. */
  readonly sketchesBehind: (id: ElementId) => readonly Element[];
  readonly settings: Settings;
  readonly queueAccess: QueueAccess;
  /** All Interaction Server clusters, by name. */
  readonly interactionClusters: () => readonly InteractionCluster[];
  /** Those of them that no object stands for. */
  readonly impliedClusters: () => readonly InteractionCluster[];
  readonly interactionCluster: (id: string) => InteractionCluster | undefined;
  /** The clusters that an Interaction Server is a node of, by the id of its primary; by name. */
  readonly clustersOf: (node: ElementId) => readonly InteractionCluster[];
  /** The clusters that a proxy presents, by name. */
  readonly clustersBehind: (proxy: ElementId) => readonly InteractionCluster[];
  /** A finished sentence about the document, fit to be shown: see `kernel/quotations.ts`. */
  readonly quotedBriefly: (sentence: string) => string;
}

const factsByDocument = new WeakMap<Topology, { readonly facts: Facts; readonly records: Records }>();

/** The facts of a document version; asking again for the same version gives the same object. */
export function factsOf(document: Topology): Facts {
  const remembered = factsByDocument.get(document);
  if (remembered !== undefined) return remembered.facts;
  const records = new Records(document);
  const facts = factsFrom(records);
  factsByDocument.set(document, { facts, records });
  return facts;
}

/**
 * Lets the facts of one version, where anybody asked for them, become those of the next, which is far cheaper than deriving
 * them anew. Whoever holds on to them sees the next version.
 *
 * @param patches lead from the one to the other
 */
export function carryFactsOver(from: Topology, to: Topology, patches: DocumentPatches): void {
  const carried = factsByDocument.get(from);
  if (carried === undefined || from === to) return;
  factsByDocument.delete(from);
  carried.records.change(wholeRecords(patches, to));
  factsByDocument.set(to, carried);
}

/** The same changes, a record or field at a time as the document has it, so that facts and document share them. */
function wholeRecords(patches: DocumentPatches, to: Topology): DocumentPatches {
  return patches.map(({ path }) => {
    const [field, id] = path as [keyof Topology, string?];
    const table = to[field] as unknown as Readonly<Record<string, unknown>>;
    if (id === undefined || !isRecordTable(field)) return { op: 'replace', path: [field], value: to[field] };
    return Object.hasOwn(table, id)
      ? { op: 'replace', path: [field, id], value: table[id] }
      : { op: 'remove', path: [field, id] };
  });
}

/** Facts that follow changes of records. */
export function factsFrom(records: Records): Facts {
  const inOrder = (members: (key: string) => Members): Questions<readonly Element[]> =>
    new Questions((key, before) => inNameOrder(records, members(key), before), isSameList);
  const elements = inOrder(() => records.elements());
  const types = inOrder((type) => records.ofType(type));
  const names = inOrder((name) => records.called(name));
  const drawnTypes = new Questions((type) => records.ofType(type).ids.size > 0);
  const byType = (type: string): readonly Element[] => types.about(type);
  const called = (name: string): readonly Element[] => names.about(name.toLowerCase());
  const pairs = pairsOf(records, byType);
  const wiring = wiringOf(records, pairs);
  const places = placesOf(records);
  const settings = settingsOf(records, wiring, places);
  const quoting = new Questions(() => quotingBriefly(records.longTexts()));
  const clusters = interactionClustersOf((id) => records.element(id), byType, pairs, wiring);
  return {
    element: (id) => records.element(id),
    elements: () => elements.about(''),
    ids: (type) => (type === undefined ? records.elements() : records.ofType(type)),
    environment: () => records.field('environment'),
    workload: () => records.field('workload'),
    hostDefaults: () => records.field('hosts'),
    portRanges: () => records.field('portRanges'),
    isTaken: (id) => records.isTaken(id),
    byType,
    isDrawn: (type) => drawnTypes.about(type),
    called,
    names: () => records.names(),
    places,
    pairs,
    wiring,
    sketchesBehind: (id) => sketchesBehind(records, pairs, id),
    settings,
    queueAccess: queueAccessOf(called, pairs, wiring),
    interactionClusters: () => clusters.all(),
    interactionCluster: (id) => clusters.one(id),
    impliedClusters: () => clusters.implied(),
    clustersOf: (node) => clusters.of(node),
    clustersBehind: (proxy) => clusters.behind(proxy),
    quotedBriefly: (sentence) => (isLongText(sentence) ? quoting.about('')(sentence) : visible(sentence)),
  };
}

function sketchesBehind(records: Records, pairs: Pairs, id: ElementId): readonly Element[] {
  const pair = pairs.pair(id);
  const own = pair === undefined ? [id] : [pair.primary, pair.backup];
  const targets = new Set(own.flatMap((side) => [...records.sketchesFrom(side)]));
  return [...targets].flatMap((target) => records.drawnElement(target) ?? []).sort(byName);
}
