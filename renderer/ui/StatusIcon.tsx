import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './StatusIcon.module.css';

export type Status = 'error' | 'warning' | 'info' | 'unknown' | 'success';

/** Shape and colour both tell the status, so that neither is needed alone. */
const pictures: Readonly<Record<Status, string>> = {
  error: 'circle-x',
  warning: 'triangle-alert',
  info: 'info',
  unknown: 'circle-question-mark',
  success: 'circle-check',
};

export function StatusIcon({
  status,
  size = 15,
}: {
  readonly status: Status;
  readonly size?: number;
}): ReactElement {
  return <Icon name={pictures[status]} size={size} className={classNames(styles.icon, styles[status])} />;
}
