import type { DragEvent, ReactElement } from 'react';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { beginDrawing } from '#renderer/actions/library-actions.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { namePreview } from './drag-preview.ts';
import { touchDragging } from './touch-dragging.ts';
import styles from './Palette.module.css';

interface LibraryGroupProps {
  readonly items: readonly LibraryItem[];
  /** Id of the one row that Tab stops at. */
  readonly reachable: string | undefined;
  readonly onActive: (id: string) => void;
}

/** The user's own parts: to drag onto the canvas, or to draw with Enter. */
export function LibraryGroup({ items, reachable, onActive }: LibraryGroupProps): ReactElement | null {
  const workspace = useWorkspace();
  if (items.length === 0) return null;
  return (
    <section aria-label="My library">
      <h3 className={styles.group}>My library</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles.row}>
            <button
              type="button"
              className={styles.lone}
              title={item.summary === '' ? undefined : item.summary}
              draggable
              tabIndex={item.id === reachable ? 0 : -1}
              onFocus={() => {
                onActive(item.id);
              }}
              onClick={() => {
                beginDrawing(workspace, item.id);
              }}
              {...touchDragging(workspace.view, { libraryItem: item.id })}
              onDragStart={(event: DragEvent) => {
                event.dataTransfer.setData('text/plain', item.name);
                event.dataTransfer.effectAllowed = 'copy';
                namePreview(event, item.name);
                workspace.view.setState({ carrying: { libraryItem: item.id } });
              }}
              onDragEnd={() => {
                workspace.view.setState({ carrying: null, dropTarget: null });
              }}
            >
              <Icon name="puzzle" size={16} className={styles.icon} />
              <span className={styles.label}>{item.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
