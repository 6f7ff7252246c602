import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Element } from '#shared/model/element.ts';
import { nameProblem } from '#renderer/canvas/editing/name-problem.ts';
import { focusNode } from '#renderer/canvas/focus-node.ts';
import { useSession, useWorkspace } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
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

/** Enter and leaving take the name over, Escape does not. A name that is no good keeps the field open, or is given up. */
function RenameField({ element }: { readonly element: Element }): ReactElement {
  const { documents, session } = useWorkspace();
  const isDone = useRef(false);
  const [problem, setProblem] = useState<string>();
  const problemOf = (name: string): string | undefined =>
    nameProblem(documents.getState().document, element, name);
  const finish = (text: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    session.rename(null);
    const name = text?.trim() ?? element.name;
    if (name === element.name || problemOf(name) !== undefined) return;
    documents.dispatch({ type: 'rename', id: element.id, name });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const text = event.currentTarget.value;
    const wrong = event.key === 'Enter' && text.trim() !== element.name ? problemOf(text) : undefined;
    setProblem(wrong);
    if (wrong !== undefined) return;
    finish(event.key === 'Enter' ? text : null);
    focusNode(element.id);
  };
  return (
    <span className={styles.box}>
      <input
        className={classNames(
          styles.field,
          problem !== undefined && styles.wrong,
          'nodrag',
          'nopan',
          'nokey',
        )}
        aria-label={`Name of ${element.name}`}
        aria-invalid={problem !== undefined}
        defaultValue={element.name}
        spellCheck={false}
        autoComplete="off"
        ref={focusAndSelect}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          finish(event.target.value);
        }}
      />
      {problem === undefined ? null : (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
