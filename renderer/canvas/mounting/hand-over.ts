import type { CanvasEdge, CanvasNode } from '#renderer/canvas/flow-types.ts';

/** What React Flow is to draw, or draws: places before their contents. */
export interface Drawn {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

export interface HandedOver {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  /** False while more is to follow: the next turn goes on from here. */
  readonly isComplete: boolean;
}

/**
 * Hands over to React Flow what it is to draw, a part at a time, so that the window can answer in between. A turn changes
 * at most `most` shapes on screen; what waits for its turn is drawn as before, or not yet. What is gone goes at once, and
 * what is not on screen costs nothing. The outcome of all turns is what was wanted last, whatever was wanted meanwhile.
 */
export function createHandOver(): (wanted: Drawn, most: number) => HandedOver {
  let nodes = new Map<string, CanvasNode>();
  let edges = new Map<string, CanvasEdge>();
  return (wanted, most) => {
    let left = most;
    const nextNodes = new Map<string, CanvasNode>();
    for (const node of wanted.nodes) {
      const before = nodes.get(node.id);
      const isOnScreen = node.hidden !== true || (before !== undefined && before.hidden !== true);
      if (before === node || !isOnScreen) nextNodes.set(node.id, node);
      else if (left > 0 || (before !== undefined && before.parentId !== node.parentId)) {
        nextNodes.set(node.id, node);
        left -= 1;
      } else nextNodes.set(node.id, before ?? { ...node, hidden: true });
    }
    const nextEdges = new Map<string, CanvasEdge>();
    for (const edge of wanted.edges) {
      const before = edges.get(edge.id);
      if (before === edge || left > 0) {
        nextEdges.set(edge.id, edge);
        if (before !== edge) left -= 1;
      } else if (before?.source === edge.source && before.target === edge.target) {
        nextEdges.set(edge.id, before);
      }
    }
    nodes = nextNodes;
    edges = nextEdges;
    return {
      nodes: [...nodes.values()],
      edges: [...edges.values()],
      isComplete:
        wanted.nodes.every((node) => nodes.get(node.id) === node) &&
        wanted.edges.every((edge) => edges.get(edge.id) === edge),
    };
  };
}
