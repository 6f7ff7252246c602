import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Element } from '#shared/model/element.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import styles from './inspector.module.css';
import { PairFields } from './PairFields.tsx';

/** The pair an application belongs to, or the way to get one. */
export function PairSection({ element }: { readonly element: Element }): ReactElement | null {
  const workspace = useWorkspace();
  const pair = useDocument((state) =>
    Object.values(state.document.pairs).find(
      ({ primary, backup }) => primary === element.id || backup === element.id,
    ),
  );
  const redundancy = componentType(element.type)?.redundancy ?? [];
  if (pair !== undefined) {
    return (
      <Section title={pair.primary === element.id ? 'Pair: this is the primary' : 'Pair: this is the backup'}>
        <PairFields pair={pair} />
      </Section>
    );
  }
  if (redundancy.length === 0) return null;
  const add = findAction('edit.makePair');
  return (
    <Section title="Pair">
      <p className={styles.summary}>It stands alone: when it fails, nothing takes over.</p>
      {add === undefined ? null : (
        <div className={styles.buttons}>
          <Button
            size="s"
            icon="copy"
            onClick={() => {
              runAction(add, workspace);
            }}
          >
            Add a backup
          </Button>
        </div>
      )}
    </Section>
  );
}
