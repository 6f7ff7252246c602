import { createStore, type StoreApi } from 'zustand/vanilla';
import { execute, patched, type Command, type DocumentPatches, type Edit } from '#shared/edit/command.ts';
import {
  emptyHistory,
  markSaved,
  recorded,
  redo,
  undo,
  type History,
  type Replay,
  unsavedHistory,
} from '#shared/edit/history.ts';
import { carryFactsOver } from '#shared/facts/facts.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import type { FileHandle } from '#renderer/platform/platform.ts';

/** How the document came to be what it is: replaced as a whole, or led here by patches. */
export type DocumentChange =
  { readonly kind: 'replaced' } | { readonly kind: 'patched'; readonly patches: DocumentPatches };

export interface DocumentState {
  readonly document: Topology;
  readonly history: History;
  /** The file it was opened from or saved to last; null for a new drawing. */
  readonly file: FileHandle | null;
  readonly lastChange: DocumentChange;
  /** The same as long as one document is open, whatever is changed in it: what was begun for another one is void. */
  readonly generation: symbol;
}

/** The open document. Commands are the only way to change it, and every command can be undone. */
export interface DocumentStore extends StoreApi<DocumentState> {
  /** Carries out a command. Commands with the same merge key that follow each other are one step to undo. */
  readonly dispatch: (command: Command, mergeKey?: string) => Result<string, string>;
  /** Takes over an edit that was prepared elsewhere for the document as it was then; fails when it has changed since. */
  readonly commit: (before: Topology, edit: Omit<Edit, 'document'>) => Result<string, string>;
  /** Label of the step undone or redone, or undefined when there was none. */
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
  /** Puts another document in the place of this one; nothing of the old one can be undone. */
  readonly replace: (document: Topology, file: FileHandle | null) => void;
  /** As `replace`, with a document that no file has yet: it counts as edited until it is saved. */
  readonly replaceUnsaved: (document: Topology) => void;
  /**
   * The document as it was at `saved` is in the file now; what was changed since then is not. False, and nothing is
   * marked, when another document has been opened since.
   */
  readonly markSaved: (file: FileHandle, saved: Pick<DocumentState, 'history' | 'generation'>) => boolean;
}

export function createDocumentStore(): DocumentStore {
  const store = createStore<DocumentState>(() => opened(newTopology('Untitled'), null));
  const replay = (step: Replay | undefined): string | undefined => {
    if (step === undefined) return undefined;
    const { document, history, patches } = step;
    carryFactsOver(store.getState().document, document, patches);
    store.setState({ document, history, lastChange: { kind: 'patched', patches } });
    return step.label;
  };
  const record = (edit: Edit, mergeKey?: string): Result<string, string> => {
    const { document, history } = store.getState();
    if (edit.patches.length > 0) {
      carryFactsOver(document, edit.document, edit.patches);
      store.setState({
        document: edit.document,
        history: recorded(history, edit, mergeKey),
        lastChange: { kind: 'patched', patches: edit.patches },
      });
    }
    return ok(edit.label);
  };
  return {
    ...store,
    dispatch: (command, mergeKey) => {
      const result = execute(store.getState().document, command);
      return result.ok ? record(result.value, mergeKey) : result;
    },
    commit: (before, edit) => {
      const { document } = store.getState();
      if (document !== before) return fail('The drawing changed meanwhile, so nothing was done. Try again.');
      return record({ ...edit, document: patched(document, edit.patches) });
    },
    undo: () => replay(undo(store.getState().document, store.getState().history)),
    redo: () => replay(redo(store.getState().document, store.getState().history)),
    replace: (document, file) => {
      store.setState(opened(document, file));
    },
    replaceUnsaved: (document) => {
      store.setState({ ...opened(document, null), history: unsavedHistory });
    },
    markSaved: (file, saved) => {
      const { history, generation } = store.getState();
      if (saved.generation !== generation) return false;
      store.setState({ file, history: { ...history, savedAfter: markSaved(saved.history).savedAfter } });
      return true;
    },
  };
}

function opened(document: Topology, file: FileHandle | null): DocumentState {
  const generation = Symbol('opened');
  return { document, file, history: emptyHistory, lastChange: { kind: 'replaced' }, generation };
}
