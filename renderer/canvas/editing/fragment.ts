import { z } from '#shared/kernel/schema.ts';
import { findUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import { connectionSchema, type Connection } from '#shared/model/connection.ts';
import { elementSchema, type Element } from '#shared/model/element.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { networkLinkSchema, type NetworkLink } from '#shared/model/network-link.ts';
import { pairSchema, type Pair } from '#shared/model/pair.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { outermost, withContents } from './selected.ts';

/** A part of a drawing on its way through the clipboard. Elements whose parent is not in it have absolute positions. */
export interface Fragment {
  readonly elements: readonly Element[];
  readonly pairs: readonly Pair[];
  readonly connections: readonly Connection[];
  readonly links: readonly NetworkLink[];
}

const fragmentSchema = z.strictObject({
  stave: z.literal('fragment'),
  version: z.literal(1),
  elements: z.array(elementSchema).min(1),
  pairs: z.array(pairSchema),
  connections: z.array(connectionSchema),
  links: z.array(networkLinkSchema),
});

/** These elements with all they contain, and every pair, connection and link that has both ends among them. */
export function fragmentOf(document: Topology, ids: Iterable<string>): Fragment {
  const copied = withContents(document, ids);
  const outline = outlineOf(document);
  const roots = new Set(outermost(document, copied).map(({ id }) => id));
  const inside = (...ends: readonly string[]): boolean => ends.every((end) => copied.has(end));
  return {
    elements: [...copied].flatMap((id) => {
      const element = document.elements[id];
      const box = outline.box(id);
      if (element === undefined || box === undefined) return [];
      return [roots.has(id) ? { ...element, position: { x: box.x, y: box.y } } : element];
    }),
    pairs: Object.values(document.pairs).filter(({ primary, backup }) => inside(primary, backup)),
    connections: Object.values(document.connections).filter(({ from, to }) => inside(from, to)),
    links: Object.values(document.links).filter(({ ends }) => inside(...ends)),
  };
}

export function fragmentText(fragment: Fragment): string {
  return JSON.stringify({ stave: 'fragment', version: 1, ...fragment });
}

/** The fragment in a text, or undefined when the text is something else or cannot be right. */
export function readFragment(text: string): Fragment | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (findUnsafeKey(value) !== undefined) return undefined;
  const parsed = fragmentSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { elements, pairs, connections, links } = parsed.data;
  const fragment: Fragment = { elements, pairs, connections, links };
  return isSound(fragment) ? fragment : undefined;
}

function isSound({ elements, pairs, connections, links }: Fragment): boolean {
  const known = new Set(elements.map(({ id }) => id));
  const records = [...elements, ...pairs, ...connections, ...links];
  if (new Set(records.map(({ id }) => id)).size !== records.length) return false;
  const table = <Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  const asRoots = elements.map((element) =>
    element.parent !== null && !known.has(element.parent) ? { ...element, parent: null } : element,
  );
  const topology: Topology = {
    ...newTopology('Clipboard'),
    elements: table(asRoots),
    pairs: table(pairs),
    connections: table(connections),
    links: table(links),
  };
  return brokenInvariants(topology).length === 0;
}
