import type { ReactElement } from 'react';
import { componentType } from '#shared/catalog/catalog.ts';
import { redundancyTypes, type Pair, type Redundancy } from '#shared/model/pair.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

const LABELS: Readonly<Record<Redundancy, string>> = {
  cold: 'Cold standby',
  warm: 'Warm standby',
  hot: 'Hot standby',
};

/** Both servers of a pair, how one stands by for the other, and what can be done with the pair. */
export function PairFields({ pair }: { readonly pair: Pair }): ReactElement {
  const edit = useEdit();
  const supported = useDocument((state) => {
    const type = state.document.elements[pair.primary]?.type;
    return type === undefined ? undefined : componentType(type)?.redundancy;
  });
  return (
    <>
      <MemberLine label="Primary" id={pair.primary} />
      <MemberLine label="Backup" id={pair.backup} />
      <SelectField
        label="Redundancy"
        value={pair.redundancy}
        items={redundancyTypes.map((value) => ({
          value,
          label: LABELS[value],
          ...(supported?.includes(value) === false ? { hint: 'not supported' } : {}),
        }))}
        problem={
          supported?.includes(pair.redundancy) === false
            ? `${LABELS[pair.redundancy]} is not supported by this type.`
            : undefined
        }
        onChange={(redundancy) => {
          edit({ type: 'changePair', id: pair.id, redundancy });
        }}
      />
      <div className={styles.buttons}>
        <Button
          size="s"
          icon="arrow-left-right"
          onClick={() => {
            edit({ type: 'changePair', id: pair.id, swap: true });
          }}
        >
          Swap primary and backup
        </Button>
        <Button
          size="s"
          icon="unlink"
          onClick={() => {
            edit({ type: 'remove', ids: [pair.id] });
          }}
        >
          Unpair
        </Button>
      </div>
    </>
  );
}

function MemberLine({ label, id }: { readonly label: string; readonly id: string }): ReactElement {
  const { session } = useWorkspace();
  const element = useDocument((state) => state.document.elements[id]);
  const place = useDocument((state) =>
    element?.parent == null ? undefined : state.document.elements[element.parent],
  );
  return (
    <Field label={label} inline>
      {({ control }) => (
        <div className={styles.line} id={control}>
          <button
            type="button"
            className={styles.reveal}
            onClick={() => {
              session.revealAndSelect([id]);
            }}
          >
            {element?.name ?? id}
            <span className={styles.muted}>{place === undefined ? '' : ` on ${place.name}`}</span>
          </button>
        </div>
      )}
    </Field>
  );
}
