import { Position as Side, type NodeHandle } from '@xyflow/react';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { isPlace, sizeOf } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Element, ElementId, Size } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { readingOrder } from './editing/reading-order.ts';
import type { MountedPart } from './mounting/mounted-part.ts';
import { toEdges } from './to-edges.ts';
import {
  NO_TAB_STOP,
  type CanvasEdge,
  type CanvasNode,
  type PairSide,
  type ProblemSummary,
} from './flow-types.ts';
import { problemSummary, sameSummary } from './problem-summary.ts';

type FindingsById = ReadonlyMap<string, readonly Finding[]>;

export interface Flow {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

/** Cards lie above connections, connections above places. */
const CARD_LAYER = 1000;
const HANDLE_SIZE = 12;

/** Where connections can be drawn from. */
export const sides = [Side.Top, Side.Right, Side.Bottom, Side.Left] as const;

/**
 * Derives what React Flow draws from document versions: all of it, or the part that is mounted, where what lies around that
 * is hidden. What did not change since the last version is the same object as before, so that React Flow and React leave
 * it alone.
 */
export function createFlow(): (document: Topology, findings: FindingsById, part?: MountedPart) => Flow {
  let known = new Map<ElementId, CanvasNode>();
  let knownEdges = new Map<string, CanvasEdge>();
  return (document, findings, part) => {
    const pairs = pairSides(document);
    const isKnown = part && ((id: ElementId) => part.elements.has(id) || part.around.has(id));
    const nodes = readingOrder(document, isKnown).map((element) => {
      const problems = problemSummary(findings.get(element.id));
      const hidden = part?.around.has(element.id) === true;
      const fresh = {
        element,
        pair: pairs.get(element.id),
        problems,
        hidden,
        ...standing(document, element),
      };
      const before = known.get(element.id);
      return before !== undefined && isSame(before, fresh) ? before : toNode(fresh);
    });
    known = new Map(nodes.map((node) => [node.id, node]));
    knownEdges = toEdges(document, findings, knownEdges, part?.lines);
    return { nodes, edges: [...knownEdges.values()] };
  };
}

interface Drawn {
  readonly element: Element;
  readonly pair: PairSide | undefined;
  readonly problems: ProblemSummary | undefined;
  readonly parentId: ElementId | undefined;
  readonly depth: number;
  readonly hidden: boolean;
}

function isSame(node: CanvasNode, { element, pair, problems, parentId, depth, hidden }: Drawn): boolean {
  const { data } = node;
  return (
    data.element === element &&
    data.pair?.side === pair?.side &&
    data.pair?.redundancy === pair?.redundancy &&
    sameSummary(data.problems, problems) &&
    node.parentId === parentId &&
    (node.hidden ?? false) === hidden &&
    (node.type === 'card' || node.zIndex === depth)
  );
}

function toNode({ element, pair, problems, parentId, depth, hidden }: Drawn): CanvasNode {
  const spec = componentType(element.type);
  const size = sizeOf(element);
  const common = {
    id: element.id,
    position: element.position,
    ...size,
    measured: size,
    handles: handlesOf(size),
    data: { element, spec, pair, problems },
    domAttributes: NO_TAB_STOP,
    ariaLabel: accessibleName({ element, pair, problems }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(hidden ? { hidden } : {}),
  };
  return isPlace(element)
    ? {
        ...common,
        type: 'place',
        zIndex: depth,
        dragHandle: '.place-title',
        style: { pointerEvents: 'none' },
      }
    : { ...common, type: 'card', zIndex: CARD_LAYER };
}

/** "Interaction Server ixn_1, primary, 2 problems". */
function accessibleName({ element, pair, problems }: Pick<Drawn, 'element' | 'pair' | 'problems'>): string {
  const label = componentType(element.type)?.label ?? element.type;
  const parts = [
    `${label} ${element.name}`,
    pair?.side,
    element.role === 'build' ? undefined : element.role === 'sketch' ? 'sketch' : 'exists already',
    problems?.text,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function handlesOf({ width, height }: Size): NodeHandle[] {
  const half = HANDLE_SIZE / 2;
  const at = {
    top: [width / 2, 0],
    right: [width, height / 2],
    bottom: [width / 2, height],
    left: [0, height / 2],
  };
  return sides.map((side) => ({
    id: side,
    type: 'source',
    position: side,
    x: (at[side][0] ?? 0) - half,
    y: (at[side][1] ?? 0) - half,
    width: HANDLE_SIZE,
    height: HANDLE_SIZE,
  }));
}

const sidesByPairs = new WeakMap<Topology['pairs'], ReadonlyMap<ElementId, PairSide>>();

function pairSides({ pairs }: Topology): ReadonlyMap<ElementId, PairSide> {
  const known = sidesByPairs.get(pairs);
  if (known !== undefined) return known;
  const fresh = new Map(
    Object.values(pairs).flatMap(({ primary, backup, redundancy }): [ElementId, PairSide][] => [
      [primary, { side: 'primary', redundancy }],
      [backup, { side: 'backup', redundancy }],
    ]),
  );
  sidesByPairs.set(pairs, fresh);
  return fresh;
}

function standing(document: Topology, { id }: Element): Pick<Drawn, 'parentId' | 'depth'> {
  const path = outlineOf(document).path(id);
  return { parentId: path.at(-2), depth: path.length - 1 };
}
