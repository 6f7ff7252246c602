import { useMemo } from 'react';
import { useReactFlow, type OnNodeDrag } from '@xyflow/react';
import { standingProblem } from '#shared/placing/standing.ts';
import { carryOutCommand } from './editing/carry-out.ts';
import { relocate } from './editing/relocate.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { pointerOf } from './pointer.ts';
import { placeAt } from './hit-test.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';

interface Moving {
  readonly onNodeDrag: OnNodeDrag<CanvasNode>;
  readonly onNodeDragStop: OnNodeDrag<CanvasNode>;
}

/** Dragging elements: shows the place they would land in, and on release moves them with one command. */
export function useMoving(clearDrafts: () => void): Moving {
  const workspace = useWorkspace();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => {
    const { documents, session, view } = workspace;
    /** The place the pointer chose; undefined while it is over the place the grabbed element came from. */
    const chosenPlace = (event: MouseEvent | TouchEvent, node: CanvasNode, nodes: readonly CanvasNode[]) => {
      const { document } = documents.getState();
      const point = flow.screenToFlowPosition(pointerOf(event));
      const place = placeAt(document, point, new Set(nodes.map(({ id }) => id)));
      return place === (node.parentId ?? null) ? undefined : place;
    };
    return {
      onNodeDrag: (event, node, nodes) => {
        const { document } = documents.getState();
        const place = chosenPlace(event, node, nodes);
        const { dropTarget } = view.getState();
        if (place === undefined) {
          if (dropTarget !== null) view.setState({ dropTarget: null });
          return;
        }
        const allowed = nodes.every(
          ({ data, parentId }) =>
            (parentId ?? null) === place || standingProblem(document, data.element.type, place) === undefined,
        );
        if (dropTarget?.place !== place || dropTarget.allowed !== allowed) {
          view.setState({ dropTarget: { place, allowed } });
        }
      },
      onNodeDragStop: (event, node, nodes) => {
        const { document } = documents.getState();
        const corners = new Map<ElementId, Position>();
        let isMoved = false;
        for (const { id, position, data } of nodes) {
          const internal = flow.getInternalNode(id);
          if (internal !== undefined) corners.set(id, internal.internals.positionAbsolute);
          isMoved ||= position.x !== data.element.position.x || position.y !== data.element.position.y;
        }
        for (const [id, corner] of alsoSelected(document, session.getState().selection, corners)) {
          corners.set(id, corner);
        }
        const place = chosenPlace(event, node, nodes);
        view.setState({ dropTarget: null });
        if (isMoved) {
          carryOutCommand(workspace, relocate(document, corners, place));
        }
        clearDrafts();
      },
    };
  }, [workspace, flow, clearDrafts]);
}

/** New corners of what is selected and was not dragged by React Flow, because it is not mounted: it goes as far as the others. */
function alsoSelected(
  document: Topology,
  selection: ReadonlySet<string>,
  dragged: ReadonlyMap<ElementId, Position>,
): readonly (readonly [ElementId, Position])[] {
  const outline = outlineOf(document);
  const [first] = [...dragged].filter(([id]) => selection.has(id));
  const from = first === undefined ? undefined : outline.box(first[0]);
  if (first === undefined || from === undefined) return [];
  const [, to] = first;
  return [...selection].flatMap((id) => {
    const box = dragged.has(id) ? undefined : outline.box(id);
    return box === undefined ? [] : [[id, { x: box.x + to.x - from.x, y: box.y + to.y - from.y }] as const];
  });
}
