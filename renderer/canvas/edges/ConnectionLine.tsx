import { memo, type ReactElement } from 'react';
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { useFlowLook } from '#renderer/canvas/flow-look.ts';
import type { ConnectionEdge } from '#renderer/canvas/flow-types.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './edges.module.css';
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
  if (curve === undefined) return null;
  const meaning = data?.meaning ?? 'connection';
  return (
    <BaseEdge
      id={id}
      path={curve.path}
      interactionWidth={16}
      markerEnd={`url(#stave-${meaning})`}
      className={classNames(
        styles.line,
        styles[meaning],
        data?.worst === 'error' && styles.wrong,
        selected === true && styles.selected,
        flowLook,
      )}
    />
  );
});
