import { useId, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  /** Shown on the right of the label: a unit, an origin. */
  readonly aside?: ReactNode;
  readonly help?: ReactNode;
  /** Why the entry does not count. */
  readonly problem?: string | undefined;
  /** Beside each other instead of under each other. */
  readonly inline?: boolean;
  readonly children: (ids: {
    readonly control: string;
    readonly describedBy: string | undefined;
  }) => ReactNode;
}

/** A label, a control, and below it what is wrong or what it means. */
export function Field({ label, aside, help, problem, inline = false, children }: FieldProps): ReactElement {
  const id = useId();
  const describedBy =
    [problem === undefined ? '' : `${id}-problem`, help === undefined ? '' : `${id}-help`]
      .filter((part) => part !== '')
      .join(' ') || undefined;
  return (
    <div className={classNames(styles.field, inline && styles.inline)}>
      <div className={styles.top}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      <div className={styles.control}>
        {children({ control: id, describedBy })}
        {problem === undefined ? null : (
          <p id={`${id}-problem`} className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {help === undefined ? null : (
          <p id={`${id}-help`} className={styles.help}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
