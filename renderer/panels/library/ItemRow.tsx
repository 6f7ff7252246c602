import { useState, type SubmitEvent, type ReactElement } from 'react';
import { countOf } from '#shared/kernel/words.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { beginDrawing, selectionProblem } from '#renderer/actions/library-actions.ts';
import { exportItem, removeItem } from '#renderer/actions/library-files.ts';
import { renameItem } from '#renderer/actions/library-saving.ts';
import { focusSelection } from '#renderer/canvas/focus-node.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ItemPicture } from './ItemPicture.tsx';
import styles from './ItemRow.module.css';

/** One part of the library, and what can be done with it. */
export function ItemRow({ item }: { readonly item: LibraryItem }): ReactElement {
  const workspace = useWorkspace();
  const [renaming, setRenaming] = useState(false);
  const blocked = selectionProblem(workspace);
  return (
    <li className={styles.row} aria-label={item.name}>
      <ItemPicture item={item} size="s" />
      {renaming ? (
        <RenameForm
          item={item}
          onDone={() => {
            setRenaming(false);
          }}
        />
      ) : (
        <div className={styles.text}>
          <h3 className={styles.name}>
            {item.name} <Badge>Version {item.version}</Badge>
          </h3>
          {item.summary === '' ? null : <p>{item.summary}</p>}
          <p className={styles.muted}>{described(item)}</p>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          size="s"
          icon="plus"
          onClick={() => {
            workspace.session.closeDialog();
            if (beginDrawing(workspace, item.id)) {
              focusSelection(workspace.session.getState().selection);
            }
          }}
        >
          Draw
        </Button>
        <IconButton
          size="s"
          icon="text-cursor-input"
          label={`Rename ${item.name}`}
          pressed={renaming}
          onClick={() => {
            setRenaming(!renaming);
          }}
        />
        <IconButton
          size="s"
          icon="layers"
          label={`Save the selection as a new version of ${item.name}`}
          blocked={blocked}
          onClick={() => {
            workspace.session.askHowToKeep(item.id);
          }}
        />
        <IconButton
          size="s"
          icon="save"
          label={`Export ${item.name} to a file`}
          onClick={() => {
            attempt(workspace, 'Export', () => exportItem(workspace, item));
          }}
        />
        <IconButton
          size="s"
          icon="trash-2"
          label={`Delete ${item.name}`}
          onClick={() => {
            attempt(workspace, 'Delete', () => removeItem(workspace, item));
          }}
        />
      </div>
    </li>
  );
}

function described({ fragment, parameters }: LibraryItem): string {
  const count = countOf(Object.keys(fragment.elements).length, 'element');
  return parameters.length === 0
    ? count
    : `${count}; asks for ${parameters.map(({ label }) => label).join(', ')}`;
}

interface RenameFormProps {
  readonly item: LibraryItem;
  readonly onDone: () => void;
}

function RenameForm({ item, onDone }: RenameFormProps): ReactElement {
  const workspace = useWorkspace();
  const [name, setName] = useState(item.name);
  const [summary, setSummary] = useState(item.summary);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    attempt(workspace, 'Rename', () => renameItem(workspace, item, name, summary));
    onDone();
  };
  return (
    <form className={styles.text} aria-label={`Rename ${item.name}`} onSubmit={submit}>
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="Summary" value={summary} onChange={setSummary} />
      <div className={styles.buttons}>
        <Button size="s" onClick={onDone}>
          Cancel
        </Button>
        <Button size="s" tone="primary" type="submit" disabled={name.trim() === ''}>
          Rename
        </Button>
      </div>
    </form>
  );
}
