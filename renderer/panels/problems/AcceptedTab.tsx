import type { ReactElement } from 'react';
import { useAnalysis, useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { acceptedEntries, type AcceptedEntry } from './accepted-entries.ts';
import styles from './AcceptedTab.module.css';
import panelStyles from './problems.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

/** What somebody decided to live with, and the way back. */
export function AcceptedTab(): ReactElement {
  const document = useDocument((state) => state.document);
  const analysis = useAnalysis((state) => state.analysis);
  const entries = acceptedEntries(document, analysis);
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <div {...kept} className={panelStyles.column} tabIndex={-1}>
      <Entries entries={entries} />
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly AcceptedEntry[] }): ReactElement {
  if (entries.length === 0) {
    return (
      <EmptyState icon="shield-check" title="Nothing is accepted">
        A problem that you can live with is accepted in its details, with a reason and, if you like, an end
        date.
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list} aria-label="Accepted findings" tabIndex={0}>
      {entries.map((entry) => (
        <Entry key={entry.fingerprint} entry={entry} />
      ))}
    </ul>
  );
}

const STATES = {
  active: undefined,
  expired: 'Expired',
  gone: 'No longer found',
  unchecked: undefined,
} as const;

function Entry({ entry }: { readonly entry: AcceptedEntry }): ReactElement {
  const { documents, session } = useWorkspace();
  const { reason, by, expires } = entry.acceptance;
  const state = STATES[entry.state];
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <p className={styles.title}>
          {entry.title} {state === undefined ? null : <Badge>{state}</Badge>}
        </p>
        <p className={styles.message}>{entry.message}</p>
        <p>
          “{reason}”
          <span className={styles.by}>
            {by === '' ? '' : ` ${by}`}
            {expires === undefined ? ', for good' : `, until ${expires}`}
          </span>
        </p>
      </div>
      {entry.subjects.length === 0 ? null : (
        <Button
          size="s"
          tone="quiet"
          icon="crosshair"
          onClick={() => {
            session.revealAndSelect(entry.subjects);
          }}
        >
          Show
        </Button>
      )}
      <Button
        size="s"
        onClick={() => {
          documents.dispatch({ type: 'accept', fingerprint: entry.fingerprint, acceptance: null });
        }}
      >
        Withdraw
      </Button>
    </li>
  );
}
