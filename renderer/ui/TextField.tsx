import type { ReactElement, ReactNode } from 'react';
import { Field } from './Field.tsx';
import { TextInput } from './TextInput.tsx';
import { useDraft, type Draft } from './use-draft.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problemOf?: (text: string) => string | undefined;
  /** A sentence after the reason of `problemOf`: what holds while the text does not. */
  readonly heldInstead?: string | undefined;
  /** Why the value, which is the text as typed, cannot be used: found by who holds the value. */
  readonly problem?: string | undefined;
  /** With `problem`: called for Escape, to put back a value that can be used. */
  readonly onTakeBack?: () => void;
  readonly normalise?: (text: string) => string;
  readonly onChange: (text: string, run: string) => void;
  readonly placeholder?: string | undefined;
  readonly help?: ReactNode;
  readonly aside?: ReactNode;
  readonly suggestions?: readonly string[] | undefined;
  readonly lines?: number;
  readonly inline?: boolean;
  readonly mono?: boolean;
  readonly numeric?: boolean;
  readonly disabled?: boolean;
  /** Where a dialog begins. */
  readonly autofocus?: boolean;
}

/** A labelled text that takes effect while it is typed. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, problemOf, normalise, onChange, help, aside, inline = true } = props;
  const own = useDraft({ value, problemOf, normalise, onChange });
  const draft: Draft = {
    ...own,
    problem: own.problem === undefined ? props.problem : sentences(own.problem, props.heldInstead),
    revert: () => {
      own.revert();
      props.onTakeBack?.();
    },
  };
  return (
    <Field label={label} help={help} aside={aside} problem={draft.problem} inline={inline}>
      {({ control, describedBy }) => (
        <TextInput
          draft={draft}
          id={control}
          describedBy={describedBy}
          placeholder={props.placeholder}
          suggestions={props.suggestions}
          lines={props.lines ?? 1}
          mono={props.mono ?? false}
          numeric={props.numeric ?? false}
          disabled={props.disabled ?? false}
          autofocus={props.autofocus ?? false}
        />
      )}
    </Field>
  );
}

function sentences(reason: string, more: string | undefined): string {
  return more === undefined ? reason : `${reason} ${more}`;
}
