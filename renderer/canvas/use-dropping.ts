import { useEffect, useMemo, type DragEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { Position } from '#shared/model/element.ts';
import { beginDrawing } from '#renderer/actions/library-actions.ts';
import type { ViewState } from '#renderer/state/view-store.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { carryOut } from './editing/carry-out.ts';
import { create } from './editing/create.ts';
import { itemStandingProblem } from './editing/draw-item.ts';
import { standingProblem } from '#shared/placing/standing.ts';
import { focusNode } from './focus-node.ts';
import { placeAt } from './hit-test.ts';

interface Dropping {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/**
 * Taking what is dragged out of the palette: the place it would land in lights up, and the drop draws it there. A mouse
 * drags as the browser does; touch and pen, which browsers do not drag with, come through the view store.
 */
export function useDropping(): Dropping {
  const workspace = useWorkspace();
  const flow = useReactFlow();
  const drop = useMemo(() => {
    const { documents, view, nextId } = workspace;
    return {
      over: (point: Position) => {
        const { carrying, dropTarget } = view.getState();
        if (carrying === null) return;
        const { document } = documents.getState();
        const place = placeAt(document, flow.screenToFlowPosition(point));
        const allowed = carryingProblem(workspace, carrying, place) === undefined;
        if (dropTarget?.place !== place || dropTarget.allowed !== allowed) {
          view.setState({ dropTarget: { place, allowed } });
        }
      },
      leave: () => {
        view.setState({ dropTarget: null });
      },
      at: (point: Position) => {
        const { carrying } = view.getState();
        if (carrying === null) return;
        view.setState({ carrying: null, dropTarget: null });
        const { document } = documents.getState();
        const near = flow.screenToFlowPosition(point);
        const spot = { place: placeAt(document, near), near };
        if ('libraryItem' in carrying) {
          beginDrawing(workspace, carrying.libraryItem, spot);
          return;
        }
        const made = create(document, carrying, spot, nextId);
        if (carryOut(workspace, made) && made.ok) focusNode(made.value.ids[0] ?? '');
      },
    };
  }, [workspace, flow]);
  useEffect(() => {
    const { view } = workspace;
    view.setState({
      carryTo: (point) => {
        if (isOverCanvas(point)) drop.over(point);
        else drop.leave();
      },
      dropAt: (point) => {
        if (isOverCanvas(point)) drop.at(point);
        else view.setState({ carrying: null, dropTarget: null });
      },
    });
  }, [workspace, drop]);
  return useMemo(() => {
    const isCarrying = (): boolean => workspace.view.getState().carrying !== null;
    return {
      onDragOver: (event) => {
        if (!isCarrying()) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        drop.over({ x: event.clientX, y: event.clientY });
      },
      onDragLeave: (event) => {
        const isInside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isInside) drop.leave();
      },
      onDrop: (event) => {
        if (!isCarrying()) return;
        event.preventDefault();
        drop.at({ x: event.clientX, y: event.clientY });
      },
    };
  }, [workspace, drop]);
}

function isOverCanvas({ x, y }: Position): boolean {
  return document.elementFromPoint(x, y)?.closest('.react-flow') instanceof Element;
}

function carryingProblem(
  { documents, library }: Workspace,
  carrying: NonNullable<ViewState['carrying']>,
  place: string | null,
): string | undefined {
  const { document } = documents.getState();
  if (!('libraryItem' in carrying)) return standingProblem(document, carrying.type, place);
  const item = library.getState().items.find(({ id }) => id === carrying.libraryItem);
  return item === undefined ? 'It is no longer there.' : itemStandingProblem(document, item, place);
}
