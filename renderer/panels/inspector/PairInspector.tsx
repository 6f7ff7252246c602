import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Pair } from '#shared/model/pair.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Header } from './Header.tsx';
import styles from './inspector.module.css';
import { PairFields } from './PairFields.tsx';

/** A primary and its backup as one thing. */
export function PairInspector({ pair }: { readonly pair: Pair }): ReactElement {
  const primary = useDocument((state) => state.document.elements[pair.primary]);
  const type = primary === undefined ? undefined : componentType(primary.type);
  return (
    <>
      <Header
        icon={type?.icon ?? 'copy'}
        title={primary?.name ?? 'Pair'}
        kind={`Pair, ${type?.label ?? ''}`}
      />
      <div className={styles.scroller}>
        <Section title="Pair">
          <PairFields pair={pair} />
        </Section>
      </div>
    </>
  );
}
