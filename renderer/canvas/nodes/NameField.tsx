import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Element } from '#shared/model/element.ts';
import { useSession, useWorkspace } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { focusNode } from '#renderer/canvas/focus-node.ts';
import styles from './NameField.module.css';

interface NameFieldProps {
  readonly element: Element;
  readonly className: string | undefined;
}

/** The name of an element, or a field for it while it is being renamed. */
export function NameField({ element, className }: NameFieldProps): ReactElement {
  const isRenaming = useSession((state) => state.renaming === element.id);
  if (isRenaming) return <RenameField element={element} />;
  return (
    <span className={className} title={element.name}>
      {element.name}
    </span>
  );
}

function RenameField({ element }: { readonly element: Element }): ReactElement {
  const { documents, session } = useWorkspace();
  const isDone = useRef(false);
  const finish = (name: string): void => {
    if (isDone.current) return;
    isDone.current = true;
    session.rename(null);
    if (name !== '' && name !== element.name) documents.dispatch({ type: 'rename', id: element.id, name });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    finish(event.key === 'Enter' ? event.currentTarget.value.trim() : '');
    focusNode(element.id);
  };
  return (
    <input
      className={classNames(styles.field, 'nodrag', 'nopan', 'nokey')}
      aria-label={`Name of ${element.name}`}
      defaultValue={element.name}
      spellCheck={false}
      autoComplete="off"
      ref={focusAndSelect}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        finish(event.target.value.trim());
      }}
    />
  );
}

function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
