import type { ReactElement } from 'react';
import { linkMedia, type LinkMedium, type NetworkLink } from '#shared/model/network-link.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Header } from './Header.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

const LABELS: Readonly<Record<LinkMedium, string>> = {
  lan: 'Local network',
  wan: 'Wide area network',
  internet: 'Internet',
  telephony: 'Telephony',
};

/** A network path between two places. */
export function LinkInspector({ link }: { readonly link: NetworkLink }): ReactElement {
  const edit = useEdit();
  const { session } = useWorkspace();
  const elements = useDocument((state) => state.document.elements);
  return (
    <>
      <Header icon="network" title={link.name} kind="Network link" />
      <div className={styles.scroller}>
        <Section title="General">
          <TextField
            label="Name"
            value={link.name}
            normalise={(text) => text.trim()}
            problemOf={(text) => (text.trim() === '' ? 'A name is needed.' : undefined)}
            onChange={(name, run) => {
              edit({ type: 'changeLink', id: link.id, name }, `link ${run}`);
            }}
          />
          <SelectField
            label="Medium"
            value={link.medium}
            items={linkMedia.map((value) => ({ value, label: LABELS[value] }))}
            onChange={(medium) => {
              edit({ type: 'changeLink', id: link.id, medium });
            }}
          />
          {link.ends.map((end, index) => (
            <Field key={end} label={index === 0 ? 'Between' : 'and'} inline>
              {({ control }) => (
                <div className={styles.line} id={control}>
                  <button
                    type="button"
                    className={styles.reveal}
                    onClick={() => {
                      session.revealAndSelect([end]);
                    }}
                  >
                    {elements[end]?.name ?? end}
                  </button>
                </div>
              )}
            </Field>
          ))}
        </Section>
      </div>
    </>
  );
}
