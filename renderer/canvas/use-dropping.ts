import { useMemo, type DragEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { beginDrawing } from '#renderer/actions/library-actions.ts';
import type { ViewState } from '#renderer/state/view-store.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { carryOut } from './editing/carry-out.ts';
import { create } from './editing/create.ts';
import { itemStandingProblem } from './editing/draw-item.ts';
import { standingProblem } from './editing/standing.ts';
import { focusNode } from './focus-node.ts';
import { placeAt } from './hit-test.ts';

interface Dropping {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Taking what is dragged out of the palette: the place it would land in lights up, and the drop draws it there. */
export function useDropping(): Dropping {
  const workspace = useWorkspace();
  const flow = useReactFlow();
  return useMemo(() => {
    const { documents, view, nextId } = workspace;
    const pointed = (event: DragEvent) => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return {
      onDragOver: (event) => {
        const { carrying, dropTarget } = view.getState();
        if (carrying === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const { document } = documents.getState();
        const place = placeAt(document, pointed(event));
        const allowed = carryingProblem(workspace, carrying, place) === undefined;
        if (dropTarget?.place !== place || dropTarget.allowed !== allowed) {
          view.setState({ dropTarget: { place, allowed } });
        }
      },
      onDragLeave: (event) => {
        const isInside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isInside) view.setState({ dropTarget: null });
      },
      onDrop: (event) => {
        const { carrying } = view.getState();
        if (carrying === null) return;
        event.preventDefault();
        view.setState({ carrying: null, dropTarget: null });
        const { document } = documents.getState();
        const near = pointed(event);
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
