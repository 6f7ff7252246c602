import { getBezierPath, useInternalNode, type InternalNode } from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';
import { edgeEnds } from '#renderer/canvas/edge-geometry.ts';

interface EdgePath {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

/** A curve between the facing sides of two nodes; undefined while one of them is not known. */
export function useEdgePath(source: string, target: string): EdgePath | undefined {
  const from = boxOf(useInternalNode(source));
  const to = boxOf(useInternalNode(target));
  if (from === undefined || to === undefined) return undefined;
  const [start, end] = edgeEnds(from, to);
  const [path, labelX, labelY] = getBezierPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: start.side,
    targetX: end.x,
    targetY: end.y,
    targetPosition: end.side,
    curvature: 0.3,
  });
  return { path, labelX, labelY };
}

function boxOf(node: InternalNode | undefined): Box | undefined {
  if (node === undefined) return undefined;
  const { width = 0, height = 0 } = node.measured;
  return { ...node.internals.positionAbsolute, width, height };
}
