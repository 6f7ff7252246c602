import type { ReactElement } from 'react';
import { useDocument, useView, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Canvas.module.css';

/** What to do with an empty canvas; gone with the first element. */
export function EmptyHint(): ReactElement | null {
  const { session } = useWorkspace();
  const isEmpty = useDocument((state) => Object.keys(state.document.elements).length === 0);
  const isCarrying = useView((state) => state.carrying !== null);
  if (!isEmpty) return null;
  return (
    <div className={styles.hint} data-quiet={isCarrying || undefined}>
      <h2>Draw a deployment</h2>
      <p>
        Drag a site, a data center or a host from the palette, then put servers into it. The arrow keys and
        Enter do the same from the keyboard.
      </p>
      <ul>
        <li>
          <strong>Pair</strong> draws a primary with its backup.
        </li>
        <li>Drag from the edge of one element to another to connect them.</li>
        <li>Problems appear on the elements while you draw.</li>
      </ul>
      <Button
        tone="primary"
        icon="layout-template"
        onClick={() => {
          session.openDialog('templates');
        }}
      >
        Start from an example
      </Button>
    </div>
  );
}
