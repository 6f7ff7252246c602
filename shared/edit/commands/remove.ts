import { own } from '#shared/kernel/own.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Topology } from '#shared/model/topology.ts';
import { nameOf, type CommandKind } from '#shared/edit/command-kit.ts';
import { withContents } from '#shared/edit/contents.ts';

/** Ids of elements, pairs, connections, links and library instances, mixed. What is already gone is passed over. */
export interface RemoveArguments {
  readonly ids: readonly string[];
}

/**
 * Removes records and what cannot stand without them: the contents of a place, and the pairs, connections and links of
 * an element. Removing a pair leaves its two applications; removing a library instance leaves what was drawn from it and
 * forgets where it came from, as does removing the last of its elements.
 */
export const remove: CommandKind<RemoveArguments> = {
  label: (document, { ids }) =>
    ids.length === 1 ? `Delete ${describe(document, ids[0] ?? '')}` : `Delete ${countOf(ids.length, 'item')}`,
  apply: (draft, { ids }) => {
    const elements = withContents(draft.elements, ids);
    const gone = new Set(ids);
    for (const id of elements) Reflect.deleteProperty(draft.elements, id);
    drop(draft.pairs, (pair) => gone.has(pair.id) || elements.has(pair.primary) || elements.has(pair.backup));
    drop(draft.connections, (link) => gone.has(link.id) || elements.has(link.from) || elements.has(link.to));
    drop(draft.links, (link) => gone.has(link.id) || link.ends.some((end) => elements.has(end)));
    for (const instance of Object.values(draft.instances)) leave(instance.elements, elements);
    drop(draft.instances, ({ id, elements: left }) => gone.has(id) || Object.keys(left).length === 0);
  },
};

function describe(document: Topology, id: string): string {
  if (Object.hasOwn(document.connections, id)) return 'connection';
  if (Object.hasOwn(document.pairs, id)) return 'pair';
  if (Object.hasOwn(document.instances, id)) return 'origin in the library';
  return own(document.links, id)?.name ?? nameOf(document, id);
}

function leave(members: Record<string, string>, leaving: ReadonlySet<string>): void {
  for (const id of Object.keys(members)) if (leaving.has(id)) Reflect.deleteProperty(members, id);
}

function drop<Item extends { id: string }>(
  table: Record<string, Item>,
  unwanted: (record: Item) => boolean,
): void {
  for (const record of Object.values(table)) if (unwanted(record)) Reflect.deleteProperty(table, record.id);
}
