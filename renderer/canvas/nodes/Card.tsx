import { memo, type ReactElement } from 'react';
import type { NodeProps } from '@xyflow/react';
import { useView } from '#renderer/state/workspace.ts';
import type { ViewState } from '#renderer/state/view-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useFlowLook } from '#renderer/canvas/flow-look.ts';
import type { CardNode } from '#renderer/canvas/flow-types.ts';
import styles from './Card.module.css';
import { ConnectionHandles } from './ConnectionHandles.tsx';
import { NameField } from './NameField.tsx';
import { PairMark } from './PairMark.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';

/** An application, store, object or client: a card whose outline tells which of these it is. */
export const Card = memo(function Card({ id, data, selected }: NodeProps<CardNode>): ReactElement {
  const { element, spec, pair, problems } = data;
  const connecting = useView((state) => connectingRole(state, id));
  const flowLook = useFlowLook(id);
  return (
    <div
      className={classNames(
        styles.card,
        styles[spec?.category ?? 'object'],
        element.role !== 'build' && styles[element.role],
        selected && styles.selected,
        connecting !== undefined && styles[connecting],
        flowLook,
      )}
    >
      <span className={styles.picture} title={element.name}>
        <Icon name={spec?.icon ?? 'puzzle'} size={20} />
      </span>
      <span className={styles.text}>
        <NameField element={element} className={styles.name} />
        <span className={styles.kind}>
          {element.role === 'build' ? null : <span className={styles.role}>{element.role}</span>}
          <span className={styles.type} title={spec?.label ?? element.type}>
            {spec?.label ?? element.type}
          </span>
          {element.release === undefined ? null : <span className={styles.release}>{element.release}</span>}
        </span>
      </span>
      {pair === undefined ? null : <PairMark pair={pair} />}
      {problems === undefined ? null : <ProblemBadge id={id} problems={problems} />}
      <ConnectionHandles />
    </div>
  );
});

/** What a connection being drawn means for an element: where it starts, where it may end, and where it may not. */
export function connectingRole(
  { connecting }: ViewState,
  id: string,
): 'source' | 'legal' | 'illegal' | undefined {
  if (connecting === null) return undefined;
  if (connecting.from === id) return 'source';
  return connecting.legal.has(id) ? 'legal' : 'illegal';
}
