import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useStore, type ReactFlowState } from '@xyflow/react';
import { shallow } from 'zustand/shallow';
import type { Position } from '#shared/model/element.ts';
import type { CanvasEdge, CanvasNode } from '#renderer/canvas/flow-types.ts';
import { useShownTheme } from '#renderer/state/use-shown-theme.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { cleared } from './cleared.ts';
import { lookOf } from './drawing-look.ts';
import { paintDrawing } from './paint-drawing.ts';
import styles from './Painting.module.css';
import { sceneOf } from './scene.ts';
import { useStanding } from './use-standing.ts';

interface PaintingProps {
  /** What React Flow draws itself. */
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  /** How far a gesture has moved the selected elements. */
  readonly shift: Position | undefined;
  /** Places that are mounted are only there to be taken hold of: they are painted as the others are. */
  readonly isFar: boolean;
}

/** The part of the drawing that React Flow does not draw: what is too much for it, or not handed over yet. */
export function Painting({ nodes, edges, shift, isFar }: PaintingProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const document = useDocument((state) => state.document);
  const standing = useStanding();
  const theme = useShownTheme();
  const view = useStore(viewOf, shallow);
  const mounted = useMemo(
    () =>
      new Set([
        ...nodes
          .filter(({ hidden, type }) => hidden !== true && !(isFar && type === 'place'))
          .map(({ id }) => id),
        ...edges.map(({ id }) => id),
      ]),
    [nodes, edges, isFar],
  );
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = canvas;
      const context = current?.getContext('2d');
      if (current == null || context == null) return;
      const { x, y, zoom, width, height } = view;
      cleared(current, context, width, height);
      paintDrawing(
        context,
        sceneOf(document),
        {
          ...standing,
          isMounted: (id) => mounted.has(id),
          shiftOf: ({ path }) => (shift !== undefined && path.some(standing.isSelected) ? shift : undefined),
        },
        lookOf(current),
        { x, y, zoom, width, height },
        { withNames: true },
      );
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [document, standing, theme, view, mounted, shift]);
  return <canvas ref={canvas} className={styles.painting} aria-hidden />;
}

function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState) {
  return { x, y, zoom, width, height };
}
