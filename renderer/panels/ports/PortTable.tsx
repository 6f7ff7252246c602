import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import type { PortRow } from '#shared/report/ports/port-rows.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { hostWords } from './port-lines.ts';
import styles from './PortTable.module.css';

const ROW_PIXELS = 26;
const DECIDED = { stated: 'Stated', chosen: 'Chosen by Stave', open: 'Open' } as const;
const HEADS = ['Host', 'Port', 'Application', 'Port id', 'Decided', 'Why this number'] as const;

/** The ports as a table. Arrows move from row to row, Enter shows the element on the drawing. */
export function PortTable({ rows }: { readonly rows: readonly PortRow[] }): ReactElement {
  const { session } = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, rows.length - 1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
  });
  const moveTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    setChosen(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const reveal = (row: PortRow | undefined): void => {
    if (row !== undefined) session.revealAndSelect([row.owner.id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PIXELS) - 1, 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(active + 1),
      ArrowUp: () => moveTo(active - 1),
      PageDown: () => moveTo(active + page),
      PageUp: () => moveTo(active - page),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      Enter: () => reveal(rows[active]),
      ' ': () => reveal(rows[active]),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label="Ports"
      aria-rowcount={rows.length + 1}
      aria-colcount={HEADS.length}
      tabIndex={0}
      aria-activedescendant={`port-${String(active)}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head} role="row" aria-rowindex={1}>
        {HEADS.map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              id={`port-${String(item.index)}`}
              className={styles.row}
              style={{ height: item.size, transform: `translateY(${String(item.start)}px)` }}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              data-status={row.status}
              data-first={row.host?.id !== rows[item.index - 1]?.host?.id || item.index === 0}
              onClick={() => {
                setChosen(item.index);
                reveal(row);
              }}
            >
              <Cells row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({ row }: { readonly row: PortRow }): ReactElement {
  const owner = row.id === 'lca' ? row.type : excerpt(row.owner.name);
  const cells = [
    hostWords(row),
    row.port === null ? '' : String(row.port),
    owner,
    row.protocol === '' ? excerpt(row.id) : `${excerpt(row.id)} (${row.protocol})`,
    DECIDED[row.status],
    row.ground === 'stated' ? '' : row.ground,
  ];
  return (
    <>
      {cells.map((text, index) => (
        <span key={HEADS[index]} role="gridcell" title={text}>
          {text}
        </span>
      ))}
    </>
  );
}
