import { useEffect } from 'react';
import { actions } from '#renderer/actions/registry.ts';
import { pressedAction } from '#renderer/actions/pressed-action.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { Action } from '#renderer/actions/action.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';

/** Parts of the window whose own keys must not reach the drawing: Delete in a list must not delete what is selected. */
const OWN_KEYS = '[data-own-keys], [role="menu"], [role="menubar"], [role="listbox"], [role="dialog"]';
const TEXT = 'input, textarea, select, [contenteditable="true"]';

/** Actions whose keys the browser does not turn into events of its own. */
const keyActions = actions.filter(({ browserKeys }) => browserKeys !== true);

/** Keys run actions while no dialog is open. */
export function useShortcuts(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKeyDown = (event: Event): void => {
      // Filling in a form, the browser sends such an event without a key.
      if (event instanceof KeyboardEvent && !event.defaultPrevented) pressed(event, workspace);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [workspace]);
}

function pressed(event: KeyboardEvent, workspace: Workspace): void {
  const action = pressedAction(event, keyActions);
  if (action === undefined || !mayRun(event, action, workspace)) return;
  event.preventDefault();
  runAction(action, workspace);
}

function mayRun(event: KeyboardEvent, action: Action, { session, questions }: Workspace): boolean {
  if (session.getState().dialog !== null || questions.getState().queue.length > 0) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (action.whileTyping === true) return true;
  if (target?.closest(TEXT) != null) return false;
  if (event.ctrlKey || event.metaKey) return true;
  return target?.closest(OWN_KEYS) == null;
}
