import { useState, type ReactElement } from 'react';
import { countOf } from '#shared/kernel/words.ts';
import { useDocument, useSession } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ConnectionInspector } from './ConnectionInspector.tsx';
import { ElementInspector, type ElementTab } from './ElementInspector.tsx';
import { LinkInspector } from './LinkInspector.tsx';
import { PairInspector } from './PairInspector.tsx';
import { selectedOf } from './selected.ts';
import { TopologySettings } from './TopologySettings.tsx';

/** Everything about what is selected, to read and to change; about the topology when nothing is. */
export function Inspector(): ReactElement {
  const document = useDocument((state) => state.document);
  const selection = useSession((state) => state.selection);
  const [tab, setTab] = useState<ElementTab>('properties');
  const selected = selectedOf(document, selection);
  switch (selected.kind) {
    case 'nothing':
      return <TopologySettings />;
    case 'elements':
      return (
        <ElementInspector
          key={selected.elements.map((element) => element.id).join(' ')}
          elements={selected.elements}
          tab={tab}
          onTab={setTab}
        />
      );
    case 'connection':
      return <ConnectionInspector key={selected.connection.id} connection={selected.connection} />;
    case 'pair':
      return <PairInspector key={selected.pair.id} pair={selected.pair} />;
    case 'link':
      return <LinkInspector key={selected.link.id} link={selected.link} />;
    case 'lines':
      return (
        <EmptyState icon="cable" title={`${countOf(selected.count, 'line')} selected`}>
          Select a single one to see and change it.
        </EmptyState>
      );
  }
}
