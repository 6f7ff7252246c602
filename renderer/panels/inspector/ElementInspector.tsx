import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Element } from '#shared/model/element.ts';
import { PORT_PROPERTIES } from '#shared/ports/state-port.ts';
import { useAnalysis, useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { ConnectionsTab } from './ConnectionsTab.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { Header } from './Header.tsx';
import styles from './inspector.module.css';
import { OptionsTab } from './OptionsTab.tsx';
import { OriginSection, OutdatedBadge } from './OriginSection.tsx';
import { PairSection } from './PairSection.tsx';
import { portsToShow, PortsSection } from './PortsSection.tsx';
import { PropertiesSection } from './PropertiesSection.tsx';
import { shared } from './selected.ts';

export type ElementTab = 'properties' | 'connections' | 'options' | 'findings';

interface ElementInspectorProps {
  readonly elements: readonly [Element, ...Element[]];
  readonly tab: ElementTab;
  readonly onTab: (tab: ElementTab) => void;
}

/** One element, or what several have in common. */
export function ElementInspector({ elements, tab, onTab }: ElementInspectorProps): ReactElement {
  const { session } = useWorkspace();
  const [first, ...others] = elements;
  const single = others.length === 0 ? first : undefined;
  const typeId = shared(elements, (element) => element.type);
  const type = typeId === undefined ? undefined : componentType(typeId);
  const findings = useAnalysis((state) => countFindings(state.bySubject, elements));
  const connections = useDocument((state) =>
    single === undefined ? 0 : countConnections(state.document.connections, single.id),
  );
  const document = useDocument((state) => state.document);
  const ports = single === undefined ? undefined : portsToShow(document, single);
  const tabs = [
    { value: 'properties' as const, label: 'General', shown: true },
    { value: 'connections' as const, label: 'Connections', badge: connections, shown: single !== undefined },
    { value: 'options' as const, label: 'Options', shown: type !== undefined && hasOptions(type) },
    { value: 'findings' as const, label: 'Findings', badge: findings, shown: true },
  ].filter(({ shown }) => shown);
  const open = tabs.some(({ value }) => value === tab) ? tab : 'properties';
  return (
    <>
      <Header
        icon={type?.icon ?? 'boxes'}
        title={single?.name ?? countOf(elements.length, 'element')}
        kind={type?.label ?? typeId ?? 'Several types'}
        badge={<OutdatedBadge elements={elements} />}
      >
        <IconButton
          icon="crosshair"
          label="Show on the drawing"
          onClick={() => {
            session.revealAndSelect(elements.map((element) => element.id));
          }}
        />
      </Header>
      <Tabs label="Parts of the element" value={open} onChange={onTab} items={tabs}>
        {open === 'properties' ? (
          <div className={styles.scroller}>
            <GeneralSection elements={elements} />
            {single === undefined ? null : <PairSection element={single} />}
            {single === undefined ? null : <OriginSection element={single} />}
            {ports === undefined ? null : <PortsSection plan={ports} />}
            {type === undefined ? null : (
              <PropertiesSection
                elements={elements}
                type={type}
                without={ports === undefined ? [] : PORT_PROPERTIES}
              />
            )}
          </div>
        ) : null}
        {open === 'connections' && single !== undefined ? <ConnectionsTab element={single} /> : null}
        {open === 'options' && type !== undefined ? <OptionsTab elements={elements} type={type} /> : null}
        {open === 'findings' ? <FindingsTab elements={elements} /> : null}
      </Tabs>
    </>
  );
}

/** Objects of the Configuration Layer take options of one's own even where the catalogue knows none. */
function hasOptions({ category, options }: ComponentType): boolean {
  return options.length > 0 || (category !== 'place' && category !== 'client');
}

function countFindings(
  bySubject: ReadonlyMap<string, readonly unknown[]>,
  elements: readonly Element[],
): number {
  return new Set(elements.flatMap((element) => bySubject.get(element.id) ?? [])).size;
}

function countConnections(
  connections: Readonly<Record<string, { readonly from: string; readonly to: string }>>,
  id: string,
): number {
  return Object.values(connections).filter(({ from, to }) => from === id || to === id).length;
}
