import { useEffect, useMemo, useRef, type FocusEvent, type RefObject } from 'react';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { readingOrder } from './editing/reading-order.ts';
import { isDrawn, leftBeside } from './editing/walking.ts';
import { drawnIdOf, focusSoon, showDrawn } from './focus-node.ts';

interface CanvasFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * The canvas is one stop of the Tab key: its frame, which hands the keyboard on to what had it last. What had it and is taken
 * out of the drawing, by whatever command, leaves it to what stood beside it.
 */
export function useCanvasFocus(): CanvasFocus {
  const workspace = useWorkspace();
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<string>(undefined);
  useEffect(
    () =>
      workspace.documents.subscribe(({ document, generation }, before) => {
        const id = last.current;
        if (id === undefined || document === before.document) return;
        if (generation !== before.generation) last.current = undefined;
        else if (isDrawn(before.document, id) && !isDrawn(document, id)) {
          last.current = leftBeside(before.document, document, id);
          if (isCanvasInUse(ref.current)) hand(last.current, ref.current, workspace);
        }
      }),
    [workspace],
  );
  return useMemo(
    () => ({
      ref,
      onFocus: ({ target, currentTarget }) => {
        last.current = drawnIdOf(target) ?? last.current;
        // A click on the bare canvas is not a wish to go anywhere.
        if (target === currentTarget && target.matches(':focus-visible')) {
          hand(entrance(workspace, last.current), null, workspace);
        }
      },
    }),
    [workspace],
  );
}

/** What had the keyboard last, else what is selected, else what is read first. */
function entrance({ documents, session }: Workspace, last: string | undefined): string | undefined {
  const { document } = documents.getState();
  if (last !== undefined && isDrawn(document, last)) return last;
  const [selected] = session.getState().selection;
  return selected ?? readingOrder(document)[0]?.id;
}

function hand(id: string | undefined, frame: HTMLElement | null, workspace: Workspace): void {
  if (id === undefined) focusSoon(() => frame);
  else showDrawn(id, workspace);
}

/** Also while a menu over the canvas is open, which hands back the keyboard when it closes. */
function isCanvasInUse(frame: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return frame?.contains(activeElement) === true || activeElement.closest('[role="menu"]') !== null;
}
