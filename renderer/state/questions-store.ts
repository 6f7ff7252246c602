import { createStore, type StoreApi } from 'zustand/vanilla';

/** One answer to a question; the dialog shows it as a button. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly tone?: 'primary' | 'danger' | 'plain';
}

/** Something that stops what is going on until the user has answered or read it. */
export interface Question {
  readonly tone: 'question' | 'error';
  readonly title: string;
  readonly text: string;
  /** Facts to decide by, a line each. */
  readonly details?: readonly { readonly label: string; readonly text: string }[];
  /** In the order of the buttons; Escape is no answer at all. */
  readonly choices: readonly Choice[];
}

export interface QuestionsState {
  /** The first is on screen; the others wait for it. */
  readonly queue: readonly { readonly id: number; readonly question: Question }[];
}

export interface QuestionsStore extends StoreApi<QuestionsState> {
  /** Resolves with the id of the chosen answer, or undefined when the user turned away. */
  readonly ask: (question: Question) => Promise<string | undefined>;
  readonly answer: (id: number, choice: string | undefined) => void;
}

export function createQuestionsStore(): QuestionsStore {
  const store = createStore<QuestionsState>(() => ({ queue: [] }));
  const waiting = new Map<number, (choice: string | undefined) => void>();
  let lastId = 0;
  return {
    ...store,
    ask: (question) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        const entry = { id: lastId, question };
        store.setState(({ queue }) => ({ queue: [...queue, entry] }));
      }),
    answer: (id, choice) => {
      store.setState(({ queue }) => ({ queue: queue.filter((entry) => entry.id !== id) }));
      waiting.get(id)?.(choice);
      waiting.delete(id);
    },
  };
}
