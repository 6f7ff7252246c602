import type { Connection } from '#shared/model/connection.ts';
import type { Element, ElementId, OptionSections, PropertyValue } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { quotedText } from '#shared/naming/name-shapes.ts';
import { mentions, type Mention } from '#shared/naming/references.ts';

/** New names of elements, by id. */
export type Renames = ReadonlyMap<ElementId, string>;

/** What new names make of a document: records that become different, complete, and the new default tenant if any. */
export interface Rewritten {
  readonly elements: readonly Element[];
  readonly connections: readonly Connection[];
  readonly defaultTenant?: string;
}

type ElementMention = Extract<Mention, { kind: 'element' }>;

/** Gives elements new names, all at once, and changes everything that refers to them by name. */
export function withNames(document: Topology, renames: Renames): Rewritten {
  const affected = mentions(document).filter(({ means }) => renames.has(means.id));
  const byHolder = groupBy(
    affected.filter((mention) => mention.kind === 'element'),
    (mention) => mention.holder.id,
  );
  const elements = Object.values(document.elements).flatMap((element) => {
    const name = renames.get(element.id);
    const stated = byHolder.get(element.id) ?? [];
    if (name === undefined && stated.length === 0) return [];
    const changed = rewritten(element, stated, renames);
    return [name === undefined ? changed : { ...changed, name }];
  });
  const tenant = affected.find((mention) => mention.kind === 'default-tenant');
  return {
    elements,
    connections: affected.flatMap((mention) => relabelled(document, mention, renames)),
    ...(tenant === undefined ? {} : { defaultTenant: renamed(tenant, renames) }),
  };
}

function renamed({ means }: Mention, renames: Renames): string {
  return renames.get(means.id) ?? means.name;
}

function relabelled(document: Topology, mention: Mention, renames: Renames): readonly Connection[] {
  const connection = mention.kind === 'label' ? document.connections[mention.connection] : undefined;
  if (connection?.label === undefined) return [];
  const { label } = connection;
  const [name = ''] = quotedText.read(label);
  const names = new Map([[name, renamed(mention, renames)]]);
  return [{ ...connection, label: quotedText.replace(label, names) }];
}

function rewritten(element: Element, stated: readonly ElementMention[], renames: Renames): Element {
  const of = (...kinds: readonly string[]): readonly ElementMention[] =>
    stated.filter((mention) => kinds.includes(mention.stated.slot.kind));
  const [named] = of('name');
  const inOptions = of('section', 'key', 'value');
  return {
    ...element,
    name: named === undefined ? element.name : renamed(named, renames),
    properties: withProperties(element.properties, of('property'), renames),
    options: withSections(element.options, 'options', inOptions, renames),
    annex: withSections(element.annex, 'annex', inOptions, renames),
  };
}

function withProperties(
  properties: Element['properties'],
  stated: readonly ElementMention[],
  renames: Renames,
): Element['properties'] {
  const byKey = groupBy(stated, ({ stated: { slot } }) => (slot.kind === 'property' ? slot.key : null));
  const changed = [...byKey].map(([key, mentioned]): readonly [string, PropertyValue | undefined] => {
    const value = properties[key];
    if (typeof value === 'string') return [key, withNewNames(value, mentioned, renames)];
    return Array.isArray(value)
      ? [key, (value as readonly string[]).map((entry) => withNewNames(entry, mentioned, renames))]
      : [key, value];
  });
  const known = changed.filter((entry): entry is readonly [string, PropertyValue] => entry[1] !== undefined);
  return { ...properties, ...Object.fromEntries(known) };
}

/** All names of one shape change at once: the new name of one may be the old name of another. */
function withNewNames(text: string, stated: readonly ElementMention[], renames: Renames): string {
  const shapes = new Set(stated.map((mention) => mention.stated.shape));
  return [...shapes].reduce((result, shape) => {
    const named = stated.filter((mention) => mention.stated.shape === shape);
    return shape.replace(
      result,
      new Map(named.map((mention) => [mention.stated.name, renamed(mention, renames)])),
    );
  }, text);
}

function withSections(
  sections: OptionSections,
  place: 'options' | 'annex',
  stated: readonly ElementMention[],
  renames: Renames,
): OptionSections {
  const here = stated.filter(({ stated: { slot } }) => 'place' in slot && slot.place === place);
  if (here.length === 0) return sections;
  const entries = Object.entries(sections).flatMap(([section, options]) =>
    Object.entries(options).map(([key, value]) => entry(section, key, value, here, renames)),
  );
  const empty = Object.keys(sections).filter((section) => Object.keys(sections[section] ?? {}).length === 0);
  const result = new Map<string, Record<string, string>>(empty.map((section) => [section, {}]));
  // What has been renamed comes last: it wins over what stood under the new name before.
  for (const { section, key, value } of entries.sort((left, right) => left.moved - right.moved)) {
    result.set(section, { ...result.get(section), [key]: value });
  }
  return Object.fromEntries(result);
}

interface Entry {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly moved: 0 | 1;
}

function entry(
  section: string,
  key: string,
  value: string,
  stated: readonly ElementMention[],
  renames: Renames,
): Entry {
  const here = stated.filter(
    ({ stated: { slot } }) => 'place' in slot && slot.section === section && slot.key === key,
  );
  const renewed = (kind: 'section' | 'key' | 'value', text: string): string =>
    withNewNames(
      text,
      here.filter((mention) => mention.stated.slot.kind === kind),
      renames,
    );
  const texts = {
    section: renewed('section', section),
    key: renewed('key', key),
    value: renewed('value', value),
  };
  return { ...texts, moved: texts.section === section && texts.key === key ? 0 : 1 };
}
