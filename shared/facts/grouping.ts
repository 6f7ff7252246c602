import type { Facts } from '#shared/facts/facts.ts';
import { afterwards, watch } from '#shared/facts/memory/watch.ts';
import { watchEach } from '#shared/facts/memory/watch-each.ts';
import { MemberIndex, type Keys, type Members } from '#shared/facts/records/members.ts';

/** Things of the drawing, sorted into groups. */
export interface Grouping {
  /** The groups that have members. */
  readonly groups: (facts: Facts) => Members;
  readonly members: (facts: Facts, group: string) => Members;
}

/**
 * Sorts things of the drawing into groups by what facts say about each one. When something changes only the things that
 * it is said of are sorted anew; whoever read a group is asked again when its members changed.
 *
 * @param keys the things to sort
 * @param groupsOf the groups that one belongs to; reads facts only, must not throw
 */
export function grouping(
  keys: (facts: Facts) => Keys,
  groupsOf: (facts: Facts, key: string) => readonly string[],
): Grouping {
  const byFacts = new WeakMap<Facts, MemberIndex>();
  const indexOf = (facts: Facts): MemberIndex => {
    let index = byFacts.get(facts);
    if (index === undefined) byFacts.set(facts, (index = sorted(facts, keys, groupsOf)));
    return index;
  };
  return {
    groups: (facts) => indexOf(facts).groups(),
    members: (facts, group) => indexOf(facts).of(group),
  };
}

function sorted(
  facts: Facts,
  keys: (facts: Facts) => Keys,
  groupsOf: (facts: Facts, key: string) => readonly string[],
): MemberIndex {
  const index = new MemberIndex();
  const settle = (): void => {
    index.settle();
  };
  watchEach(
    () => keys(facts),
    (key) => {
      let groups: ReadonlySet<string> = new Set();
      const move = (next: ReadonlySet<string>): void => {
        for (const group of groups) if (!next.has(group)) index.remove(group, key);
        for (const group of next) index.add(group, key);
        groups = next;
        afterwards(settle);
      };
      const stop = watch(() => {
        move(new Set(groupsOf(facts, key)));
      });
      return () => {
        stop();
        move(new Set());
      };
    },
  );
  return index;
}
