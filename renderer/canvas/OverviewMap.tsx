import { useMemo, type ReactElement } from 'react';
import { MiniMap, useStore, type Transform } from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { boundsOfDrawing } from './bounds-around.ts';
import styles from './Canvas.module.css';
import type { CanvasNode } from './flow-types.ts';

const SIZE = { width: 168, height: 116 };

/** The drawing in small, with a frame around what is in the window. Nothing while all of it is in the window anyway. */
export function OverviewMap(): ReactElement | null {
  const document = useDocument((state) => state.document);
  const bounds = useMemo(() => boundsOfDrawing(document), [document]);
  const isNeeded = useStore(
    ({ transform, width, height }) => bounds !== undefined && !isInWindow(bounds, transform, width, height),
  );
  if (!isNeeded) return null;
  return (
    <MiniMap
      position="bottom-right"
      pannable
      zoomable
      ariaLabel="Overview map"
      nodeClassName={classOf}
      style={SIZE}
      className={styles.minimap ?? ''}
    />
  );
}

function isInWindow(bounds: Box, [left, top, zoom]: Transform, width: number, height: number): boolean {
  return (
    bounds.x * zoom + left >= 0 &&
    bounds.y * zoom + top >= 0 &&
    (bounds.x + bounds.width) * zoom + left <= width &&
    (bounds.y + bounds.height) * zoom + top <= height
  );
}

function classOf(node: CanvasNode): string {
  return node.type === 'place' ? 'minimap-place' : 'minimap-card';
}
