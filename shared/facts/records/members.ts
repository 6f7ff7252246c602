import { Cells } from '#shared/facts/memory/cells.ts';

/** The members of a group as they are now, and how they came from those of the version before. */
export interface Members {
  /** Always the present ones, whatever version this is of. In no particular order. */
  readonly ids: ReadonlySet<string>;
  /** Rises by one with every change. */
  readonly version: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The keys of things to ask about: those of a group whose changes are known one by one, or a list that is made anew. */
export type Keys = Members | readonly string[];

/** The one group of an index that does not tell its members apart. */
export const ALL = '';

const NOBODY: Members = { ids: new Set(), version: 0, added: [], removed: [] };

interface Group {
  readonly ids: Set<string>;
  members: Members;
  /** What changed since `members`: true where it was added, false where it was removed. */
  readonly pending: Map<string, boolean>;
}

/** Which records belong to which group. Adding and removing cost the same however many there are. */
export class MemberIndex {
  readonly #groups = new Map<string, Group>();
  readonly #unsettled = new Set<string>();
  /** Kept from the first time that somebody asks. */
  #occupied: MemberIndex | undefined;
  readonly #cells = new Cells<Members>((group) => this.#groups.get(group)?.members ?? NOBODY);

  /** Which groups have members. */
  groups(): Members {
    this.#occupied ??= this.#occupiedNow();
    return this.#occupied.of(ALL);
  }

  of(group: string): Members {
    return this.#cells.read(group);
  }

  add(group: string, id: string): void {
    const found = this.#group(group);
    if (found.ids.has(id)) return;
    found.ids.add(id);
    if (found.ids.size === 1) this.#occupied?.add(ALL, group);
    this.#note(group, found, id, true);
  }

  remove(group: string, id: string): void {
    const found = this.#group(group);
    if (!found.ids.delete(id)) return;
    if (found.ids.size === 0) this.#occupied?.remove(ALL, group);
    this.#note(group, found, id, false);
  }

  /** Takes a record out of one group and into another; undefined is none. */
  move(id: string, from: string | undefined, to: string | undefined): void {
    if (from === to) return;
    if (from !== undefined) this.remove(from, id);
    if (to !== undefined) this.add(to, id);
  }

  /** Present members of a group, without anybody being asked again when they change. */
  present(group: string): ReadonlySet<string> {
    return this.#groups.get(group)?.ids ?? NOBODY.ids;
  }

  /** Tells everybody who read a group that has changed since the last time. */
  settle(): void {
    for (const group of this.#unsettled) {
      const found = this.#group(group);
      const changes = [...found.pending];
      found.pending.clear();
      if (changes.length === 0) continue;
      found.members = {
        ids: found.ids,
        version: found.members.version + 1,
        added: changes.flatMap(([id, isAdded]) => (isAdded ? [id] : [])),
        removed: changes.flatMap(([id, isAdded]) => (isAdded ? [] : [id])),
      };
      this.#cells.changed(group);
    }
    this.#unsettled.clear();
    this.#occupied?.settle();
  }

  #occupiedNow(): MemberIndex {
    const occupied = new MemberIndex();
    for (const [group, { ids }] of this.#groups) if (ids.size > 0) occupied.add(ALL, group);
    occupied.settle();
    return occupied;
  }

  #group(group: string): Group {
    let found = this.#groups.get(group);
    if (found === undefined) {
      const ids = new Set<string>();
      found = { ids, members: { ...NOBODY, ids }, pending: new Map() };
      this.#groups.set(group, found);
    }
    return found;
  }

  /** What is removed and added again between two settlings has not changed. */
  #note(group: string, found: Group, id: string, isAdded: boolean): void {
    if (found.pending.get(id) === !isAdded) found.pending.delete(id);
    else found.pending.set(id, isAdded);
    this.#unsettled.add(group);
  }
}
