import { useState, type ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { Topology } from '#shared/model/topology.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './inspector.module.css';
import { ownReleases } from './own-releases.ts';
import { releaseProblem } from './release-problem.ts';
import { useEdit } from './use-edit.ts';

/** The release of every application of a type that states none of its own, and which applications state one. */
export function ReleasesSection(): ReactElement {
  const document = useDocument((state) => state.document);
  const [added, setAdded] = useState<readonly string[]>([]);
  const listed = listedTypes(document, added);
  const others = componentTypes.filter(
    (type) => type.category === 'application' && !listed.includes(type.id),
  );
  return (
    <Section title="Releases by product">
      {listed.length === 0 ? (
        <p className={styles.summary}>Applications that you draw are listed here.</p>
      ) : null}
      {listed.map((id) => (
        <ProductRelease key={id} type={id} />
      ))}
      <Select
        label="Add a product"
        value={null}
        placeholder="Add a product…"
        items={others.map((type) => ({ value: type.id, label: type.label }))}
        onChange={(id) => {
          setAdded([...added, id]);
        }}
      />
    </Section>
  );
}

/** The release of one product, and what its elements state beside it: theirs wins until it is taken back. */
function ProductRelease({ type }: { readonly type: string }): ReactElement {
  const edit = useEdit();
  const document = useDocument((state) => state.document);
  const own = ownReleases(document, type);
  return (
    <>
      <TextField
        label={componentType(type)?.label ?? type}
        value={document.releases[type] ?? ''}
        placeholder="Not stated"
        normalise={(text) => text.trim()}
        problemOf={releaseProblem}
        onChange={(text, run) => {
          const releases = { [type]: text === '' ? null : text };
          edit({ type: 'describeTopology', releases }, `release ${type} ${run}`);
        }}
      />
      {own === undefined ? null : (
        <>
          <p className={styles.summary}>{own.text}</p>
          <div className={styles.buttons}>
            <Button
              size="s"
              onClick={() => {
                edit(own.command);
              }}
            >
              {own.label}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Types of applications that are drawn, that have a release already, or that were just added. */
function listedTypes(document: Topology, added: readonly string[]): readonly string[] {
  const drawn = new Set(Object.values(document.elements).map((element) => element.type));
  const wanted = new Set([...added, ...Object.keys(document.releases)]);
  const inOrder = componentTypes
    .filter((type) => wanted.has(type.id) || (type.category === 'application' && drawn.has(type.id)))
    .map((type) => type.id);
  return [...inOrder, ...[...wanted].filter((id) => !inOrder.includes(id))];
}
