import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { PlayedStep } from '#shared/flows/play.ts';
import { flowStoreOf, useFlowPlayer } from '#renderer/state/flow-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './StepList.module.css';

/** The steps of the flow, with those marked that cannot happen. The keys of the panel move in it. */
export function StepList(): ReactElement {
  const player = flowStoreOf(useWorkspace());
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const steps = useFlowPlayer((state) => state.steps);
  const current = useFlowPlayer((state) => state.current);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label="Steps"
      tabIndex={0}
      aria-activedescendant={current < 0 ? undefined : `${id}-${String(current)}`}
    >
      {steps.map((played, index) => (
        <div
          key={played.step.id}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === current}
          className={classNames(
            styles.step,
            index === current && styles.current,
            index < current && styles.done,
          )}
          onClick={() => {
            player.goTo(index);
          }}
        >
          <span className={styles.number}>{played.step.number}</span>
          <span className={styles.title}>{played.step.title}</span>
          <Trouble played={played} />
        </div>
      ))}
    </div>
  );
}

function Trouble({ played: { problems } }: { readonly played: PlayedStep }): ReactElement | null {
  if (problems.length === 0) return null;
  return (
    <span className={styles.trouble} title={problems.map(({ message }) => message).join('\n')}>
      <StatusIcon status="error" />
      <span className={styles.hidden}>cannot happen as drawn</span>
    </span>
  );
}
