import { memo, type ReactElement } from 'react';
import { BaseEdge, EdgeLabelRenderer, Position as Side, type EdgeProps } from '@xyflow/react';
import { useFlowLook } from '#renderer/canvas/flow-look.ts';
import type { PairEdge } from '#renderer/canvas/flow-types.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './edges.module.css';
import { useEdgePath } from './use-edge-path.ts';

/** Primary and backup: a double line with the kind of standby. */
export const PairLine = memo(function PairLine({
  id,
  source,
  target,
  data,
  selected,
}: EdgeProps<PairEdge>): ReactElement | null {
  const curve = useEdgePath(source, target, Side.Left);
  const flowLook = useFlowLook(id);
  if (curve === undefined) return null;
  const { path, labelX, labelY } = curve;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={20}
        className={classNames(styles.pair, selected === true && styles.selected, flowLook)}
      />
      <path d={path} className={styles.pairCore} />
      <EdgeLabelRenderer>
        <span
          className={classNames(styles.label, selected === true && styles.labelSelected)}
          style={{ transform: `translate(-50%, -50%) translate(${String(labelX)}px, ${String(labelY)}px)` }}
        >
          {data?.redundancy}
        </span>
      </EdgeLabelRenderer>
    </>
  );
});
