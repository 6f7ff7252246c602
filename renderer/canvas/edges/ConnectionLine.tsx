import { memo, type ReactElement } from 'react';
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { useFlowLook } from '#renderer/canvas/flow-look.ts';
import type { ConnectionEdge } from '#renderer/canvas/flow-types.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './edges.module.css';
import { EndGrip } from './EndGrip.tsx';
import { useEdgePath } from './use-edge-path.ts';

/** A connection from client to server. Dashes and arrowhead tell its meaning; colour only repeats it. */
export const ConnectionLine = memo(function ConnectionLine({
  id,
  source,
  target,
  data,
  selected,
}: EdgeProps<ConnectionEdge>): ReactElement | null {
  const curve = useEdgePath(source, target);
  const flowLook = useFlowLook(id);
  if (curve === undefined || data === undefined) return null;
  const { path, start, end } = curve;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={16}
        markerEnd={`url(#stave-${data.meaning})`}
        className={classNames(
          styles.line,
          styles[data.meaning],
          data.worst === 'error' && styles.wrong,
          selected === true && styles.selected,
          flowLook,
        )}
      />
      {selected === true ? (
        <>
          <EndGrip connection={data.connection} end="from" at={start} other={end} />
          <EndGrip connection={data.connection} end="to" at={end} other={start} />
        </>
      ) : null}
    </>
  );
});
