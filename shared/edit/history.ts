import { patched, type DocumentPatches, type Edit } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';

/** One step that can be undone and redone. */
export interface Step {
  readonly label: string;
  readonly patches: DocumentPatches;
  readonly inverse: DocumentPatches;
  /** Steps with the same key that follow each other directly become one, as when typing in a field. */
  readonly mergeKey: string | undefined;
}

/** What can be undone (last first out) and redone, and where in it the document was last saved. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The step after which the document was saved; null is the state it was opened in, undefined none that can be reached. */
  readonly savedAfter: Step | null | undefined;
}

/** A document version, the patches that led to it from the version before, and the label of the step. */
export interface Replay {
  readonly document: Topology;
  readonly history: History;
  readonly patches: DocumentPatches;
  readonly label: string;
}

/** Nothing to undo; the document counts as saved. */
export const emptyHistory: History = { past: [], future: [], savedAfter: null };

/** Nothing to undo, and nothing saved: for a document that was made, not opened. */
export const unsavedHistory: History = { ...emptyHistory, savedAfter: undefined };

/** Whether the document differs from the file it was opened from or saved to, or is in no file yet. */
export function isEdited(history: History): boolean {
  return (history.past.at(-1) ?? null) !== history.savedAfter;
}

/** The history after the document has been written. */
export function markSaved(history: History): History {
  return { ...history, savedAfter: history.past.at(-1) ?? null };
}

/** The history with an edit added; whatever could be redone is gone. An edit that changed nothing is no step. */
export function recorded(history: History, edit: Edit, mergeKey?: string): History {
  if (edit.patches.length === 0) return history;
  const { savedAfter, future } = history;
  const last = history.past.at(-1);
  const step: Step = { label: edit.label, patches: edit.patches, inverse: edit.inverse, mergeKey };
  const reachable =
    savedAfter !== undefined && savedAfter !== null && future.includes(savedAfter) ? undefined : savedAfter;
  if (last === undefined || mergeKey === undefined || last.mergeKey !== mergeKey || last === savedAfter) {
    return { past: [...history.past, step], future: [], savedAfter: reachable };
  }
  const merged: Step = {
    ...step,
    patches: [...last.patches, ...step.patches],
    inverse: [...step.inverse, ...last.inverse],
  };
  return { past: [...history.past.slice(0, -1), merged], future: [], savedAfter: reachable };
}

/** One step back, or undefined when there is none. */
export function undo(document: Topology, history: History): Replay | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    document: patched(document, step.inverse),
    history: { ...history, past: history.past.slice(0, -1), future: [step, ...history.future] },
    patches: step.inverse,
    label: step.label,
  };
}

/** One step forward again, or undefined when there is none. */
export function redo(document: Topology, history: History): Replay | undefined {
  const [step, ...future] = history.future;
  if (step === undefined) return undefined;
  return {
    document: patched(document, step.patches),
    history: { ...history, past: [...history.past, step], future },
    patches: step.patches,
    label: step.label,
  };
}
