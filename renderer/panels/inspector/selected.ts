import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import type { NetworkLink } from '#shared/model/network-link.ts';
import type { Pair } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';

/** What the inspector is about. */
export type Selected =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'elements'; readonly elements: readonly [Element, ...Element[]] }
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'link'; readonly link: NetworkLink }
  | { readonly kind: 'lines'; readonly count: number };

/**
 * The records behind a selection. Elements come before what lies between them; a pair selected with its own two
 * applications is the pair.
 */
export function selectedOf(document: Topology, selection: ReadonlySet<string>): Selected {
  const pick = <Item>(table: Readonly<Record<string, Item>>): Item[] =>
    [...selection].flatMap((id) => (Object.hasOwn(table, id) ? [table[id] as Item] : []));
  const pairs = pick(document.pairs);
  const [pair, anotherPair] = pairs;
  const covered = new Set(pairs.flatMap(({ primary, backup }) => [primary, backup]));
  const [first, ...rest] = pick(document.elements);
  if (pair !== undefined && anotherPair === undefined && [first, ...rest].every(isCovered(covered))) {
    return { kind: 'pair', pair };
  }
  if (first !== undefined) return { kind: 'elements', elements: [first, ...rest] };
  const connections = pick(document.connections);
  const links = pick(document.links);
  const count = pairs.length + connections.length + links.length;
  if (count === 0) return { kind: 'nothing' };
  const [connection] = connections;
  const [link] = links;
  if (count === 1 && connection !== undefined) return { kind: 'connection', connection };
  if (count === 1 && link !== undefined) return { kind: 'link', link };
  return { kind: 'lines', count };
}

function isCovered(ids: ReadonlySet<string>): (element: Element | undefined) => boolean {
  return (element) => element === undefined || ids.has(element.id);
}

/** The value all items share, or undefined when they differ. */
export function shared<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value | undefined {
  const [first, ...rest] = items.map((item) => ({ value: read(item), text: JSON.stringify(read(item)) }));
  return rest.every(({ text }) => text === first?.text) ? first?.value : undefined;
}
