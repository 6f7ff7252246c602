import { layOut } from '#electron/node/layout.ts';
import { overlaps, type Box } from '#shared/layout/box.ts';
import { sizeOf, TITLE_HEIGHT } from '#shared/layout/dimensions.ts';
import { withPlacements } from '#shared/layout/layout-document.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The document as automatic layout arranges it. */
export async function laidOut(document: Topology): Promise<Topology> {
  return withPlacements(document, await layOut(document));
}

export function boxOf(element: Element): Box {
  return { ...element.position, ...sizeOf(element) };
}

/** Siblings that cover each other, of which at least one was free to move. */
export function overlappingSiblings(document: Topology): string[] {
  const outline = outlineOf(document);
  return [null, ...Object.keys(document.elements)].flatMap((place) => {
    const siblings = outline.contents(place);
    return siblings.flatMap((one, index) =>
      siblings
        .slice(index + 1)
        .filter((other) => !(one.pinned && other.pinned) && overlaps(boxOf(one), boxOf(other)))
        .map((other) => `${one.id} covers ${other.id}`),
    );
  });
}

/** Elements that stick out of the place that contains them. */
export function outsideTheirPlace(document: Topology): string[] {
  return Object.values(document.elements).flatMap((element) => {
    const parent = element.parent === null ? undefined : document.elements[element.parent];
    if (parent === undefined) return [];
    const { x, y, width, height } = boxOf(element);
    const around = sizeOf(parent);
    const isInside = x >= 0 && y >= TITLE_HEIGHT && x + width <= around.width && y + height <= around.height;
    return isInside ? [] : [`${element.id} sticks out of ${parent.id}`];
  });
}
