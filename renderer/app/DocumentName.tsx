import type { ReactElement } from 'react';
import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { isEdited } from '#shared/edit/history.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import { useDraft } from '#renderer/ui/use-draft.ts';
import styles from './DocumentName.module.css';

/** The name of the topology, edited in place, with a dot while there are changes that are not in a file. */
export function DocumentName(): ReactElement {
  const { documents } = useWorkspace();
  const name = useDocument((state) => state.document.name);
  const file = useDocument((state) => state.file);
  const edited = useDocument((state) => isEdited(state.history));
  const draft = useDraft({
    value: name,
    problemOf: (text) => (text.trim() === '' ? 'A topology needs a name.' : undefined),
    onChange: (text, run) => {
      documents.dispatch({ type: 'describeTopology', name: text }, `topology name ${run}`);
    },
  });
  const where = file === null ? 'not in a file yet' : excerptOfPath(file.name);
  const state = edited ? 'unsaved changes' : file === null ? 'no changes' : 'saved';
  return (
    <div className={styles.name}>
      <div className={styles.sizer} data-text={draft.text}>
        <input
          className={styles.input}
          value={draft.text}
          aria-label="Name of the topology"
          aria-invalid={draft.problem !== undefined}
          spellCheck={false}
          size={1}
          onFocus={draft.begin}
          onBlur={draft.revert}
          onChange={(event) => {
            draft.change(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </div>
      <Tooltip text={`${where}, ${state}`}>
        <span className={styles.state} role="status" data-edited={edited}>
          <span className={styles.dot} />
          <span className={styles.stateText}>{edited ? 'Edited' : file === null ? 'New' : 'Saved'}</span>
        </span>
      </Tooltip>
    </div>
  );
}
