import { useMemo, type ReactElement } from 'react';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { createNamer, nameFor, patternProblems } from '#shared/naming/name-pattern.ts';
import { spellingProblems } from '#shared/naming/spelling.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './NamesSection.module.css';
import { useEdit } from './use-edit.ts';

const PLACEHOLDERS = [
  ['{stem}', 'the usual stem of the component: ixn, ors, stat'],
  ['{type}', 'its short form: IXN, ORS'],
  ['{site}', 'the site around it'],
  ['{dataCenter}', 'the data center around it'],
  ['{host}', 'the host it runs on'],
  ['{n}', 'the lowest number that makes the name unique; always needed'],
] as const;

/** How new elements and new backups are named. Elements that are drawn already keep their names. */
export function NamesSection(): ReactElement {
  const edit = useEdit();
  const { pattern, backupSuffix } = useDocument((state) => state.document.naming);
  return (
    <Section title="Names">
      <TextField
        label="Pattern"
        value={pattern}
        mono
        normalise={(text) => text.trim()}
        problemOf={(text) => patternProblems(text.trim())[0]}
        onChange={(text, run) => {
          edit({ type: 'describeTopology', naming: { pattern: text } }, `name pattern ${run}`);
        }}
      />
      <TextField
        label="Backup suffix"
        value={backupSuffix}
        mono
        normalise={(text) => text.trim()}
        problemOf={suffixProblem}
        help="What is added to the name of a primary to name its backup."
        onChange={(text, run) => {
          edit({ type: 'describeTopology', naming: { backupSuffix: text } }, `backup suffix ${run}`);
        }}
      />
      <Preview />
      <dl className={styles.placeholders} aria-label="Placeholders of the pattern">
        {PLACEHOLDERS.map(([placeholder, meaning]) => (
          <div key={placeholder} className={styles.placeholder}>
            <dt>{placeholder}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** What the next elements would be called, in the innermost place that is drawn. */
function Preview(): ReactElement {
  const document = useDocument((state) => state.document);
  const names = useMemo(() => {
    const place = innermostPlace(document);
    const primary = nameFor(document, 'interaction-server', place);
    return [primary, createNamer(document).backupOf(primary), nameFor(document, 'ors', place)];
  }, [document]);
  return (
    <p className={styles.preview} role="status" aria-label="Preview of names">
      Next:{' '}
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </p>
  );
}

function innermostPlace({ elements }: Topology): ElementId | null {
  const all = Object.values(elements);
  const found = ['host', 'data-center', 'site'].map((type) => all.find((element) => element.type === type));
  return found.find((element) => element !== undefined)?.id ?? null;
}

function suffixProblem(text: string): string | undefined {
  return text.trim() === ''
    ? 'A backup needs another name than its primary.'
    : spellingProblems('ors', text)[0]?.text;
}
