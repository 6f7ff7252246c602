import { useState, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '#shared/findings/finding.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { applyQuickFix } from '#renderer/actions/apply-quick-fix.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FixButtons } from '#renderer/ui/FixButtons.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { kindOf } from './finding-kind.ts';
import styles from './FindingDetails.module.css';
import { SourceList } from './SourceList.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface FindingDetailsProps {
  readonly finding: Finding;
  /** Called when the details vanish while they have the keyboard. */
  readonly onLost: () => void;
}

/** Everything about one finding, and everything that can be done about it. */
export function FindingDetails({ finding, onLost }: FindingDetailsProps): ReactElement {
  const workspace = useWorkspace();
  const [accepting, setAccepting] = useState(false);
  const kept = useKeptFocus<HTMLElement>(onLost);
  const unknown = finding.verdict === 'unknown';
  return (
    <article {...kept} className={styles.details} aria-label="Details" tabIndex={0}>
      <header className={styles.head}>
        <StatusIcon status={kindOf(finding)} size={17} />
        <div>
          <h3 className={styles.title}>{finding.title}</h3>
          <p className={styles.message}>{finding.message}</p>
        </div>
      </header>
      <div className={styles.actions}>
        <Button
          size="s"
          icon="crosshair"
          onClick={() => {
            workspace.session.revealAndSelect(finding.subjects.map((subject) => subject.id));
          }}
        >
          Show on the drawing
        </Button>
        <FixButtons
          fixes={finding.quickFixes}
          onApply={(fix) => {
            attempt(workspace, fix.label, () => applyQuickFix(workspace, finding, fix));
          }}
        />
        {accepting ? null : (
          <Button
            size="s"
            tone="quiet"
            icon="shield-check"
            onClick={() => {
              setAccepting(true);
            }}
          >
            Accept…
          </Button>
        )}
      </div>
      {accepting ? (
        <AcceptForm
          finding={finding}
          onDone={() => {
            setAccepting(false);
          }}
        />
      ) : null}
      <Part
        title={unknown ? 'What is not stated' : 'Evidence in the drawing'}
        shown={finding.evidence.length > 0}
      >
        <ul className={styles.list}>
          {finding.evidence.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      <Part title={unknown ? 'What may follow' : 'What follows'} shown={finding.consequence !== ''}>
        <p>{finding.consequence}</p>
      </Part>
      <Part title="What to do" shown={finding.fix !== ''}>
        <p>{finding.fix}</p>
      </Part>
      <Part title="About" shown>
        <p className={styles.subjects}>
          {finding.subjects.map((subject) => (
            <button
              key={subject.id}
              type="button"
              className={styles.subject}
              onClick={() => {
                workspace.session.revealAndSelect([subject.id]);
              }}
            >
              {subject.name}
            </button>
          ))}
        </p>
      </Part>
      <Part title="Sources" shown={finding.sources.length > 0}>
        <SourceList sources={finding.sources} />
      </Part>
      <p className={styles.rule}>Rule {finding.rule}</p>
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}

function Part({ title, shown, children }: PartProps): ReactElement | null {
  if (!shown) return null;
  return (
    <section className={styles.part}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}
