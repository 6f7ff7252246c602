import { useState, type PointerEvent, type ReactElement } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { Connection } from '#shared/model/connection.ts';
import type { Position } from '#shared/model/element.ts';
import { carryOut } from '#renderer/canvas/editing/carry-out.ts';
import { legalTargets, reconnect } from '#renderer/canvas/editing/connect.ts';
import { elementAt } from '#renderer/canvas/hit-test.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import styles from './edges.module.css';

interface EndGripProps {
  readonly connection: Connection;
  readonly end: 'from' | 'to';
  /** Where this end is, and where the other one stays. */
  readonly at: Position;
  readonly other: Position;
}

/** An end of the selected connection, to be dragged to another element. Released on nothing, it springs back. */
export function EndGrip({ connection, end, at, other }: EndGripProps): ReactElement {
  const workspace = useWorkspace();
  const flow = useReactFlow();
  const [pulled, setPulled] = useState<Position>();
  const pointed = (event: PointerEvent): Position =>
    flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });

  const start = (event: PointerEvent): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const { document } = workspace.documents.getState();
    const { [connection.id]: _moved, ...connections } = document.connections;
    const fixed = end === 'to' ? connection.from : connection.to;
    const legal = legalTargets({ ...document, connections }, fixed, end === 'to' ? 'servers' : 'clients');
    workspace.view.setState({ connecting: { from: fixed, legal } });
    setPulled(pointed(event));
  };
  const finish = (event: PointerEvent): void => {
    if (pulled === undefined) return;
    setPulled(undefined);
    workspace.view.setState({ connecting: null });
    const { document } = workspace.documents.getState();
    const target = event.type === 'pointerup' ? elementAt(document, pointed(event)) : null;
    if (target !== null) carryOut(workspace, reconnect(document, connection.id, end, target));
  };
  const tip = pulled ?? at;
  return (
    <>
      {pulled === undefined ? null : (
        <path
          className={styles.pulled}
          d={`M${String(other.x)} ${String(other.y)}L${String(tip.x)} ${String(tip.y)}`}
        />
      )}
      <circle
        className={`${styles.grip ?? ''} nopan nodrag`}
        data-end={end}
        cx={tip.x}
        cy={tip.y}
        r={7}
        onPointerDown={start}
        onPointerMove={(event) => {
          if (pulled !== undefined) setPulled(pointed(event));
        }}
        onPointerUp={finish}
        onPointerCancel={finish}
      />
    </>
  );
}
