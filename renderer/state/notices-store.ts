import { createStore, type StoreApi } from 'zustand/vanilla';

/** A message that passes: what happened, and what to do about it. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
  readonly detail?: string | undefined;
  /** Something to do about it, offered as a button. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface NoticesState {
  readonly notices: readonly Notice[];
}

export interface NoticesStore extends StoreApi<NoticesState> {
  readonly post: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

export function createNoticesStore(): NoticesStore {
  const store = createStore<NoticesState>(() => ({ notices: [] }));
  let lastId = 0;
  return {
    ...store,
    post: (notice) => {
      lastId += 1;
      store.setState(({ notices }) => ({ notices: [...notices, { ...notice, id: lastId }] }));
    },
    dismiss: (id) => {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  };
}
