import type { ReactElement } from 'react';
import { Panel, useStore } from '@xyflow/react';
import type { Action } from '#renderer/actions/action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { viewActions } from '#renderer/actions/view.ts';
import { usePreferences, useWorkspace } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import styles from './Canvas.module.css';

/** Zoom and overview, in a corner of the canvas. */
export function CanvasControls(): ReactElement {
  const showMinimap = usePreferences((state) => state.showMinimap);
  return (
    <Panel position="bottom-left">
      <div className={styles.controls} role="toolbar" aria-label="Zoom">
        <ControlButton id="view.zoomOut" />
        <ZoomLevel />
        <ControlButton id="view.zoomIn" />
        <ControlButton id="view.zoomToFit" />
        <span className={styles.minimapSwitch}>
          <ControlButton id="view.minimap" pressed={showMinimap} />
        </span>
      </div>
    </Panel>
  );
}

function actionOf(id: string): Action | undefined {
  return viewActions.find((action) => action.id === id);
}

function ControlButton({
  id,
  pressed,
}: {
  readonly id: string;
  readonly pressed?: boolean;
}): ReactElement | null {
  const workspace = useWorkspace();
  const action = actionOf(id);
  if (action === undefined) return null;
  return (
    <IconButton
      icon={action.icon ?? 'scan'}
      label={action.label}
      keys={keysOf(action)}
      side="top"
      {...(pressed === undefined ? {} : { pressed })}
      onClick={() => {
        runAction(action, workspace);
      }}
    />
  );
}

function ZoomLevel(): ReactElement | null {
  const workspace = useWorkspace();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const action = actionOf('view.actualSize');
  if (action === undefined) return null;
  return (
    <Tooltip text={action.label} keys={keysOf(action)} side="top">
      <button
        type="button"
        className={styles.zoom}
        onClick={() => {
          runAction(action, workspace);
        }}
      >
        {percent} %
      </button>
    </Tooltip>
  );
}
