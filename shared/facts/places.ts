import type { Element, ElementId } from '#shared/model/element.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import { inNameOrder } from '#shared/facts/records/in-name-order.ts';
import type { Records } from '#shared/facts/records/records.ts';

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

const CANVAS = '';

export function placesOf(records: Records): Places {
  const around = new Questions((id): readonly Element[] => {
    const parent = records.element(id)?.parent ?? null;
    const place = parent === null ? undefined : records.element(parent);
    return place === undefined ? [] : [place, ...around.about(place.id)];
  }, isSameList);
  const contents = new Questions<readonly Element[]>(
    (id, before) => inNameOrder(records, records.inside(id === CANVAS ? null : id), before),
    isSameList,
  );
  const nearest = (type: string) => (id: ElementId) => around.about(id).find((place) => place.type === type);
  return {
    around: (id) => around.about(id),
    host: nearest('host'),
    dataCenter: nearest('data-center'),
    site: nearest('site'),
    contents: (id) => contents.about(id ?? CANVAS),
  };
}
