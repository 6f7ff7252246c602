import { useMemo, type KeyboardEvent } from 'react';
import { GRID } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { deleteSelection } from '#renderer/actions/edit-elements.ts';
import { carryOutCommand } from './editing/carry-out.ts';
import { readingOrder } from './editing/reading-order.ts';
import { relocate } from './editing/relocate.ts';
import { outermost } from './editing/selected.ts';
import { focusNode } from './focus-node.ts';

const ARROWS: Readonly<Record<string, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Keys on an element of the canvas. Tab goes through all elements as a page is read, mounted or not; Enter selects, with
 * Shift or Ctrl (or the space bar) adds to the selection; arrows move what is selected; Escape lets go. Backspace deletes, as on keyboards that have
 * no other key for it.
 */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const workspace = useWorkspace();
  return useMemo(() => (event) => handle(event, workspace), [workspace]);
}

function handle(event: KeyboardEvent, workspace: Workspace): void {
  const { session, documents } = workspace;
  if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
  const focused = event.target.classList.contains('react-flow__node') ? event.target.dataset.id : undefined;
  const arrow = ARROWS[event.key];
  if (event.key === 'Escape') {
    if (session.getState().selection.size > 0) session.select([]);
  } else if (event.key === 'Tab' && focused !== undefined) {
    const next = neighbour(documents.getState().document, focused, event.shiftKey ? -1 : 1);
    if (next === undefined) return;
    show(next, workspace);
  } else if ((event.key === 'Enter' || event.key === ' ') && focused !== undefined) {
    select(focused, event.key === ' ' || event.shiftKey || event.ctrlKey || event.metaKey, workspace);
  } else if (event.key === 'Backspace') {
    deleteSelection(workspace);
  } else if (arrow !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (focused !== undefined && !session.getState().selection.has(focused)) session.select([focused]);
    if (!nudge(arrow, event.shiftKey ? 1 : GRID, workspace)) return;
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The element before or after this one in reading order; undefined at either end, where Tab leaves the canvas. */
function neighbour(document: Topology, id: ElementId, step: 1 | -1): ElementId | undefined {
  const order = readingOrder(document);
  const index = order.findIndex((element) => element.id === id);
  return index === -1 ? undefined : order[index + step]?.id;
}

/** Brings an element into view without selecting it, and gives it the keyboard. */
function show(id: ElementId, { session }: Workspace): void {
  session.setState(({ reveal }) => ({ reveal: { ids: [id], turn: reveal.turn + 1 } }));
  focusNode(id);
}

function select(id: ElementId, adding: boolean, { session }: Workspace): void {
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
