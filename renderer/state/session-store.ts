import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { DocumentStore } from '#renderer/state/document-store.ts';

/** An item of the library on its way into the drawing: into a place (null: the bare canvas), near a point if one is given. */
export interface ItemToDraw {
  readonly item: string;
  readonly place: ElementId | null;
  readonly near: Position | null;
}

/** What the app is busy with that is not part of the document and not worth keeping: selection, open dialog, view. */
export interface SessionState {
  /** Ids of selected elements, pairs, connections and links; all of them are in the document. */
  readonly selection: ReadonlySet<string>;
  /** The elements the canvas was last asked to bring into view; `turn` rises with every request. */
  readonly reveal: { readonly ids: readonly string[]; readonly turn: number };
  /** The dialog that is open, by name. */
  readonly dialog: DialogName | null;
  /** What the dialog `draw-part` asks names for. */
  readonly drawing: ItemToDraw | null;
  /** The item that the dialog `save-part` is to make a new version of; null for a new item. */
  readonly revising: string | null;
  /** The element whose name is being edited on the canvas. */
  readonly renaming: string | null;
  /** Fingerprint of the finding whose details are shown. */
  readonly finding: string | null;
  /** The tab that is open below the drawing. */
  readonly lowerTab: string;
  /** What is going on with files, such as "Saving"; null when nothing is. */
  readonly fileTask: string | null;
  /** What keeps the window busy, such as "Pasting 3,000 elements", and how to stop it; null when nothing does. */
  readonly undertaking: { readonly title: string; readonly cancel: () => void } | null;
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
  /** Opens the dialog that asks for the names in an item before it is drawn. */
  readonly askForNames: (drawing: ItemToDraw) => void;
  /** Opens the dialog that keeps the selection in the library: as a new item, or as the next version of one. */
  readonly askHowToKeep: (revising: string | null) => void;
  readonly rename: (id: string | null) => void;
  /** Shows the details of a finding in the problems panel. */
  readonly showFinding: (fingerprint: string | null) => void;
  /** Opens a tab below the drawing. */
  readonly showLowerTab: (tab: string) => void;
}

/** The tab with the findings, open at start. */
const PROBLEMS_TAB = 'problems';

/** What is selected goes with the document it was selected in, and with what is taken out of that. */
export function createSessionStore(documents: DocumentStore): SessionStore {
  const store = createStore<SessionState>(() => ({
    selection: new Set(),
    reveal: { ids: [], turn: 0 },
    dialog: null,
    drawing: null,
    revising: null,
    renaming: null,
    finding: null,
    lowerTab: PROBLEMS_TAB,
    fileTask: null,
    undertaking: null,
  }));
  documents.subscribe(({ document, generation }, before) => {
    if (document === before.document) return;
    if (generation !== before.generation) {
      store.setState({ selection: new Set(), renaming: null, finding: null });
      return;
    }
    const { selection, renaming } = store.getState();
    const left = [...selection].filter((id) => holds(document, id));
    if (left.length < selection.size) store.setState({ selection: new Set(left) });
    if (renaming !== null && !holds(document, renaming)) store.setState({ renaming: null });
  });
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
      store.setState({ dialog: null, drawing: null, revising: null });
    },
    askForNames: (drawing) => {
      store.setState({ dialog: 'draw-part', drawing });
    },
    askHowToKeep: (revising) => {
      store.setState({ dialog: 'save-part', revising });
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

function holds({ elements, pairs, connections, links }: Topology, id: string): boolean {
  return [elements, pairs, connections, links].some((table) => Object.hasOwn(table, id));
}
