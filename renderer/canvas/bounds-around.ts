import { boundsOf, type Box } from '#shared/layout/box.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The part of the canvas that elements, pairs, connections and links take up together; undefined where there are none. */
export function boundsAround(document: Topology, ids: Iterable<string>): Box | undefined {
  const outline = outlineOf(document);
  const elements = [...ids].flatMap((id): readonly string[] => {
    const pair = document.pairs[id];
    const connection = document.connections[id];
    if (pair !== undefined) return [pair.primary, pair.backup];
    if (connection !== undefined) return [connection.from, connection.to];
    return document.links[id]?.ends ?? [id];
  });
  return boundsOf(elements.flatMap((id) => outline.box(id) ?? []));
}

const known = new WeakMap<Topology['elements'], { readonly bounds: Box | undefined }>();

/** The part of the canvas that the whole drawing takes up; undefined while it is empty. */
export function boundsOfDrawing({ elements }: Topology): Box | undefined {
  const before = known.get(elements);
  if (before !== undefined) return before.bounds;
  const outline = outlineOf({ elements });
  const bounds = boundsOf(Object.keys(elements).flatMap((id) => outline.box(id) ?? []));
  known.set(elements, { bounds });
  return bounds;
}
