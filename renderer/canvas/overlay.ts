import type { ElementId, Position, Size } from '#shared/model/element.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';

/** Where a gesture has an element right now, before it is released and a command commits it. */
export interface Draft {
  readonly position?: Position;
  readonly size?: Size;
}
export type Drafts = ReadonlyMap<ElementId, Draft>;

interface Overlaid {
  readonly base: CanvasNode;
  readonly selected: boolean;
  readonly draft: Draft | undefined;
  readonly node: CanvasNode;
}

/** Lays selection and running gestures over nodes derived from the document; what neither touches stays the same object. */
export function createNodeOverlay(): (
  base: readonly CanvasNode[],
  selection: ReadonlySet<string>,
  drafts: Drafts,
) => CanvasNode[] {
  let known = new Map<ElementId, Overlaid>();
  return (base, selection, drafts) => {
    const next = new Map<ElementId, Overlaid>();
    for (const node of base) {
      const selected = selection.has(node.id);
      const draft = drafts.get(node.id);
      const before = known.get(node.id);
      const isSame = before?.base === node && before.selected === selected && before.draft === draft;
      next.set(
        node.id,
        isSame ? before : { base: node, selected, draft, node: overlaid(node, selected, draft) },
      );
    }
    known = next;
    return [...next.values()].map(({ node }) => node);
  };
}

function overlaid(node: CanvasNode, selected: boolean, draft: Draft | undefined): CanvasNode {
  if (!selected && draft === undefined) return node;
  const size = draft?.size === undefined ? {} : { ...draft.size, measured: draft.size };
  const position = draft?.position === undefined ? {} : { position: draft.position };
  const label = selected && node.ariaLabel !== undefined ? { ariaLabel: `${node.ariaLabel}, selected` } : {};
  return { ...node, ...size, ...position, ...label, selected, dragging: draft?.position !== undefined };
}

/** Above the cards, so that the ends of a selected connection can be taken hold of. */
const SELECTED_EDGE_LAYER = 2000;

/** The same for edges. Those that touch a selected element carry the class `near`. */
export function createEdgeOverlay(): (
  base: readonly CanvasEdge[],
  selection: ReadonlySet<string>,
) => CanvasEdge[] {
  let known = new Map<
    string,
    { readonly base: CanvasEdge; readonly state: string; readonly edge: CanvasEdge }
  >();
  return (base, selection) => {
    const next: typeof known = new Map();
    for (const edge of base) {
      const selected = selection.has(edge.id);
      const near = selection.has(edge.source) || selection.has(edge.target);
      const state = `${String(selected)} ${String(near)}`;
      const before = known.get(edge.id);
      if (before?.base === edge && before.state === state) next.set(edge.id, before);
      else {
        const layer = selected ? { zIndex: SELECTED_EDGE_LAYER } : {};
        const drawn =
          selected || near ? { ...edge, ...layer, selected, className: near ? 'near' : '' } : edge;
        next.set(edge.id, { base: edge, state, edge: drawn });
      }
    }
    known = next;
    return [...next.values()].map(({ edge }) => edge);
  };
}
