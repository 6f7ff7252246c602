import { computed } from 'alien-signals';

type Told<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/**
 * One question about many things, each answered when it is first asked and again only when something that the answer was
 * read from has changed. An answer that is the same as before stops there: whoever read it is not asked again. A question
 * that throws throws the same for everybody until something it read has changed.
 */
export class Questions<Answer> {
  readonly #asked = new Map<string, () => Told<Answer>>();
  readonly #ask: (key: string) => Answer;
  readonly #isSame: (left: Answer, right: Answer) => boolean;

  constructor(ask: (key: string) => Answer, isSame: (left: Answer, right: Answer) => boolean = Object.is) {
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
      const answer = this.#ask(key);
      const isSame = before !== undefined && 'answer' in before && this.#isSame(before.answer, answer);
      return isSame ? before : { answer };
    } catch (error) {
      return { error };
    }
  }
}

/** Whether two lists hold the same things in the same order. */
export function isSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
