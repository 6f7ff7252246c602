import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { groupBy } from '#shared/facts/index-by.ts';

/** Where things stand: every place that contains an element, from the inside out, and what each place contains. */
export interface Places {
  /** Containing places, innermost first. */
  readonly around: (id: ElementId) => readonly Element[];
  readonly host: (id: ElementId) => Element | undefined;
  readonly dataCenter: (id: ElementId) => Element | undefined;
  readonly site: (id: ElementId) => Element | undefined;
  /** Direct contents in order of name, or with null what stands on the bare canvas. */
  readonly contents: (id: ElementId | null) => readonly Element[];
}

export function placesOf(document: Topology, elements: readonly Element[]): Places {
  const contents = groupBy(elements, (element) => element.parent ?? '');
  const around = (id: ElementId): readonly Element[] => {
    const chain: Element[] = [];
    let parent = document.elements[id]?.parent ?? null;
    while (parent !== null) {
      const place = document.elements[parent];
      if (place === undefined) break;
      chain.push(place);
      parent = place.parent;
    }
    return chain;
  };
  const nearest = (type: string) => (id: ElementId) => around(id).find((place) => place.type === type);
  return {
    around,
    host: nearest('host'),
    dataCenter: nearest('data-center'),
    site: nearest('site'),
    contents: (id) => contents.get(id ?? '') ?? [],
  };
}
