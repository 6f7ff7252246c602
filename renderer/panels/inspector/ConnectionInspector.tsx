import type { ReactElement } from 'react';
import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import type { Connection } from '#shared/model/connection.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ConnectionFields } from './ConnectionFields.tsx';
import { Header } from './Header.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

/** A client and the server it uses. */
export function ConnectionInspector({ connection }: { readonly connection: Connection }): ReactElement {
  const edit = useEdit();
  const { session } = useWorkspace();
  const elements = useDocument((state) => state.document.elements);
  const from = elements[connection.from];
  const to = elements[connection.to];
  const rule = from === undefined || to === undefined ? undefined : connectionRule(from.type, to.type);
  return (
    <>
      <Header icon="cable" title={`${from?.name ?? ''} → ${to?.name ?? ''}`} kind="Connection">
        <IconButton
          icon="trash-2"
          label="Delete the connection"
          onClick={() => {
            edit({ type: 'remove', ids: [connection.id] });
          }}
        />
      </Header>
      <div className={styles.scroller}>
        <Section title="General">
          {[
            { label: 'Client', element: from },
            { label: 'Server', element: to },
          ].map(({ label, element }) => (
            <Field key={label} label={label} inline>
              {({ control }) => (
                <div className={styles.line} id={control}>
                  <button
                    type="button"
                    className={styles.reveal}
                    onClick={() => {
                      if (element !== undefined) session.revealAndSelect([element.id]);
                    }}
                  >
                    {element?.name}
                    <span className={styles.muted}>
                      {' '}
                      {element === undefined ? '' : componentType(element.type)?.label}
                    </span>
                  </button>
                </div>
              )}
            </Field>
          ))}
          <ConnectionFields connection={connection} />
        </Section>
        {rule === undefined ? null : (
          <Section title="What it is for">
            <p>{rule.reason}</p>
          </Section>
        )}
      </div>
    </>
  );
}
