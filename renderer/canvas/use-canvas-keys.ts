import { useMemo, type KeyboardEvent } from 'react';
import { GRID } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Position } from '#shared/model/element.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { deleteSelection } from '#renderer/actions/edit-elements.ts';
import { carryOutCommand } from './editing/carry-out.ts';
import { relocate } from './editing/relocate.ts';
import { outermost } from '#shared/placing/selected.ts';
import { stepFrom, type Way } from './editing/walking.ts';
import { drawnIdOf, showDrawn } from './focus-node.ts';

const ARROWS: Readonly<Record<string, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const WAYS: readonly string[] = [...Object.keys(ARROWS), 'Home', 'End'];

/**
 * Keys on what is drawn. Arrows lead from one to the next (`walking.ts`), Home and End to the first and the last; Enter
 * selects, with Shift or Ctrl (or the space bar) adds to the selection. On a selected element arrows move what is selected;
 * with Ctrl they lead on all the same. Escape lets go. Backspace deletes, as on keyboards that have no other key for it.
 */
export function useCanvasKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const workspace = useWorkspace();
  return useMemo(() => (event) => handle(event, workspace), [workspace]);
}

function handle(event: KeyboardEvent<HTMLElement>, workspace: Workspace): void {
  const { session } = workspace;
  if (event.defaultPrevented) return;
  const focused = drawnIdOf(event.target);
  if (event.key === 'Tab') {
    if (event.shiftKey && focused !== undefined) stepOver(event.currentTarget);
    return;
  }
  if (event.key === 'Escape') {
    if (session.getState().selection.size > 0) session.select([]);
  } else if ((event.key === 'Enter' || event.key === ' ') && focused !== undefined) {
    select(focused, event.key === ' ' || event.shiftKey || event.ctrlKey || event.metaKey, workspace);
  } else if (event.key === 'Backspace') {
    deleteSelection(workspace);
  } else if (!isWay(event.key) || event.altKey || !follow(event, event.key, focused, workspace)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Going back from an element leaves the canvas: its frame, which is the stop before, would hand the keyboard back. */
function stepOver(frame: HTMLElement): void {
  frame.tabIndex = -1;
  requestAnimationFrame(() => {
    frame.tabIndex = 0;
  });
}

function isWay(key: string): key is Way {
  return WAYS.includes(key);
}

/** Moves what is selected, or goes on from what has the keyboard. False when there is nothing to do. */
function follow(
  { shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  way: Way,
  focused: string | undefined,
  workspace: Workspace,
): boolean {
  const { documents, session } = workspace;
  const { document } = documents.getState();
  const arrow = ARROWS[way];
  const isMoving =
    focused === undefined ||
    (Object.hasOwn(document.elements, focused) && session.getState().selection.has(focused));
  if (isMoving && arrow !== undefined && !ctrlKey && !metaKey)
    return nudge(arrow, shiftKey ? 1 : GRID, workspace);
  if (focused === undefined) return false;
  const next = stepFrom(document, focused, way);
  if (next !== undefined) showDrawn(next, workspace);
  return true;
}

function select(id: string, adding: boolean, { session }: Workspace): void {
  const { selection } = session.getState();
  if (!adding) session.select([id]);
  else if (selection.has(id)) session.select([...selection].filter((other) => other !== id));
  else session.select([...selection, id]);
}

/** Moves the selected elements; presses that follow each other are one step to undo. */
function nudge(direction: Position, step: number, workspace: Workspace): boolean {
  const { documents, session } = workspace;
  const { document } = documents.getState();
  const moved = outermost(document, session.getState().selection);
  if (moved.length === 0) return false;
  const outline = outlineOf(document);
  const corners = new Map(
    moved.map(({ id, position }) => {
      const { x, y } = outline.box(id) ?? position;
      return [id, { x: x + direction.x * step, y: y + direction.y * step }];
    }),
  );
  const command = relocate(document, corners, undefined);
  carryOutCommand(workspace, command, `nudge ${[...corners.keys()].join(' ')}`);
  return true;
}
