import { getBezierPath, Position as Side, useInternalNode, type InternalNode } from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';
import { edgeEnds, roundabout, type EdgeEnd } from '#renderer/canvas/edge-geometry.ts';

export interface EdgePath {
  readonly path: string;
  readonly start: EdgeEnd;
  readonly end: EdgeEnd;
  readonly labelX: number;
  readonly labelY: number;
}

/** A curve between the facing sides of two nodes; undefined while one of them is not known. */
export function useEdgePath(source: string, target: string, around = Side.Right): EdgePath | undefined {
  const from = boxOf(useInternalNode(source));
  const to = boxOf(useInternalNode(target));
  if (from === undefined || to === undefined) return undefined;
  const [start, end] = edgeEnds(from, to, around);
  if (start.side === end.side) {
    const { path, middle } = roundabout(start, end);
    return { path, start, end, labelX: middle.x, labelY: middle.y };
  }
  const [path, labelX, labelY] = getBezierPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: start.side,
    targetX: end.x,
    targetY: end.y,
    targetPosition: end.side,
    curvature: 0.3,
  });
  return { path, start, end, labelX, labelY };
}

function boxOf(node: InternalNode | undefined): Box | undefined {
  if (node === undefined) return undefined;
  const { width = 0, height = 0 } = node.measured;
  return { ...node.internals.positionAbsolute, width, height };
}
