import type { ReactElement } from 'react';
import type { Participant } from '#shared/flows/play.ts';
import type { Element } from '#shared/model/element.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './Participants.module.css';

/** Who takes part: each name leads to its place on the drawing. */
export function Participants({
  participants,
}: {
  readonly participants: readonly Participant[];
}): ReactElement {
  return (
    <dl className={styles.list} aria-label="Who takes part">
      {participants.map(({ role, label, active, standby, sharing }) => (
        <div key={role} className={styles.row}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.names}>
              {active.map((element) => (
                <Name key={element.id} element={element} />
              ))}
              {standby.map((element) => (
                <Name key={element.id} element={element} standby />
              ))}
            </span>
            {sharing === undefined ? null : <p className={styles.sharing}>{sharing}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface NameProps {
  readonly element: Element;
  readonly standby?: boolean;
}

function Name({ element, standby = false }: NameProps): ReactElement {
  const { session } = useWorkspace();
  return (
    <button
      type="button"
      className={classNames(styles.name, standby && styles.standby)}
      title={standby ? 'Backup on standby: show it on the drawing' : 'Show it on the drawing'}
      onClick={() => {
        session.revealAndSelect([element.id]);
      }}
    >
      {element.name}
      {standby ? <span className={styles.side}>standby</span> : null}
    </button>
  );
}
