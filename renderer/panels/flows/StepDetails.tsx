import type { ReactElement } from 'react';
import type { Leg } from '#shared/flows/flow.ts';
import type { PlayedStep } from '#shared/flows/play.ts';
import { roles } from '#shared/flows/roles.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import { Participants } from './Participants.tsx';
import { StepProblems } from './StepProblems.tsx';
import styles from './StepDetails.module.css';

/** What happens in a step: the messages, who takes part on this drawing, and what stands in the way. */
export function StepDetails({ played }: { readonly played: PlayedStep }): ReactElement {
  const { session } = useWorkspace();
  const { step, participants, problems, notes } = played;
  const taking = participants.flatMap(({ active }) => active.map(({ id }) => id));
  return (
    <article className={styles.details} aria-label="Step" aria-live="polite" tabIndex={0}>
      <header className={styles.head}>
        <h3>
          {step.number}. {step.title}
        </h3>
        <Button
          size="s"
          icon="crosshair"
          disabled={taking.length === 0}
          onClick={() => {
            session.revealAndSelect(taking);
          }}
        >
          Show on the drawing
        </Button>
      </header>
      <p className={styles.text}>{step.text}</p>
      <StepProblems problems={problems} />
      <ul className={styles.messages} aria-label="Messages">
        {step.legs.map((leg) => (
          <Message key={`${leg.from} ${leg.to}`} leg={leg} />
        ))}
      </ul>
      <Participants participants={participants} />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          <StatusIcon status="unknown" size={14} />
          {note}
        </p>
      ))}
      <p className={styles.sources}>
        {step.sources.map(({ document, heading, evidence }) => (
          <span key={`${document} ${heading ?? ''}`}>
            {evidence === 'inferred' ? 'Inferred: ' : ''}
            {document}
            {heading === undefined ? '' : `, “${heading}”`}
          </span>
        ))}
      </p>
    </article>
  );
}

function Message({ leg: { from, to, message, named } }: { readonly leg: Leg }): ReactElement | null {
  if (message === undefined) return null;
  return (
    <li>
      <span className={styles.way}>
        {from === to ? `Inside ${roles[from].label}` : `${roles[from].label} → ${roles[to].label}`}
      </span>
      {named ? <code>{message}</code> : <span>{message}</span>}
    </li>
  );
}
