import type { ReactElement } from 'react';
import { updatePreview } from '#shared/library/update-preview.ts';
import { originText, type OutdatedInstance } from '#shared/library/versions.ts';
import { forgetOrigin, keepAsItIs } from '#renderer/actions/library-actions.ts';
import { useDocument, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ForgetOriginButton } from '#renderer/ui/ForgetOriginButton.tsx';
import styles from './LibraryDialog.module.css';

/** What the drawing has of older versions, and how the newer ones differ. Nothing changes by itself. */
export function OutdatedParts({
  outdated,
}: {
  readonly outdated: readonly OutdatedInstance[];
}): ReactElement {
  return (
    <section className={styles.box} aria-label="Outdated in this drawing">
      <h3>Outdated in this drawing</h3>
      <ul>
        {outdated.map((entry) => (
          <OutdatedPart key={entry.instance.id} {...entry} />
        ))}
      </ul>
    </section>
  );
}

function OutdatedPart({ instance, item }: OutdatedInstance): ReactElement {
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const ids = Object.keys(instance.elements);
  const names = ids.flatMap((id) => document.elements[id]?.name ?? []);
  const changes = updatePreview(document, instance, item);
  return (
    <li className={styles.entry}>
      <p>
        <strong>{names.slice(0, 3).join(', ')}</strong>
        {names.length > 3 ? ` and ${String(names.length - 3)} more` : ''}: {originText(instance, item)}.
      </p>
      {changes.length === 0 ? (
        <p className={styles.reason}>The newer version would change nothing here.</p>
      ) : (
        <ul className={styles.changes} aria-label="What the newer version would change" tabIndex={0}>
          {changes.map((change, index) => (
            <li key={index}>{change}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button
          size="s"
          icon="crosshair"
          onClick={() => {
            workspace.session.closeDialog();
            workspace.session.revealAndSelect(ids);
          }}
        >
          Show
        </Button>
        <Button
          size="s"
          icon="check"
          title={`It counts as version ${String(item.version)} from now on.`}
          onClick={() => {
            keepAsItIs(workspace, instance, item);
          }}
        >
          Keep as it is
        </Button>
        <ForgetOriginButton
          onForget={() => {
            forgetOrigin(workspace, instance);
          }}
        />
      </div>
    </li>
  );
}
