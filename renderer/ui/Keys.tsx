import type { ReactElement } from 'react';
import styles from './Keys.module.css';

/** A shortcut as it is printed on the keys. */
export function Keys({ text }: { readonly text: string }): ReactElement {
  return <kbd className={styles.keys}>{text}</kbd>;
}
