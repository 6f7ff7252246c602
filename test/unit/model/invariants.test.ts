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

describe('depth', () => {
  /** A place in a place in a place: as many as asked for, the outermost first. */
  function nested(count: number): Topology['elements'] {
    const ids = Array.from({ length: count }, (_, depth) => `e${String(depth)}`);
    return Object.fromEntries(
      ids.map((id, depth) => [
        id,
        newElement({ id, type: 'site', name: id, parent: depth === 0 ? null : (ids[depth - 1] ?? null) }),
      ]),
    );
  }

  test('an element may stand in 32 places, not in more; the first that does is named', () => {
    expect(brokenInvariants({ ...base, elements: nested(33) })).toEqual([]);
    expect(brokenInvariants({ ...base, elements: nested(40) })).toEqual([
      { where: 'elements.e33.parent', problem: 'it stands in more than 32 places, one in another' },
    ]);
  });

  test('a very deep nesting is refused without walking it again for every element', () => {
    const started = performance.now();
    expect(brokenInvariants({ ...base, elements: nested(20_000) })).toHaveLength(1);
    const backwards = Object.fromEntries(Object.entries(nested(20_000)).reverse());
    expect(brokenInvariants({ ...base, elements: backwards })).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a loop is found from below, however long', () => {
    const elements = { ...nested(20_000) };
    elements['e0'] = newElement({ id: 'e0', type: 'site', name: 'e0', parent: 'e10000' });
    expect(brokenInvariants({ ...base, elements })).toHaveLength(20_000);
  });
});

test('an id stands for one record of the whole document', () => {
  const document: Topology = {
    ...base,
    pairs: pair('p', 'a', 'b'),
    connections: { a: { id: 'a', from: 'b', to: 'c' } },
    links: { p: { id: 'p', name: 'l', medium: 'wan', ends: ['b', 'c'] } },
  };
  expect(brokenInvariants(document)).toEqual([
    { where: 'connections.a', problem: 'the id "a" is also that of a record of elements' },
    { where: 'links.p', problem: 'the id "p" is also that of a record of pairs' },
  ]);
});
