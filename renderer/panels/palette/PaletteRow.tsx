import type { DragEvent, ReactElement } from 'react';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { PaletteItem } from '#renderer/state/view-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { dragPreview } from './drag-preview.ts';
import { touchDragging } from './touch-dragging.ts';
import styles from './Palette.module.css';

interface PaletteRowProps {
  readonly type: ComponentType;
  /** The one row that Tab stops at; arrow keys reach the others. */
  readonly isReachable: boolean;
  readonly onActive: (id: string) => void;
  readonly onAdd: (item: PaletteItem) => void;
}

/** A component type, alone and, where it can have a backup, as a pair. Both can be dragged and pressed. */
export function PaletteRow({ type, isReachable, onActive, onAdd }: PaletteRowProps): ReactElement {
  const { view } = useWorkspace();
  const tabIndex = isReachable ? 0 : -1;
  const handlers = (item: PaletteItem) => ({
    draggable: true,
    tabIndex,
    onFocus: () => {
      onActive(type.id);
    },
    onClick: () => {
      onAdd(item);
    },
    ...touchDragging(view, item),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData('text/plain', type.label);
      event.dataTransfer.effectAllowed = 'copy';
      dragPreview(event, type, item.pair);
      view.setState({ carrying: item });
    },
    onDragEnd: () => {
      view.setState({ carrying: null, dropTarget: null });
    },
  });
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.lone}
        title={type.summary}
        {...handlers({ type: type.id, pair: false })}
      >
        <Icon name={type.icon} size={16} className={styles.icon} />
        <span className={styles.label}>{type.label}</span>
      </button>
      {type.redundancy.length === 0 ? null : (
        <button
          type="button"
          className={styles.pair}
          aria-label={`${type.label}, pair`}
          title={`Primary and backup: ${type.label}`}
          {...handlers({ type: type.id, pair: true })}
        >
          Pair
        </button>
      )}
    </li>
  );
}
