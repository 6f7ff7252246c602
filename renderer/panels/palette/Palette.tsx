import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { paletteGroups } from '#shared/catalog/component-type.ts';
import { useLibrary, useWorkspace } from '#renderer/state/workspace.ts';
import type { PaletteItem } from '#renderer/state/view-store.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { addItem } from './add-item.ts';
import { LibraryGroup } from './LibraryGroup.tsx';
import styles from './Palette.module.css';
import { PaletteRow } from './PaletteRow.tsx';
import { searchLibrary, searchPalette } from './search-palette.ts';

/** Everything that can be drawn, by group: to drag onto the canvas, or to add with Enter to the selected place. */
export function Palette(): ReactElement {
  const workspace = useWorkspace();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => searchPalette(componentTypes, query), [query]);
  const [active, setActive] = useState<string>();
  const items = useLibrary((state) => state.items);
  const parts = useMemo(() => searchLibrary(items, query), [items, query]);
  const rows = [...parts, ...found.types];
  const reachable = rows.some(({ id }) => id === active) ? active : rows[0]?.id;
  const add = (item: PaletteItem): void => {
    addItem(workspace, item);
  };
  const onSearchKey = (event: KeyboardEvent): void => {
    const [best] = found.types;
    if (event.key === 'ArrowDown') focusRow(list.current, 0);
    else if (event.key === 'Enter' && best !== undefined && query.trim() !== '') {
      add({ type: best.id, pair: found.pair && best.redundancy.length > 0 });
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.palette}>
      <div className={styles.search} onKeyDown={onSearchKey}>
        <SearchField label="Search components" value={query} onChange={setQuery} />
      </div>
      <div className={styles.list} ref={list} onKeyDown={onListKey}>
        {rows.length === 0 ? (
          <EmptyState icon="search-x" title="No such component">
            Try a product name or its short form, such as “ors” or “urs pair”.
          </EmptyState>
        ) : null}
        <LibraryGroup items={parts} reachable={reachable} onActive={setActive} />
        {paletteGroups.map((group) => {
          const types = found.types.filter((type) => type.group === group);
          if (types.length === 0) return null;
          return (
            <section key={group} aria-label={group}>
              <h3 className={styles.group}>{group}</h3>
              <ul>
                {types.map((type) => (
                  <PaletteRow
                    key={type.id}
                    type={type}
                    isReachable={type.id === reachable}
                    onActive={setActive}
                    onAdd={add}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** Up and down go through the rows, right and left between the two ways to add one. */
function onListKey(event: KeyboardEvent<HTMLDivElement>): void {
  const rows = rowsOf(event.currentTarget);
  const row = event.target instanceof Element ? event.target.closest('li') : null;
  const index = row === null ? -1 : rows.findIndex((button) => row.contains(button));
  const buttons = [...(row?.querySelectorAll('button') ?? [])];
  if (event.key === 'ArrowDown') focusRow(event.currentTarget, Math.min(rows.length - 1, index + 1));
  else if (event.key === 'ArrowUp') focusRow(event.currentTarget, Math.max(0, index - 1));
  else if (event.key === 'Home') focusRow(event.currentTarget, 0);
  else if (event.key === 'End') focusRow(event.currentTarget, rows.length - 1);
  else if (event.key === 'ArrowRight') buttons.at(-1)?.focus();
  else if (event.key === 'ArrowLeft') buttons[0]?.focus();
  else return;
  event.preventDefault();
}

function rowsOf(list: HTMLElement): readonly HTMLButtonElement[] {
  return [...list.querySelectorAll<HTMLButtonElement>('li > button:first-child')];
}

function focusRow(list: HTMLElement | null, index: number): void {
  if (list !== null) rowsOf(list)[index]?.focus();
}
