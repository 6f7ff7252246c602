import { memo, type ReactElement } from 'react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { mediumLabels } from '#renderer/canvas/editing/link-places.ts';
import type { LinkEdge } from '#renderer/canvas/flow-types.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './edges.module.css';
import { useEdgePath } from './use-edge-path.ts';

/** A network between two places: a broad band with its name. */
export const LinkLine = memo(function LinkLine({
  id,
  source,
  target,
  data,
  selected,
}: EdgeProps<LinkEdge>): ReactElement | null {
  const curve = useEdgePath(source, target);
  if (curve === undefined || data === undefined) return null;
  const { path, labelX, labelY } = curve;
  const medium = mediumLabels[data.medium];
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={20}
        className={classNames(styles.link, styles[data.medium], selected === true && styles.selected)}
      />
      <EdgeLabelRenderer>
        <span
          className={classNames(styles.label, selected === true && styles.labelSelected)}
          style={{ transform: `translate(-50%, -50%) translate(${String(labelX)}px, ${String(labelY)}px)` }}
        >
          {data.name.toLowerCase().includes(medium.toLowerCase()) ? data.name : `${medium} ${data.name}`}
        </span>
      </EdgeLabelRenderer>
    </>
  );
});
