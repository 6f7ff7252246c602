import type { ReactElement, ReactNode } from 'react';
import styles from './Badge.module.css';

/** A word or two in a small frame. */
export function Badge({
  children,
  title,
}: {
  readonly children: ReactNode;
  readonly title?: string;
}): ReactElement {
  return (
    <span className={styles.badge} title={title}>
      {children}
    </span>
  );
}
