import type { ReactElement } from 'react';
import type { PairSide } from '#renderer/canvas/flow-types.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './PairMark.module.css';

/** Which side of a pair an application is: a filled P or an outlined B. */
export function PairMark({ pair: { side, redundancy } }: { readonly pair: PairSide }): ReactElement {
  const text = `${side === 'primary' ? 'Primary' : 'Backup'}, ${redundancy} standby`;
  return (
    <span className={classNames(styles.mark, styles[side])} title={text}>
      {side === 'primary' ? 'P' : 'B'}
    </span>
  );
}
