import type { Element, ElementId } from '#shared/model/element.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Pair, PairId } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';

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
  /** Ids of all pairs, in order. */
  readonly ids: () => readonly PairId[];
  readonly drawn: (id: PairId) => DrawnPair | undefined;
  /** The pair an application belongs to. */
  readonly pair: (id: ElementId) => Pair | undefined;
  readonly isBackup: (id: ElementId) => boolean;
  /** The node an application belongs to, whichever side of it it is. */
  readonly node: (id: ElementId) => Node | undefined;
  /** Every node whose primary is of this component type, in order of name. */
  readonly nodes: (type: string) => readonly Node[];
}

export function pairsOf(document: Topology, byType: (type: string) => readonly Element[]): Pairs {
  const byMember = new Map<ElementId, Pair>();
  for (const pair of Object.values(document.pairs)) {
    byMember.set(pair.primary, pair);
    byMember.set(pair.backup, pair);
  }
  const isBackup = (id: ElementId): boolean => byMember.get(id)?.backup === id;
  const node = (id: ElementId): Node | undefined => {
    const pair = byMember.get(id);
    const primary = document.elements[pair?.primary ?? id];
    if (primary === undefined) return undefined;
    const backup = pair === undefined ? undefined : document.elements[pair.backup];
    return { id: primary.id, primary, backup, pair };
  };
  return {
    ids: () => Object.keys(document.pairs).sort(compareText),
    drawn: (id) => {
      const pair = document.pairs[id];
      const primary = pair && document.elements[pair.primary];
      const backup = pair && document.elements[pair.backup];
      if (pair === undefined || primary === undefined || backup === undefined) return undefined;
      return { pair, primary, backup };
    },
    pair: (id) => byMember.get(id),
    isBackup,
    node,
    nodes: (type) =>
      byType(type).flatMap((element) => (isBackup(element.id) ? [] : (node(element.id) ?? []))),
  };
}

/** Name of a node in messages: that of its primary. */
export function nodeName(node: Node): string {
  return node.primary.name;
}

/** The one or two applications of a node. */
export function serversOf(node: Node): readonly Element[] {
  return node.backup === undefined ? [node.primary] : [node.primary, node.backup];
}
