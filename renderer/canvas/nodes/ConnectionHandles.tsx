import type { ReactElement } from 'react';
import { Handle } from '@xyflow/react';
import { sides } from '#renderer/canvas/to-flow.ts';

/** One handle a side to drag a connection from. It may end anywhere on another element. */
export function ConnectionHandles(): ReactElement {
  return (
    <>
      {sides.map((side) => (
        <Handle key={side} id={side} type="source" position={side} className="connection-handle" />
      ))}
    </>
  );
}
