import type { Element, ElementId } from '#shared/model/element.ts';
import type { Pair, PairId } from '#shared/model/pair.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import type { Members } from '#shared/facts/records/members.ts';
import type { Records } from '#shared/facts/records/records.ts';

/** An application with its backup, or alone. What the documents call a node of an ORS or Interaction Server cluster. */
export interface Node {
  /** Id of the primary: identifies the node. */
  readonly id: ElementId;
  readonly primary: Element;
  readonly backup: Element | undefined;
  readonly pair: Pair | undefined;
}

/** The record of a pair with both its applications. */
export interface DrawnPair {
  readonly pair: Pair;
  readonly primary: Element;
  readonly backup: Element;
}

export interface Pairs {
  /** Ids of all pairs. */
  readonly ids: () => Members;
  readonly drawn: (id: PairId) => DrawnPair | undefined;
  /** The pair an application belongs to. */
  readonly pair: (id: ElementId) => Pair | undefined;
  readonly isBackup: (id: ElementId) => boolean;
  /** The node an application belongs to, whichever side of it it is. */
  readonly node: (id: ElementId) => Node | undefined;
  /** Every node whose primary is of this component type, in order of name. */
  readonly nodes: (type: string) => readonly Node[];
  /** The same by the ids of their primaries. */
  readonly nodeIds: (type: string) => Members;
}

export function pairsOf(records: Records, byType: (type: string) => readonly Element[]): Pairs {
  const pair = (id: ElementId): Pair | undefined => records.pairOf(id);
  const isBackup = (id: ElementId): boolean => pair(id)?.backup === id;
  const nodeOf: Questions<Node | undefined> = new Questions((id): Node | undefined => {
    const own = pair(id);
    // Both sides are one node, the very same object.
    if (own?.backup === id && pair(own.primary) === own && own.primary !== id)
      return nodeOf.about(own.primary);
    const primary = records.element(own?.primary ?? id);
    if (primary === undefined) return undefined;
    const backup = own === undefined ? undefined : records.element(own.backup);
    return { id: primary.id, primary, backup, pair: own };
  }, isSameNode);
  const nodesOf = new Questions(
    (type) =>
      byType(type).flatMap((element) => (isBackup(element.id) ? [] : (nodeOf.about(element.id) ?? []))),
    isSameList,
  );
  return {
    ids: () => records.pairs(),
    drawn: (id) => {
      const drawn = records.pair(id);
      const primary = drawn && records.element(drawn.primary);
      const backup = drawn && records.element(drawn.backup);
      if (drawn === undefined || primary === undefined || backup === undefined) return undefined;
      return { pair: drawn, primary, backup };
    },
    pair,
    isBackup,
    node: (id) => nodeOf.about(id),
    nodes: (type) => nodesOf.about(type),
    nodeIds: (type) => records.primariesOfType(type),
  };
}

function isSameNode(left: Node | undefined, right: Node | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.primary === right.primary && left.backup === right.backup && left.pair === right.pair;
}

/** Name of a node in messages: that of its primary. */
export function nodeName(node: Node): string {
  return node.primary.name;
}

/** The one or two applications of a node. */
export function serversOf(node: Node): readonly Element[] {
  return node.backup === undefined ? [node.primary] : [node.primary, node.backup];
}
