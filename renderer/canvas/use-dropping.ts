import { useMemo, type DragEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { carryOut } from './editing/carry-out.ts';
import { create } from './editing/create.ts';
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
        const allowed = standingProblem(document, carrying.type, place) === undefined;
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
        const made = create(document, carrying, { place: placeAt(document, near), near }, nextId);
        if (carryOut(workspace, made) && made.ok) focusNode(made.value.ids[0] ?? '');
      },
    };
  }, [workspace, flow]);
}
