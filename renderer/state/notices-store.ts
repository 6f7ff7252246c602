import { createStore, type StoreApi } from 'zustand/vanilla';
import { quotedBriefly } from '#shared/model/long-texts.ts';
import type { DocumentStore } from '#renderer/state/document-store.ts';

/** A message that passes: what happened, and what to do about it. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
  readonly detail?: string | undefined;
  /**
   * `drawing`: about the drawing as it stands, which makes what it offers wrong for any other. The next such notice takes
   * its place, and it goes when the document changes.
   */
  readonly topic?: 'drawing' | undefined;
  /** Something to do about it, offered as a button. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface NoticesState {
  readonly notices: readonly Notice[];
  /** What screen readers were last told of besides; `turn` rises each time, so that the same words are told again. */
  readonly spoken: { readonly text: string; readonly turn: number };
}

export interface NoticesStore extends StoreApi<NoticesState> {
  /** What it says of the document is made fit to be shown: see `kernel/quotations.ts`. */
  readonly post: (notice: Omit<Notice, 'id'>) => void;
  /** Tells screen readers of what those who see the drawing see. */
  readonly announce: (text: string) => void;
  readonly dismiss: (id: number) => void;
  readonly dismissTopic: (topic: 'drawing') => void;
}

export function createNoticesStore(documents: DocumentStore): NoticesStore {
  const store = createStore<NoticesState>(() => ({ notices: [], spoken: { text: '', turn: 0 } }));
  let lastId = 0;
  const brief = (sentence: string): string => quotedBriefly(sentence, documents.getState().document);
  const keep = (wanted: (notice: Notice) => boolean): void => {
    const { notices } = store.getState();
    const kept = notices.filter(wanted);
    if (kept.length < notices.length) store.setState({ notices: kept });
  };
  const dismissTopic = (topic: 'drawing'): void => {
    keep((notice) => notice.topic !== topic);
  };
  documents.subscribe((state, previous) => {
    if (state.document !== previous.document) dismissTopic('drawing');
  });
  return {
    ...store,
    post: (notice) => {
      if (notice.topic !== undefined) dismissTopic(notice.topic);
      lastId += 1;
      const shown = {
        ...notice,
        id: lastId,
        text: brief(notice.text),
        detail: notice.detail && brief(notice.detail),
      };
      store.setState(({ notices }) => ({ notices: [...notices, shown] }));
    },
    announce: (text) => {
      store.setState(({ spoken }) => ({ spoken: { text: brief(text), turn: spoken.turn + 1 } }));
    },
    dismissTopic,
    dismiss: (id) => {
      keep((notice) => notice.id !== id);
    },
  };
}
