import type { ReactElement } from 'react';
import { skipToCanvas } from '#renderer/platform/window-parts.ts';
import styles from './Shell.module.css';

/** The first stop of the Tab key, seen only while it has the keyboard: past menus and palette to the drawing. */
export function SkipLink(): ReactElement {
  return (
    <a
      href="#drawing"
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        skipToCanvas(document);
      }}
    >
      Skip to the drawing
    </a>
  );
}
