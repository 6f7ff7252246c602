import type { Element, ElementId } from '#shared/model/element.ts';
import { DEEPEST_NESTING } from '#shared/model/nesting.ts';
import type { RecordChange } from '#shared/facts/records/whole-document.ts';

/**
 * Which elements analyses do not see: sketches are pictures only, and so is everything inside them. Kept up to date
 * change by change.
 */
export class Sketches {
  readonly #elements: ReadonlyMap<ElementId, Element>;
  readonly #contents = new Map<ElementId, Set<ElementId>>();
  readonly #sketched = new Set<ElementId>();

  /** @param elements all elements of the document, as they are now */
  constructor(elements: ReadonlyMap<ElementId, Element>) {
    this.#elements = elements;
  }

  has(id: ElementId): boolean {
    return this.#sketched.has(id);
  }

  /**
   * Takes changed elements into account.
   *
   * @returns all elements that analyses may see differently now: the changed ones, and what stands inside those that
   *   became sketches or places to build
   */
  follow(changes: readonly RecordChange<Element>[]): ReadonlySet<ElementId> {
    const affected = new Set<ElementId>();
    const roots: ElementId[] = [];
    for (const { id, before, after } of changes) {
      affected.add(id);
      this.#move(id, before?.parent ?? null, after?.parent ?? null);
      const isElsewhere = before === undefined || after === undefined || before.parent !== after.parent;
      if (isElsewhere || (before.role === 'sketch') !== (after.role === 'sketch')) roots.push(id);
    }
    for (const id of this.#within(roots)) {
      if (!this.#judge(id)) continue;
      affected.add(id);
    }
    return affected;
  }

  #move(id: ElementId, from: ElementId | null, to: ElementId | null): void {
    if (from === to) return;
    if (from !== null) this.#contents.get(from)?.delete(id);
    if (to === null) return;
    const contents = this.#contents.get(to);
    if (contents === undefined) this.#contents.set(to, new Set([id]));
    else contents.add(id);
  }

  /** The elements themselves and everything inside them, each once. */
  #within(roots: readonly ElementId[]): ReadonlySet<ElementId> {
    const found = new Set(roots);
    for (const id of found) for (const inner of this.#contents.get(id) ?? []) found.add(inner);
    return found;
  }

  /** @returns whether the answer for an element has changed */
  #judge(id: ElementId): boolean {
    const isSketched = this.#isSketched(id);
    if (isSketched === this.#sketched.has(id)) return false;
    if (isSketched) this.#sketched.add(id);
    else this.#sketched.delete(id);
    return true;
  }

  #isSketched(id: ElementId): boolean {
    let element = this.#elements.get(id);
    for (let depth = 0; element !== undefined && depth <= DEEPEST_NESTING; depth += 1) {
      if (element.role === 'sketch') return true;
      element = element.parent === null ? undefined : this.#elements.get(element.parent);
    }
    return false;
  }
}
