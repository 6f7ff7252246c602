import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the app is busy with that is not part of the document and not worth keeping: selection, open dialog, view. */
export interface SessionState {
  /** Ids of selected elements, pairs, connections and links. */
  readonly selection: ReadonlySet<string>;
  /** The elements the canvas was last asked to bring into view; `turn` rises with every request. */
  readonly reveal: { readonly ids: readonly string[]; readonly turn: number };
  /** The dialog that is open, by name. */
  readonly dialog: DialogName | null;
  /** The element whose name is being edited on the canvas. */
  readonly renaming: string | null;
  /** Fingerprint of the finding whose details are shown. */
  readonly finding: string | null;
  /** The tab that is open below the drawing. */
  readonly lowerTab: string;
}

export type DialogName =
  | 'templates'
  | 'export'
  | 'settings'
  | 'shortcuts'
  | 'about'
  | 'commands'
  | 'library'
  | 'save-part'
  | 'draw-part';

export interface SessionStore extends StoreApi<SessionState> {
  readonly select: (ids: Iterable<string>) => void;
  /** Selects elements and asks the canvas to show them. */
  readonly revealAndSelect: (ids: readonly string[]) => void;
  readonly openDialog: (dialog: DialogName) => void;
  readonly closeDialog: () => void;
  readonly rename: (id: string | null) => void;
  /** Shows the details of a finding in the problems panel. */
  readonly showFinding: (fingerprint: string | null) => void;
  /** Opens a tab below the drawing. */
  readonly showLowerTab: (tab: string) => void;
}

/** The tab with the findings, open at start. */
const PROBLEMS_TAB = 'problems';

export function createSessionStore(): SessionStore {
  const store = createStore<SessionState>(() => ({
    selection: new Set(),
    reveal: { ids: [], turn: 0 },
    dialog: null,
    renaming: null,
    finding: null,
    lowerTab: PROBLEMS_TAB,
  }));
  return {
    ...store,
    select: (ids) => {
      store.setState({ selection: new Set(ids) });
    },
    revealAndSelect: (ids) => {
      const { turn } = store.getState().reveal;
      store.setState({ selection: new Set(ids), reveal: { ids, turn: turn + 1 } });
    },
    openDialog: (dialog) => {
      store.setState({ dialog });
    },
    closeDialog: () => {
      store.setState({ dialog: null });
    },
    rename: (renaming) => {
      store.setState({ renaming });
    },
    showFinding: (finding) => {
      store.setState(finding === null ? { finding } : { finding, lowerTab: PROBLEMS_TAB });
    },
    showLowerTab: (lowerTab) => {
      store.setState({ lowerTab });
    },
  };
}
