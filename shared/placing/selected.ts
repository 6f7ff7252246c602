import { outlineOf } from '#shared/layout/outline.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The selected elements, in the order they were selected. */
export function selectedElements(document: Topology, selection: ReadonlySet<string>): readonly Element[] {
  return [...selection].flatMap((id) => document.elements[id] ?? []);
}

/** Elements that do not stand inside another one of the list. */
export function outermost(document: Topology, ids: Iterable<ElementId>): readonly Element[] {
  const chosen = new Set(ids);
  const outline = outlineOf(document);
  return [...chosen].flatMap((id) => {
    const element = document.elements[id];
    const around = outline.path(id).slice(0, -1);
    return element === undefined || around.some((place) => chosen.has(place)) ? [] : [element];
  });
}

/** Where something new belongs when a person works on this selection: the selected place, or the place around it. */
export function placeOfSelection(document: Topology, selection: ReadonlySet<string>): ElementId | null {
  const [only, ...others] = selectedElements(document, selection);
  if (only === undefined || others.length > 0) return null;
  return isPlace(only) ? only.id : only.parent;
}
