import { useState, type ReactElement } from 'react';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { sharedDatabases } from '#shared/library/shared-databases.ts';
import { createNamer } from '#shared/naming/name-pattern.ts';
import { spellingProblems } from '#shared/naming/spelling.ts';
import { finishDrawing } from '#renderer/actions/library-actions.ts';
import { focusSelection } from '#renderer/canvas/focus-node.ts';
import type { ItemToDraw } from '#renderer/state/session-store.ts';
import { useLibrary, useSession, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ItemPicture } from './ItemPicture.tsx';
import styles from './SavePartDialog.module.css';

/** The names that an item asks for before it is drawn. */
export function DrawPartDialog(): ReactElement | null {
  const drawing = useSession((state) => state.drawing);
  const item = useLibrary((state) => state.items.find(({ id }) => id === drawing?.item));
  return drawing === null || item === undefined ? null : <Questions item={item} drawing={drawing} />;
}

interface QuestionsProps {
  readonly item: LibraryItem;
  readonly drawing: ItemToDraw;
}

function Questions({ item, drawing }: QuestionsProps): ReactElement {
  const workspace = useWorkspace();
  const [values, setValues] = useState(() => {
    const namer = createNamer(workspace.documents.getState().document);
    return Object.fromEntries(item.parameters.map(({ key, initial }) => [key, namer.free(initial)]));
  });
  const isBlank = item.parameters.some(({ key }) => values[key]?.trim() === '');
  const shared = sharedDatabases(item, values, workspace.documents.getState().document);
  const draw = (): void => {
    if (isBlank) return;
    workspace.session.closeDialog();
    if (finishDrawing(workspace, item, values, drawing)) {
      focusSelection(workspace.session.getState().selection);
    }
  };
  return (
    <Dialog
      title={`Draw ${excerpt(item.name)}`}
      size="l"
      description={item.summary === '' ? undefined : item.summary}
      onClose={workspace.session.closeDialog}
      footer={
        <>
          <Button onClick={workspace.session.closeDialog}>Cancel</Button>
          <Button tone="primary" disabled={isBlank} onClick={draw} data-autofocus="">
            Draw it
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {item.parameters.map(({ key, label }) => (
            <TextField
              key={key}
              label={label}
              inline={false}
              value={values[key] ?? ''}
              help={adviceOn(values[key] ?? '')}
              onChange={(text) => {
                setValues({ ...values, [key]: text });
              }}
            />
          ))}
          <p className={styles.muted}>Names that the drawing has already get another number.</p>
          {shared.map((sentence) => (
            <p key={sentence} className={styles.muted}>
              {sentence}
            </p>
          ))}
        </div>
        <div className={styles.column}>
          <ItemPicture item={item} values={values} size="l" />
        </div>
      </div>
    </Dialog>
  );
}

/** Most names in an item are those of applications. */
function adviceOn(text: string): string | undefined {
  return spellingProblems('ors', text)[0]?.text;
}
