import { longTextsIn } from '#shared/model/long-texts.ts';
import { isSameList } from '#shared/facts/memory/questions.ts';
import type { DocumentChange, WholeDocument } from '#shared/facts/records/whole-document.ts';

/** What is longer in a document than a message quotes, sketches included. Ordinary documents have little of the kind. */
export class LongTexts {
  readonly #byRecord = new Map<string, readonly string[]>();
  #all: readonly string[] = [];

  /** Each once; the same list for as long as nothing is different. */
  get all(): readonly string[] {
    return this.#all;
  }

  follow(change: DocumentChange, fields: WholeDocument['fields']): void {
    const stated = Object.entries(fields).filter(([name]) =>
      (change.fields as readonly string[]).includes(name),
    );
    const records: readonly (readonly [string, unknown])[] = [
      ...change.elements.map(({ id, after }) => [`element ${id}`, after] as const),
      ...change.connections.map(({ id, after }) => [`connection ${id}`, after] as const),
      ...change.links.map(({ id, after }) => [`link ${id}`, after] as const),
      ...stated.map(([name, value]) => [name, { [name]: value }] as const),
    ];
    let isDifferent = false;
    for (const [key, record] of records) isDifferent = this.#note(key, longTextsIn(record)) || isDifferent;
    if (isDifferent) this.#all = [...new Set([...this.#byRecord.values()].flat())];
  }

  /** Whether the record had others before. */
  #note(key: string, texts: readonly string[]): boolean {
    if (isSameList(this.#byRecord.get(key) ?? [], texts)) return false;
    if (texts.length === 0) this.#byRecord.delete(key);
    else this.#byRecord.set(key, texts);
    return true;
  }
}
