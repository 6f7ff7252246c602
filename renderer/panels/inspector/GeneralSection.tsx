import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import { elementRoles, type Element, type ElementRole } from '#shared/model/element.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './inspector.module.css';
import { NameField } from './NameField.tsx';
import { releaseProblem } from './release-problem.ts';
import { shared } from './selected.ts';
import { useEdit } from './use-edit.ts';

const ROLES: Readonly<Record<ElementRole, { readonly label: string; readonly meaning: string }>> = {
  build: { label: 'Build', meaning: 'Checked, and created by the export.' },
  exists: { label: 'Exists', meaning: 'Checked; the export refers to it by name.' },
  sketch: { label: 'Sketch', meaning: 'A picture only: neither checked nor exported.' },
};

const ROLE_ITEMS = elementRoles.map((value) => ({ value, label: ROLES[value].label }));

/** Name, place, role, release and notes: what every element has. */
export function GeneralSection({ elements }: { readonly elements: readonly Element[] }): ReactElement {
  const edit = useEdit();
  const ids = elements.map((element) => element.id);
  const [only] = elements.length === 1 ? elements : [];
  const role = shared(elements, (element) => element.role);
  const notes = shared(elements, (element) => element.notes);
  const pinned = shared(elements, (element) => element.pinned);
  return (
    <Section title="Identity">
      {only === undefined ? null : <NameField element={only} />}
      {only === undefined ? null : <PlaceLine element={only} />}
      <Field label="Role" inline help={role === undefined ? 'Several roles.' : ROLES[role].meaning}>
        {({ control, describedBy }) => (
          <Segmented
            id={control}
            describedBy={describedBy}
            label="Role"
            value={role ?? null}
            items={ROLE_ITEMS}
            onChange={(next) => {
              edit({ type: 'describe', ids, role: next });
            }}
          />
        )}
      </Field>
      {elements.every(hasRelease) ? <ReleaseField elements={elements} /> : null}
      <TextField
        label="Notes"
        value={notes ?? ''}
        lines={2}
        placeholder={notes === undefined ? 'Several notes' : 'None'}
        onChange={(text, run) => {
          edit({ type: 'describe', ids, notes: text }, `notes ${run}`);
        }}
      />
      <Checkbox
        checked={pinned === true}
        onChange={(next) => {
          edit({ type: 'describe', ids, pinned: next });
        }}
      >
        Keep its position when tidying up
      </Checkbox>
    </Section>
  );
}

function PlaceLine({ element }: { readonly element: Element }): ReactElement {
  const { session } = useWorkspace();
  const place = useDocument((state) =>
    element.parent === null ? undefined : state.document.elements[element.parent],
  );
  return (
    <Field label="Place" inline>
      {({ control }) => (
        <div className={styles.line} id={control}>
          {place === undefined ? (
            <span className={styles.muted}>Bare canvas</span>
          ) : (
            <button
              type="button"
              className={styles.reveal}
              onClick={() => {
                session.revealAndSelect([place.id]);
              }}
            >
              {place.name}
              <span className={styles.muted}> {componentType(place.type)?.label}</span>
            </button>
          )}
        </div>
      )}
    </Field>
  );
}

function ReleaseField({ elements }: { readonly elements: readonly Element[] }): ReactElement {
  const edit = useEdit();
  const typeId = shared(elements, (element) => element.type);
  const usual = useDocument((state) => (typeId === undefined ? undefined : state.document.releases[typeId]));
  const release = shared(elements, (element) => element.release ?? '');
  const placeholder =
    release === undefined ? 'Several releases' : usual === undefined ? 'Not stated' : `${usual} (for all)`;
  return (
    <TextField
      label="Release"
      value={release ?? ''}
      placeholder={placeholder}
      normalise={(text) => text.trim()}
      problemOf={releaseProblem}
      onChange={(text, run) => {
        const ids = elements.map((element) => element.id);
        edit({ type: 'describe', ids, release: text === '' ? null : text }, `release ${run}`);
      }}
    />
  );
}

function hasRelease(element: Element): boolean {
  return ['application', 'store'].includes(componentType(element.type)?.category ?? '');
}
