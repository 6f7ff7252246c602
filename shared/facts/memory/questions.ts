import { computed } from 'alien-signals';

type Told<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/**
 * One question about many things, each answered when it is first asked and again only when something that the answer was
 * read from has changed. An answer that is the same as before stops there: whoever read it is not asked again. A question
 * that throws throws the same for everybody until something it read has changed.
 */
export class Questions<Answer> {
  readonly #asked = new Map<string, () => Told<Answer>>();
  readonly #ask: (key: string, before: Answer | undefined) => Answer;
  readonly #isSame: (left: Answer, right: Answer) => boolean;

  /** @param ask may build on the answer of before; it must come to the same without it */
  constructor(
    ask: (key: string, before: Answer | undefined) => Answer,
    isSame: (left: Answer, right: Answer) => boolean = Object.is,
  ) {
    this.#ask = ask;
    this.#isSame = isSame;
  }

  about(key: string): Answer {
    let asked = this.#asked.get(key);
    if (asked === undefined) {
      asked = computed<Told<Answer>>((before) => this.#told(key, before));
      this.#asked.set(key, asked);
    }
    const told = asked();
    if ('error' in told) throw told.error;
    return told.answer;
  }

  #told(key: string, before: Told<Answer> | undefined): Told<Answer> {
    try {
      const last = before !== undefined && 'answer' in before ? before : undefined;
      const answer = this.#ask(key, last?.answer);
      return last !== undefined && this.#isSame(last.answer, answer) ? last : { answer };
    } catch (error) {
      return { error };
    }
  }
}

/** Whether two lists hold the same things in the same order. */
export function isSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

/** Whether two sets hold the same things. */
export function isSameSet<Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}
