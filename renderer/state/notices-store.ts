import { createStore, type StoreApi } from 'zustand/vanilla';

/** A message that passes: what happened, and what to do about it. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
  readonly detail?: string | undefined;
  /** A notice takes the place of an earlier one on the same topic. */
  readonly topic?: string | undefined;
  /** Something to do about it, offered as a button. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface NoticesState {
  readonly notices: readonly Notice[];
}

export interface NoticesStore extends StoreApi<NoticesState> {
  readonly post: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
  readonly dismissTopic: (topic: string) => void;
}

export function createNoticesStore(): NoticesStore {
  const store = createStore<NoticesState>(() => ({ notices: [] }));
  let lastId = 0;
  return {
    ...store,
    post: (notice) => {
      lastId += 1;
      const isOutdated = ({ topic }: Notice): boolean => topic !== undefined && topic === notice.topic;
      store.setState(({ notices }) => ({
        notices: [...notices.filter((other) => !isOutdated(other)), { ...notice, id: lastId }],
      }));
    },
    dismissTopic: (topic) => {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.topic !== topic) }));
    },
    dismiss: (id) => {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  };
}
