import type { ReactElement, ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon: string;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What a panel shows while there is nothing to list: why, and what to do. */
export function EmptyState({ icon, title, children }: EmptyStateProps): ReactElement {
  return (
    <div className={styles.state}>
      <Icon name={icon} size={22} className={styles.icon} />
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
    </div>
  );
}
