import type { ReactElement, ReactNode } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './inspector.module.css';

interface HeaderProps {
  readonly icon: string;
  readonly title: string;
  readonly kind: string;
  /** Badges beside the kind. */
  readonly badge?: ReactNode;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** What is inspected, at the top of the panel. */
export function Header({ icon, title, kind, badge, children }: HeaderProps): ReactElement {
  return (
    <header className={styles.header}>
      <span className={styles.picture}>
        <Icon name={icon} size={17} />
      </span>
      <div className={styles.heading}>
        <h2 className={styles.title} title={title}>
          {title}
        </h2>
        <div className={styles.kindLine}>
          <p className={styles.kind}>{kind}</p>
          {badge}
        </div>
      </div>
      {children}
    </header>
  );
}
