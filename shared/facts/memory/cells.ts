import { getActiveSub, signal } from 'alien-signals';

/**
 * Values by key that change from outside. Whoever reads one while a question is answered is asked again once it has
 * changed; a value that is replaced by itself has not.
 */
export class Cells<Value> {
  readonly #signals = new Map<string, { (): Value; (value: Value): void }>();
  readonly #current: (key: string) => Value;

  /** @param current what stands behind a key now */
  constructor(current: (key: string) => Value) {
    this.#current = current;
  }

  read(key: string): Value {
    if (getActiveSub() === undefined) return this.#current(key);
    let cell = this.#signals.get(key);
    if (cell === undefined) this.#signals.set(key, (cell = signal(this.#current(key))));
    return cell();
  }

  /** Says that what stands behind a key may have changed. */
  changed(key: string): void {
    this.#signals.get(key)?.(this.#current(key));
  }
}
