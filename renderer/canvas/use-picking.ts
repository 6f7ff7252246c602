import { useMemo, type MouseEvent } from 'react';
import { useReactFlow, type EdgeMouseHandler, type NodeMouseHandler } from '@xyflow/react';
import { useWorkspace } from '#renderer/state/workspace.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';
import { placeAt } from './hit-test.ts';

interface Picking {
  readonly onPaneClick: (event: MouseEvent) => void;
  readonly onPaneContextMenu: (event: globalThis.MouseEvent | MouseEvent) => void;
  readonly onNodeClick: NodeMouseHandler<CanvasNode>;
  readonly onNodeContextMenu: NodeMouseHandler<CanvasNode>;
  readonly onEdgeContextMenu: EdgeMouseHandler<CanvasEdge>;
  readonly onNodeDoubleClick: NodeMouseHandler<CanvasNode>;
}

/**
 * What a click means where React Flow sees the bare canvas: the body of a place lets the pointer through, so that
 * dragging there moves the view and Shift draws a selection frame, but a click still picks the place.
 */
export function usePicking(): Picking {
  const { documents, session } = useWorkspace();
  const flow = useReactFlow();
  return useMemo(() => {
    const pickPlace = (event: globalThis.MouseEvent | MouseEvent): void => {
      const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const place = placeAt(documents.getState().document, point);
      session.select(place === null ? [] : [place]);
    };
    const pick = (id: string): void => {
      if (!session.getState().selection.has(id)) session.select([id]);
    };
    return {
      // React Flow empties the selection right after this handler.
      onPaneClick: (event) => {
        queueMicrotask(() => {
          pickPlace(event);
        });
      },
      // React Flow keeps several selected when one of them is clicked.
      onNodeClick: (event, node) => {
        const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
        if (!isAdding && session.getState().selection.size > 1) session.select([node.id]);
      },
      onPaneContextMenu: pickPlace,
      onNodeContextMenu: (_event, node) => {
        pick(node.id);
      },
      onEdgeContextMenu: (_event, edge) => {
        pick(edge.id);
      },
      onNodeDoubleClick: (_event, node) => {
        session.rename(node.id);
      },
    };
  }, [documents, session, flow]);
}
