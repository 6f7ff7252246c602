import { useRef, type ReactElement } from 'react';
import { PART_EXTENSION } from '#shared/shell/file-kinds.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { importFile } from '#renderer/actions/library-files.ts';
import { selectionProblem } from '#renderer/actions/library-actions.ts';
import { useOutdated } from '#renderer/state/use-outdated.ts';
import { useLibrary, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BrokenEntries } from './BrokenEntries.tsx';
import { ItemRow } from './ItemRow.tsx';
import styles from './LibraryDialog.module.css';
import { OutdatedParts } from './OutdatedParts.tsx';

/** The user's own parts: to draw, rename, renew, export and delete, and what the open drawing has of older versions. */
export function LibraryDialog(): ReactElement {
  const workspace = useWorkspace();
  const { items, broken, failure } = useLibrary((state) => state);
  const outdated = useOutdated();
  const close = workspace.session.closeDialog;
  const blocked = selectionProblem(workspace);
  return (
    <Dialog
      title="My library"
      size="l"
      description="Parts of drawings that you keep on this machine. Files with single parts can be dropped here too."
      onClose={close}
      footer={
        <>
          <ImportButton />
          <Button
            icon="plus"
            disabled={blocked !== undefined}
            title={blocked}
            onClick={() => {
              workspace.session.askHowToKeep(null);
            }}
          >
            Save selection…
          </Button>
          <span className={styles.spring} />
          <Button tone="primary" onClick={close} data-autofocus="">
            Close
          </Button>
        </>
      }
    >
      {failure === null ? null : (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      {outdated.length === 0 ? null : <OutdatedParts outdated={outdated} />}
      {broken.length === 0 ? null : <BrokenEntries broken={broken} />}
      {items.length === 0 && broken.length === 0 ? (
        <EmptyState icon="puzzle" title="Nothing is kept yet">
          Select a part of a drawing and save it here, or import a {PART_EXTENSION} file.
        </EmptyState>
      ) : (
        <ul className={styles.items} aria-label="Parts">
          {items.map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function ImportButton(): ReactElement {
  const workspace = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="file-input" onClick={() => input.current?.click()}>
        Import…
      </Button>
      <input
        ref={input}
        type="file"
        accept={PART_EXTENSION}
        hidden
        aria-label="File with a part"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) attempt(workspace, 'Import', () => importFile(workspace, file));
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
