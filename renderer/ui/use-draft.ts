import { useRef, useState } from 'react';

/** A text being edited: what stands in the field, and why it is not (yet) the value. */
export interface Draft {
  readonly text: string;
  readonly problem: string | undefined;
  readonly change: (text: string) => void;
  /** Starts a new run of typing. */
  readonly begin: () => void;
  /** Takes back what was typed but never became the value. */
  readonly revert: () => void;
  /** The field is left: the value stands in it as it is usually written. What was refused stays, with its reason. */
  readonly end: () => void;
}

interface DraftOptions {
  readonly value: string;
  /** Why a text cannot be the value, in a sentence; undefined when it can. */
  readonly problemOf?: ((text: string) => string | undefined) | undefined;
  /** What the value becomes for a text: trimmed, or a number written the usual way. */
  readonly normalise?: ((text: string) => string) | undefined;
  /** Called with every acceptable text. `run` is the same while the user stays in the field: one step to undo. */
  readonly onChange: (text: string, run: string) => void;
}

let lastRun = 0;

/**
 * Every acceptable keystroke becomes the value at once. An unacceptable text stays in the field with its reason, and is
 * refused whole: the value is again what it was when the field was entered, not what the text began with. When the value
 * changes from elsewhere (undo), the field follows.
 */
export function useDraft({ value, problemOf, normalise, onChange }: DraftOptions): Draft {
  const [draft, setDraft] = useState<{ readonly text: string; readonly base: string } | null>(null);
  const run = useRef('');
  const entered = useRef(value);
  const current = draft !== null && draft.base === value ? draft : null;
  const text = current?.text ?? value;
  return {
    text,
    problem: current === null ? undefined : problemOf?.(current.text),
    begin: () => {
      lastRun += 1;
      run.current = `run${String(lastRun)}`;
      entered.current = value;
    },
    change: (next) => {
      if (problemOf?.(next) !== undefined) {
        setDraft({ text: next, base: entered.current });
        if (value !== entered.current) onChange(entered.current, run.current);
        return;
      }
      const meant = normalise?.(next) ?? next;
      setDraft({ text: next, base: meant });
      if (meant !== value) onChange(meant, run.current);
    },
    revert: () => {
      setDraft(null);
    },
    end: () => {
      if (current !== null && problemOf?.(current.text) === undefined) setDraft(null);
    },
  };
}
