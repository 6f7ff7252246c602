import { useState, type ReactElement, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly startsClosed?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a panel that can be folded away. */
export function Section({ title, aside, startsClosed = false, children }: SectionProps): ReactElement {
  const [open, setOpen] = useState(!startsClosed);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={13} />
            {title}
          </button>
        </h3>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      {open ? <div className={styles.body}>{children}</div> : null}
    </section>
  );
}
