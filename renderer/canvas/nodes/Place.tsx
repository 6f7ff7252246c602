import { memo, type ReactElement } from 'react';
import { NodeResizeControl, ResizeControlVariant, type NodeProps } from '@xyflow/react';
import { CARD_SIZE } from '#shared/layout/dimensions.ts';
import { useView } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { PlaceNode } from '#renderer/canvas/flow-types.ts';
import { connectingRole } from './Card.tsx';
import { ConnectionHandles } from './ConnectionHandles.tsx';
import { NameField } from './NameField.tsx';
import styles from './Place.module.css';
import { ProblemBadge } from './ProblemBadge.tsx';

/** A frame around what stands in it. The title bar is its grip; the rest lets the pointer through to the canvas. */
export const Place = memo(function Place({ id, data, selected }: NodeProps<PlaceNode>): ReactElement {
  const { element, spec, problems } = data;
  const connecting = useView((state) => connectingRole(state, id));
  const drop = useView(({ dropTarget }) =>
    dropTarget?.place !== id ? undefined : dropTarget.allowed ? 'welcome' : 'refused',
  );
  return (
    <div
      className={classNames(
        styles.place,
        styles[element.type],
        element.role !== 'build' && styles[element.role],
        selected && styles.selected,
        connecting !== undefined && styles[connecting],
        drop !== undefined && styles[drop],
      )}
    >
      <div className={classNames(styles.title, 'place-title')}>
        <Icon name={spec?.icon ?? 'square-dashed'} size={15} className={styles.picture} />
        <NameField element={element} className={styles.name} />
        <span className={styles.type}>{spec?.label ?? element.type}</span>
        {element.role === 'build' ? null : <span className={styles.role}>{element.role}</span>}
      </div>
      {problems === undefined ? null : <ProblemBadge id={id} problems={problems} />}
      <ConnectionHandles />
      {selected ? <ResizeControls /> : null}
    </div>
  );
});

/** To the right and down only, so that contents stay where they are. */
function ResizeControls(): ReactElement {
  const least = { minWidth: CARD_SIZE.width, minHeight: CARD_SIZE.height };
  return (
    <>
      <NodeResizeControl
        {...least}
        position="right"
        variant={ResizeControlVariant.Line}
        className={styles.edge ?? ''}
      />
      <NodeResizeControl
        {...least}
        position="bottom"
        variant={ResizeControlVariant.Line}
        className={styles.edge ?? ''}
      />
      <NodeResizeControl {...least} position="bottom-right" className={styles.corner ?? ''} />
    </>
  );
}
