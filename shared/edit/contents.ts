import type { ElementId } from '#shared/model/element.ts';

/** As much of an element as tells what stands in what. */
interface Standing {
  readonly id: ElementId;
  readonly parent: ElementId | null;
}

/** Those of the ids that are elements, and everything inside them, each before what it contains. */
export function withContents(
  elements: Readonly<Record<ElementId, Standing>>,
  ids: Iterable<string>,
): ReadonlySet<ElementId> {
  const contents = new Map<ElementId, ElementId[]>();
  for (const { id, parent } of Object.values(elements)) {
    if (parent === null) continue;
    const siblings = contents.get(parent);
    if (siblings === undefined) contents.set(parent, [id]);
    else siblings.push(id);
  }
  const found = new Set<ElementId>();
  const pending = [...ids].filter((id) => Object.hasOwn(elements, id)).reverse();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...(contents.get(id) ?? []).toReversed());
  }
  return found;
}
