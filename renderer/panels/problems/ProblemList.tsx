import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import { kindLabels, kindOf } from './finding-kind.ts';
import type { ProblemRow } from './problem-rows.ts';
import styles from './ProblemList.module.css';

const ROW_PIXELS = 26;

interface ProblemListProps {
  readonly rows: readonly ProblemRow[];
  /** Fingerprint of the finding whose details are shown. */
  readonly chosen: string | null;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
}

/** Rules and their findings as a tree. Arrows move, left and right fold, Enter shows the elements on the canvas. */
export function ProblemList({ rows, chosen, folded, onFold }: ProblemListProps): ReactElement {
  const { session } = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const [heading, setHeading] = useState<string | null>(null);
  const active = Math.max(
    rows.findIndex((row) => row.id === (heading ?? chosen)),
    0,
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
  });
  useEffect(() => {
    virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [virtualizer, active]);

  const activate = (row: ProblemRow | undefined): void => {
    setHeading(row?.kind === 'rule' ? row.id : null);
    if (row?.kind === 'finding') session.showFinding(row.id);
  };
  const reveal = (row: ProblemRow): void => {
    if (row.kind === 'rule') fold(row, row.open);
    else session.revealAndSelect(row.finding.subjects.map((subject) => subject.id));
  };
  const fold = (row: ProblemRow, away: boolean): void => {
    if (row.kind === 'finding') return;
    const next = new Set(folded);
    if (away) next.add(row.id);
    else next.delete(row.id);
    onFold(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (row === undefined) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => activate(rows[Math.min(active + 1, rows.length - 1)]),
      ArrowUp: () => activate(rows[Math.max(active - 1, 0)]),
      Home: () => activate(rows[0]),
      End: () => activate(rows.at(-1)),
      ArrowRight: () => fold(row, false),
      ArrowLeft: () => {
        if (row.kind === 'rule') fold(row, true);
        else activate(rows.slice(0, active).findLast((above) => above.kind === 'rule'));
      },
      Enter: () => reveal(row),
      ' ': () => reveal(row),
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
      role="tree"
      aria-label="Problems"
      tabIndex={0}
      aria-activedescendant={`problem-${String(active)}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={row.id}
              id={`problem-${String(item.index)}`}
              className={styles.row}
              style={{ height: item.size, transform: `translateY(${String(item.start)}px)` }}
              role="treeitem"
              aria-level={row.kind === 'rule' ? 1 : 2}
              aria-expanded={row.kind === 'rule' ? row.open : undefined}
              aria-selected={item.index === active && (heading !== null || chosen !== null)}
              data-kind={row.kind}
              onClick={() => {
                activate(row);
                reveal(row);
              }}
            >
              <RowContent row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function RowContent({ row }: { readonly row: ProblemRow }): ReactElement {
  if (row.kind === 'rule') {
    return (
      <>
        <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={13} className={styles.chevron} />
        <span className={styles.title}>{row.title}</span>
        <span className={styles.count}>{row.count}</span>
      </>
    );
  }
  const kind = kindOf(row.finding);
  // Most messages of this kind begin with these words themselves.
  const isLabelled = kind === 'unknown' && !row.finding.message.startsWith(kindLabels.unknown);
  return (
    <>
      <StatusIcon status={kind} size={14} />
      {isLabelled ? <span className={styles.unknown}>{kindLabels.unknown}</span> : null}
      <span className={styles.message} title={row.finding.message}>
        {row.finding.message}
      </span>
    </>
  );
}
