import type { Facts } from '#shared/facts/facts.ts';
import { isSameList, questionAbout } from '#shared/facts/question.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import type { DrawnPair, Node } from '#shared/facts/pairs.ts';
import type { Keys } from '#shared/facts/records/members.ts';
import type { Link } from '#shared/facts/wiring.ts';
import type { Element } from '#shared/model/element.ts';

/**
 * A kind of thing that rules ask about. Things are named by keys, so that one can be asked about again in the next version
 * of the drawing.
 */
export interface SubjectKind<Subject> {
  /** Where the keys come from; together they have the key of every one in the drawing, each once. */
  readonly keys: readonly ((facts: Facts) => Keys)[];
  /** The thing with this key, or undefined where the drawing no longer has it. */
  readonly find: (facts: Facts, key: string) => Subject | undefined;
  /** The elements that stand for it, most important first. */
  readonly elements: (subject: Subject) => readonly Element[];
}

/** Every element of these component types; of all types where none is named. */
export function eachElement(...types: readonly string[]): SubjectKind<Element> {
  return {
    keys: types.length === 0 ? [(facts) => facts.ids()] : types.map((type) => (facts) => facts.ids(type)),
    find: (facts, id) => facts.element(id),
    elements: (element) => [element],
  };
}

/** Every node whose primary is of one of these component types. */
export function eachNode(...types: readonly string[]): SubjectKind<Node> {
  return {
    keys: types.map((type) => (facts) => facts.pairs.nodeIds(type)),
    find: (facts, id) => facts.pairs.node(id),
    elements: ({ primary }) => [primary],
  };
}

/** Every pair, by the id of its record. */
export const eachPair: SubjectKind<DrawnPair> = {
  keys: [(facts) => facts.pairs.ids()],
  find: (facts, id) => facts.pairs.drawn(id),
  elements: ({ primary, backup }) => [primary, backup],
};

/** Every two elements of which one is connected to the other, once, by the id of their first connection. */
export const eachLink: SubjectKind<Link> = {
  keys: [(facts) => facts.wiring.links()],
  find: (facts, id) => facts.wiring.link(id),
  elements: ({ client, server }) => [client, server],
};

/** Every Interaction Server cluster. */
export const eachInteractionCluster: SubjectKind<InteractionCluster> = {
  keys: [
    (facts) => facts.ids('interaction-server-cluster'),
    (facts) => facts.impliedClusters().map(({ id }) => id),
  ],
  find: (facts, id) => facts.interactionCluster(id),
  elements: ({ object, nodes }) => (object === undefined ? nodes.map(({ primary }) => primary) : [object]),
};

/**
 * Things that a fact sorts the drawing into, by key.
 *
 * @param ask remembers its answer
 */
export function eachOf<Subject>(
  ask: (facts: Facts) => ReadonlyMap<string, Subject>,
  elements: (subject: Subject) => readonly Element[],
): SubjectKind<Subject> {
  return {
    keys: [(facts) => [...ask(facts).keys()]],
    find: questionAbout((facts, key) => ask(facts).get(key), isSameSubject),
    elements,
  };
}

/** Subjects that a fact makes anew are the same when they are built from the same elements. */
function isSameSubject(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return isSameList(left, right);
  return Object.is(left, right);
}
