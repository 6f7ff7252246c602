import type { ReactElement } from 'react';
import type { Finding } from '#shared/findings/finding.ts';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import { findingKinds, kindLabels, kindOf, type FindingKind } from './finding-kind.ts';
import styles from './problems.module.css';

interface KindFilterProps {
  readonly findings: readonly Finding[];
  readonly hidden: ReadonlySet<FindingKind>;
  readonly onChange: (hidden: ReadonlySet<FindingKind>) => void;
}

/** Shows and hides findings by severity. */
export function KindFilter({ findings, hidden, onChange }: KindFilterProps): ReactElement {
  return (
    <div className={styles.kinds} role="group" aria-label="Show">
      {findingKinds.map((kind) => {
        const count = findings.filter((finding) => kindOf(finding) === kind).length;
        const shown = !hidden.has(kind);
        return (
          <Tooltip key={kind} side="top" text={kindLabels[kind]}>
            <button
              type="button"
              className={styles.kind}
              aria-pressed={shown}
              aria-label={`${kindLabels[kind]} (${String(count)})`}
              onClick={() => {
                const next = new Set(hidden);
                if (shown) next.add(kind);
                else next.delete(kind);
                onChange(next);
              }}
            >
              <StatusIcon status={kind} size={13} />
              {count}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
