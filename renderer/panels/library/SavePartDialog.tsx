import { useState, type ReactElement } from 'react';
import { countOf, listWords } from '#shared/kernel/words.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { keepNewVersion } from '#renderer/actions/library-saving.ts';
import { useLibrary, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ItemPicture } from './ItemPicture.tsx';
import { NameWords } from './NameWords.tsx';
import styles from './SavePartDialog.module.css';
import { useNewItem } from './use-new-item.ts';

const NEW = 'new';

/** Keeps the selection as an item of the user's library, or as the next version of one. */
export function SavePartDialog(): ReactElement {
  const workspace = useWorkspace();
  const items = useLibrary((state) => state.items);
  const { draft, change, revise, made, secrets } = useNewItem();
  const [failure, setFailure] = useState<string>();
  const close = workspace.session.closeDialog;
  const isUnchanged = made.ok && draft.revised !== null && made.value.version === draft.revised.version;
  const save = async (): Promise<void> => {
    if (!made.ok) return;
    const problem = await keepNewVersion(workspace, made.value, draft.revised);
    if (problem === undefined) close();
    else setFailure(problem);
  };
  const named = draft.name.trim() !== '';
  return (
    <Dialog
      title="Save to my library"
      size="l"
      description="The selected elements with all they contain and what connects them, to draw again elsewhere."
      onClose={close}
      closesOutside={false}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            tone="primary"
            disabled={!made.ok || isUnchanged}
            onClick={() => {
              attempt(workspace, 'Save', save);
            }}
          >
            {draft.revised === null ? 'Save' : `Save version ${String(draft.revised.version + 1)}`}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {items.length === 0 ? null : (
            <SelectField
              label="Save as"
              inline={false}
              value={draft.revised?.id ?? NEW}
              items={[
                { value: NEW, label: 'A new part' },
                ...items.map((item) => ({ value: item.id, label: `A new version of ${item.name}` })),
              ]}
              onChange={(id) => {
                revise(items.find((item) => item.id === id) ?? null);
              }}
            />
          )}
          <TextField
            label="Name"
            inline={false}
            value={draft.name}
            placeholder="Interaction node"
            autofocus
            onChange={(name) => {
              change({ name });
            }}
          />
          <TextField
            label="Summary"
            inline={false}
            lines={2}
            value={draft.summary}
            placeholder="What it is for"
            onChange={(summary) => {
              change({ summary });
            }}
          />
          <NameWords
            words={draft.words}
            onChange={(words) => {
              change({ words });
            }}
          />
        </div>
        <div className={styles.column}>
          {made.ok ? <ItemPicture item={made.value} size="l" /> : null}
          {made.ok || !named ? null : (
            <p className={styles.problem} role="alert">
              {made.error}
            </p>
          )}
          {isUnchanged ? <p role="status">The selection is as the library has it already.</p> : null}
          {failure === undefined ? null : (
            <p className={styles.problem} role="alert">
              {failure}
            </p>
          )}
          <p className={styles.muted}>
            Passwords and other secret option values are never kept in the library.
            {secrets.length === 0
              ? ''
              : ` Left out here: ${countOf(secrets.length, 'value')} (${listWords(secrets)}).`}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
