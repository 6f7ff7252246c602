import { folded } from '#shared/layout/fold.ts';
import type { ElementId, Position, Size } from '#shared/model/element.ts';

/** The part of ELK's graph format that is used here; ELK fills in positions. */
export interface ElkGraph {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  children?: ElkGraph[];
  edges?: { id: string; sources: string[]; targets: string[] }[];
}

/** Runs ELK on a graph, wherever it lives: in a worker of the app, or in the process of the terminal. */
export type RunElk = (graph: ElkGraph) => Promise<ElkGraph>;

/** Boxes that share a parent, and the edges between them. */
export interface SiblingGraph {
  readonly boxes: readonly ({ readonly id: ElementId } & Size)[];
  readonly edges: readonly (readonly [ElementId, ElementId])[];
}

/**
 * Measured at 1000 elements: thoroughness 1 without greedy switch is 6 times faster than ELK's defaults; layers stacked
 * simply take a third of the area that straightened edges take, with edges a third shorter.
 */
const LAYERED = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
  'elk.aspectRatio': '1.6',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.componentComponent': '28',
  'elk.layered.spacing.nodeNodeBetweenLayers': '64',
  'elk.layered.thoroughness': '1',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
} as const;

/**
 * Lays out many sibling graphs in one run. Each is a child of a root whose own arrangement does not matter, because
 * one run with many graphs costs a fraction of many runs with one.
 */
export async function arrangeSiblings(
  graphs: readonly SiblingGraph[],
  runElk: RunElk,
): Promise<readonly ReadonlyMap<ElementId, Position>[]> {
  if (graphs.length === 0) return [];
  const result = await runElk({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'fixed' },
    children: graphs.map(toElk),
  });
  return graphs.map((graph, index) => {
    const children = result.children?.[index]?.children ?? [];
    const positions = new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
    const byElement = new Map(graph.boxes.map(({ id }) => [id, positions.get(elkId(id)) ?? { x: 0, y: 0 }]));
    return folded(graph.boxes, byElement);
  });
}

function toElk({ boxes, edges }: SiblingGraph, index: number): ElkGraph {
  return {
    id: `graph ${String(index)}`,
    layoutOptions: { ...LAYERED },
    children: boxes.map(({ id, width, height }) => ({ id: elkId(id), width, height })),
    edges: edges.map(([from, to], edge) => ({
      id: `edge ${String(index)} ${String(edge)}`,
      sources: [elkId(from)],
      targets: [elkId(to)],
    })),
  };
}

/** ELK wants ids that are unique in the whole graph, its own containers and edges included. */
function elkId(id: ElementId): string {
  return `element ${id}`;
}
