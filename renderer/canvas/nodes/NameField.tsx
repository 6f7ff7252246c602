import { Fragment, useState, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';
import type { Element } from '#shared/model/element.ts';
import { RenameDetails } from '#renderer/canvas/editing/RenameDetails.tsx';
import { useRenaming } from '#renderer/canvas/editing/use-renaming.ts';
import { focusNode } from '#renderer/canvas/focus-node.ts';
import { useSession, useWorkspace } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './NameField.module.css';

interface NameFieldProps {
  readonly element: Element;
  readonly className: string | undefined;
}

/** The name of an element, which may be broken between its words, or a field for it while it is being renamed. */
export function NameField({ element, className }: NameFieldProps): ReactElement {
  const isRenaming = useSession((state) => state.renaming === element.id);
  if (isRenaming) return <RenameField element={element} />;
  return (
    <span className={className} title={element.name}>
      {element.name.split(/(?<=[_.-])/).map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

/** Enter and leaving take the name over, Escape does not. A name that is no good keeps the field open, or is given up. */
function RenameField({ element }: { readonly element: Element }): ReactElement {
  const { session } = useWorkspace();
  const renaming = useRenaming(element);
  const [refused, setRefused] = useState(false);
  const { problem, hints, places, backup, changed } = renaming;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // The keys of the drawing are not meant here; those for files and panels are.
    const isForWindow = (event.ctrlKey || event.metaKey) && event.key.length === 1;
    if (!isForWindow) event.stopPropagation();
    if (event.key === 'Escape') renaming.revert();
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    else if (!renaming.commit()) {
      setRefused(true);
      return;
    }
    session.rename(null);
    focusNode(element.id);
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (stays) return;
    renaming.commit();
    session.rename(null);
  };
  const shown = problem === undefined ? hints : refused ? [problem] : [];
  const hasMore = changed && (shown.length > 0 || places.length > 0 || backup !== undefined);
  return (
    <span
      className={classNames(styles.box, 'nodrag', 'nopan', 'nokey')}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerDown={(event) => {
        // A long press chooses words here.
        event.stopPropagation();
      }}
    >
      <input
        className={classNames(styles.field, refused && problem !== undefined && styles.wrong)}
        aria-label={`Name of ${element.name}`}
        aria-invalid={refused && problem !== undefined}
        value={renaming.text}
        spellCheck={false}
        autoComplete="off"
        ref={focusAndSelect}
        onChange={(event) => {
          setRefused(false);
          renaming.change(event.target.value);
        }}
      />
      {hasMore ? (
        <span className={styles.more} tabIndex={-1}>
          {shown.map((text) => (
            <span
              key={text}
              className={problem === undefined ? styles.hint : styles.problem}
              role={problem === undefined ? 'status' : 'alert'}
            >
              {text}
            </span>
          ))}
          <RenameDetails renaming={renaming} />
        </span>
      ) : null}
    </span>
  );
}

function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
