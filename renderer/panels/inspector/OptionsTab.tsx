import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { Element } from '#shared/model/element.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { AddOption } from './AddOption.tsx';
import { optionRows, type OptionLine } from './option-rows.ts';
import { settingsOf } from './option-settings.ts';
import { OptionRowView } from './OptionRowView.tsx';
import styles from './OptionsTab.module.css';
import { useEdit } from './use-edit.ts';

const SECTION_PIXELS = 30;
const ROW_PIXELS = 32;

interface OptionsTabProps {
  readonly elements: readonly Element[];
  readonly type: ComponentType;
}

/** The options of elements of one type: what is set, and what holds where nothing is. */
export function OptionsTab({ elements, type }: OptionsTabProps): ReactElement {
  const edit = useEdit();
  const document = useDocument((state) => state.document);
  const [search, setSearch] = useState('');
  const [onlySet, setOnlySet] = useState(false);
  const [adding, setAdding] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => optionRows(document, elements, type, { search, onlySet }),
    [document, elements, type, search, onlySet],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'section' ? SECTION_PIXELS : ROW_PIXELS),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  const set = (line: OptionLine, value: string | null, run: string): void => {
    const settings = settingsOf(elements, line, value);
    edit({ type: 'setOptions', settings }, `option ${line.section}/${line.key} ${run}`);
  };
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        <SearchField label="Search options" value={search} onChange={setSearch} />
        <IconButton
          icon="list-filter"
          label="Show only what is set"
          pressed={onlySet}
          onClick={() => {
            setOnlySet(!onlySet);
          }}
        />
        <IconButton
          icon="plus"
          label="Add an option of your own"
          pressed={adding}
          onClick={() => {
            setAdding(!adding);
          }}
        />
      </div>
      {adding ? (
        <AddOption
          elements={elements}
          onDone={() => {
            setAdding(false);
          }}
          onShow={(key) => {
            setAdding(false);
            setOnlySet(false);
            setSearch(key);
          }}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState
          icon="sliders-horizontal"
          title={search === '' ? 'No option is set' : 'No option matches'}
        >
          {onlySet ? 'Only options that are set are shown.' : null}
        </EmptyState>
      ) : (
        <div ref={scroller} className={styles.scroller}>
          <div className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              return row === undefined ? null : (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  className={styles.row}
                  style={{ transform: `translateY(${String(item.start)}px)` }}
                >
                  {row.kind === 'section' ? (
                    <h3 className={styles.section}>
                      {row.title}
                      {row.place === '' ? null : <span className={styles.place}>{row.place}</span>}
                    </h3>
                  ) : (
                    <OptionRowView line={row} onSet={set} />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}
