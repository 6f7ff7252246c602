// Drawings whose names and values try to steer what shows them, or to fill it.
import type { Topology } from '#shared/model/topology.ts';

/**
 * The document with every name and release, and every value of an option or property, made another text; what refers to a
 * name by its value goes on doing so.
 */
export function madeHostile(document: Topology, hostile: (text: string) => string): Topology {
  const names = [...Object.values(document.elements), ...Object.values(document.links)].map(
    ({ name }) => name,
  );
  const known = new Set(names.filter((name) => name !== ''));
  const words = [...known]
    .sort((left, right) => right.length - left.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const mention = new RegExp(`(?<![\\w])(?:${words.join('|')})(?![\\w])`, 'gu');
  const valueOf = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(mention, (name) => hostile(name));
    if (Array.isArray(value)) return value.map(valueOf);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, valueOf(inner)]));
  };
  const elements = Object.values(document.elements).map((element) => ({
    ...element,
    name: hostile(element.name),
    options: {
      ...(valueOf(element.options) as typeof element.options),
      [hostile('own')]: { [hostile('own')]: hostile('') },
    },
    annex: valueOf(element.annex) as typeof element.annex,
    properties: valueOf(element.properties) as typeof element.properties,
  }));
  const links = Object.values(document.links).map((link) => ({ ...link, name: hostile(link.name) }));
  return {
    ...document,
    name: hostile(document.name),
    description: hostile(document.description),
    environment: valueOf(document.environment) as Topology['environment'],
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    links: Object.fromEntries(links.map((link) => [link.id, link])),
  };
}
