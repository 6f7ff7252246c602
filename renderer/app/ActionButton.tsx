import type { ReactElement } from 'react';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { useDocument, usePreferences, useSession, useWorkspace } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface ActionButtonProps {
  readonly id: string;
  /** The preference that shows whether it is on, for actions that switch something. */
  readonly pressedBy?: 'showPalette' | 'showProblems' | 'showInspector' | 'showMinimap';
}

/** An action as a button of a toolbar. */
export function ActionButton({ id, pressedBy }: ActionButtonProps): ReactElement | null {
  const workspace = useWorkspace();
  const pressed = usePreferences((state) => (pressedBy === undefined ? undefined : state[pressedBy]));
  // Whether an action is blocked depends on the document and the selection: draw anew when they change.
  useDocument((state) => state.history);
  useSession((state) => state.selection);
  const action = findAction(id);
  if (action === undefined) return null;
  return (
    <IconButton
      icon={action.icon ?? 'circle-dot'}
      label={action.label}
      keys={keysOf(action)}
      blocked={action.blocked?.(workspace)}
      {...(pressed === undefined ? {} : { pressed })}
      onClick={() => {
        runAction(action, workspace);
      }}
    />
  );
}
