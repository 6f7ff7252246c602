import { useState, type ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import { compareNames } from '#shared/kernel/order.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { AddConnection } from './AddConnection.tsx';
import { ConnectionFields } from './ConnectionFields.tsx';
import styles from './ConnectionsTab.module.css';
import panel from './inspector.module.css';
import { useEdit } from './use-edit.ts';

/** What an element uses and what uses it. In a pair the primary holds the connections of both. */
export function ConnectionsTab({ element }: { readonly element: Element }): ReactElement {
  const { session } = useWorkspace();
  const document = useDocument((state) => state.document);
  const pair = Object.values(document.pairs).find(({ backup }) => backup === element.id);
  const primary = pair === undefined ? undefined : document.elements[pair.primary];
  const all = Object.values(document.connections);
  const nameOf = (id: string): string => document.elements[id]?.name ?? id;
  const uses = all
    .filter(({ from }) => from === element.id)
    .sort((left, right) => compareNames(nameOf(left.to), nameOf(right.to)));
  const usedBy = all
    .filter(({ to }) => to === element.id)
    .sort((left, right) => compareNames(nameOf(left.from), nameOf(right.from)));
  return (
    <div className={panel.scroller}>
      {primary === undefined ? null : (
        <p className={styles.note}>
          A backup has the connections of its primary.{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              session.revealAndSelect([primary.id]);
            }}
          >
            Go to {primary.name}
          </button>
        </p>
      )}
      {uses.length + usedBy.length === 0 && primary === undefined ? (
        <EmptyState icon="cable" title="Not connected">
          Drag from its edge to what it uses, or choose that here.
        </EmptyState>
      ) : null}
      {primary === undefined ? (
        <div className={styles.add}>
          <AddConnection element={element} />
        </div>
      ) : null}
      {uses.length === 0 ? null : (
        <Section title="Uses" aside={uses.length}>
          {uses.map((connection) => (
            <ConnectionLine key={connection.id} connection={connection} other={connection.to} />
          ))}
        </Section>
      )}
      {usedBy.length === 0 ? null : (
        <Section title="Used by" aside={usedBy.length}>
          {usedBy.map((connection) => (
            <ConnectionLine key={connection.id} connection={connection} other={connection.from} />
          ))}
        </Section>
      )}
    </div>
  );
}

interface ConnectionLineProps {
  readonly connection: Connection;
  readonly other: string;
}

function ConnectionLine({ connection, other }: ConnectionLineProps): ReactElement {
  const edit = useEdit();
  const { session } = useWorkspace();
  const [open, setOpen] = useState(false);
  const element = useDocument((state) => state.document.elements[other]);
  const type = element === undefined ? undefined : componentType(element.type);
  const name = element?.name ?? other;
  return (
    <div className={styles.connection}>
      <div className={panel.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={`Settings of the connection with ${name}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={13} />
        </button>
        <Icon name={type?.icon ?? 'circle-dot'} size={14} className={styles.icon} />
        <button
          type="button"
          className={classNames(panel.reveal, styles.name)}
          title={`${name}, ${type?.label ?? ''}`}
          onClick={() => {
            session.revealAndSelect([other]);
          }}
        >
          {name}
        </button>
        {connection.port === undefined ? null : <Badge title="Port">{connection.port}</Badge>}
        {connection.addp === undefined ? null : <Badge>ADDP</Badge>}
        <IconButton
          icon="x"
          size="s"
          side="left"
          label={`Delete the connection with ${name}`}
          onClick={() => {
            edit({ type: 'remove', ids: [connection.id] });
          }}
        />
      </div>
      {open ? (
        <div className={styles.fields}>
          <ConnectionFields connection={connection} />
        </div>
      ) : null}
    </div>
  );
}
