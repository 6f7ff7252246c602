import type { FocusEvent, KeyboardEvent, ReactElement } from 'react';
import type { Element } from '#shared/model/element.ts';
import { RenameDetails } from '#renderer/canvas/editing/RenameDetails.tsx';
import { useRenaming } from '#renderer/canvas/editing/use-renaming.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import styles from './NameField.module.css';

/**
 * The name of an element. It takes effect with Enter or on leaving, not while it is typed: everything that refers to the
 * element changes with it, and half a name may be that of another one.
 */
export function NameField({ element }: { readonly element: Element }): ReactElement {
  const renaming = useRenaming(element);
  const draft = { ...renaming, begin: () => undefined, end: () => undefined };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!stays) renaming.commit();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape' && renaming.changed) {
      event.stopPropagation();
      renaming.revert();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) renaming.commit();
  };
  return (
    // Takes the focus of a click between its parts, so that reading the list is not leaving the field.
    <div className={styles.group} tabIndex={-1} onBlur={onBlur} onKeyDown={onKeyDown}>
      <Field
        label="Name"
        inline
        problem={renaming.problem}
        help={renaming.hints.length === 0 ? undefined : renaming.hints.join(' ')}
      >
        {({ control, describedBy }) => (
          <>
            <TextInput draft={draft} id={control} describedBy={describedBy} />
            <RenameDetails renaming={renaming} />
          </>
        )}
      </Field>
    </div>
  );
}
