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
  return [{ ...connection, label: quotedText.replace(label, name, renamed(mention, renames)) }];
}

function rewritten(element: Element, stated: readonly ElementMention[], renames: Renames): Element {
  const of = (...kinds: readonly string[]): readonly ElementMention[] =>
    stated.filter((mention) => kinds.includes(mention.stated.slot.kind));
  const [named] = of('name');
  const inOptions = of('section', 'key', 'value');
  return {
    ...element,
    name: named === undefined ? element.name : renamed(named, renames),
    properties: of('property').reduce(
      (properties, mention) => withProperty(properties, mention, renames),
      element.properties,
    ),
    options: withSections(element.options, 'options', inOptions, renames),
    annex: withSections(element.annex, 'annex', inOptions, renames),
  };
}

function withProperty(
  properties: Element['properties'],
  mention: ElementMention,
  renames: Renames,
): Element['properties'] {
  const { slot, shape, name } = mention.stated;
  if (slot.kind !== 'property') return properties;
  const replace = (text: string): string => shape.replace(text, name, renamed(mention, renames));
  const value: PropertyValue | undefined = properties[slot.key];
  if (typeof value === 'string') return { ...properties, [slot.key]: replace(value) };
  return Array.isArray(value)
    ? { ...properties, [slot.key]: (value as readonly string[]).map(replace) }
    : properties;
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
  const texts = { section, key, value };
  for (const mention of stated) {
    const { slot, shape, name } = mention.stated;
    if (!('place' in slot) || slot.section !== section || slot.key !== key) continue;
    texts[slot.kind] = shape.replace(texts[slot.kind], name, renamed(mention, renames));
  }
  return { ...texts, moved: texts.section === section && texts.key === key ? 0 : 1 };
}
