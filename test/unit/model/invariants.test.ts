import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { newElement } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';

const element = (id: string, parent: string | null = null): Topology['elements'] => ({
  [id]: newElement({ id, type: 'host', name: `name of ${id}`, parent }),
});

const base: Topology = {
  ...newTopology('x'),
  elements: { ...element('a'), ...element('b'), ...element('c') },
};
const pair = (id: string, primary: string, backup: string): Topology['pairs'] => ({
  [id]: { id, primary, backup, redundancy: 'warm' },
});

function wheresOf(document: Topology): string[] {
  return brokenInvariants(document).map(({ where }) => where);
}

test('a drawn document has none', () => {
  const drawing = new Drawing('x');
  const site = drawing.add('site', 'A');
  const ors = drawing.pair('ors', 'ors', { in: site });
  drawing
    .connect(ors, drawing.add('urs', 'urs', { in: site }))
    .link('lan', 'lan', [site, drawing.add('site', 'B')]);
  expect(brokenInvariants(drawing.document())).toEqual([]);
});

describe('each broken one is found where it is', () => {
  test.each<[string, Partial<Topology>, readonly string[]]>([
    [
      'a key that is not the id',
      { elements: { ...base.elements, z: base.elements['a'] ?? newElement({ id: '', type: '', name: '' }) } },
      ['elements.z'],
    ],
    [
      'a parent that is not there',
      { elements: { ...base.elements, ...element('d', 'nowhere') } },
      ['elements.d.parent'],
    ],
    [
      'a parent that every object inherits',
      { elements: { ...base.elements, ...element('d', 'toString') } },
      ['elements.d.parent'],
    ],
    [
      'a place inside itself',
      { elements: { ...base.elements, ...element('d', 'd') } },
      ['elements.d.parent'],
    ],
    [
      'places inside each other',
      { elements: { ...base.elements, ...element('d', 'e'), ...element('e', 'd') } },
      ['elements.d.parent', 'elements.e.parent'],
    ],
    ['a pair without its backup', { pairs: pair('p', 'a', 'nowhere') }, ['pairs.p.backup']],
    ['a pair of one', { pairs: pair('p', 'a', 'a') }, ['pairs.p.backup']],
    [
      'an application in two pairs',
      { pairs: { ...pair('p', 'a', 'b'), ...pair('q', 'c', 'a') } },
      ['pairs.q.backup'],
    ],
    [
      'a connection to nowhere',
      { connections: { k: { id: 'k', from: 'a', to: 'nowhere' } } },
      ['connections.k.to'],
    ],
    ['a connection to itself', { connections: { k: { id: 'k', from: 'a', to: 'a' } } }, ['connections.k']],
    [
      'a link from nowhere',
      { links: { l: { id: 'l', name: 'l', medium: 'wan', ends: ['nowhere', 'a'] } } },
      ['links.l.ends.0'],
    ],
    [
      'a link to itself',
      { links: { l: { id: 'l', name: 'l', medium: 'wan', ends: ['a', 'a'] } } },
      ['links.l'],
    ],
  ])('%s', (_name, change, wheres) => {
    expect(wheresOf({ ...base, ...change })).toEqual(wheres);
  });
});

test('a very deep nesting is walked without trouble', () => {
  const elements: Record<string, Topology['elements'][string]> = {};
  for (let depth = 0; depth < 2000; depth += 1) {
    const id = `e${String(depth)}`;
    elements[id] = newElement({
      id,
      type: 'site',
      name: id,
      parent: depth === 0 ? null : `e${String(depth - 1)}`,
    });
  }
  expect(brokenInvariants({ ...base, elements })).toEqual([]);
});
