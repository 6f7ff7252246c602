// Generated names: filled in from the pattern, unique among everything, legal.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { newElement } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { nameProblems } from '#shared/naming/legal-name.ts';
import { createNamer, nameFor, patternProblems } from '#shared/naming/name-pattern.ts';
import { freeName, namesInUse } from '#shared/naming/unique-name.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

function placed(): { document: Topology; host: string } {
  const drawing = new Drawing('Places');
  const site = drawing.add('site', 'New York - East');
  const dataCenter = drawing.add('data-center', 'DC 1', { in: site });
  const host = drawing.add('host', 'ixn-1.example.com', { in: dataCenter });
  drawing.add('ors', 'ors_1', { in: host });
  return { document: drawing.document(), host };
}

test('the pattern of the document is filled in with the lowest free number', () => {
  const { document, host } = placed();
  expect(nameFor(document, 'ors', host)).toBe('ors_2');
  expect(nameFor(document, 'interaction-server', null)).toBe('ixn_1');
});

test.each([
  ['{site}_{dataCenter}_{host}_{stem}{n}', 'New_York_East_DC_1_ixn_1_example_com_urs1'],
  ['{type}-{n}', 'URS-1'],
  ['{dataCenter}_{n}_{stem}', 'DC_1_1_urs'],
  ['{stem}', 'urs_1'],
])('%s', (pattern, name) => {
  const { document, host } = placed();
  expect(nameFor(document, 'urs', host, pattern)).toBe(name);
});

test('a place that is not there takes its separator with it', () => {
  expect(nameFor(newTopology('t'), 'urs', null, '{site}_{host}-{stem}_{n}')).toBe('urs_1');
});

test('a name counts as taken whatever its letter case', () => {
  const drawing = new Drawing('Cases');
  drawing.add('site', 'ORS_1');
  expect(nameFor(drawing.document(), 'ors', null)).toBe('ors_2');
});

test('names given out together differ, and backups follow their primaries', () => {
  const { document } = placed();
  const namer = createNamer(document);
  expect([namer.next('ors', null), namer.next('ors', null)]).toEqual(['ors_2', 'ors_3']);
  expect([namer.backupOf('ors_2'), namer.backupOf('ors_2')]).toEqual(['ors_2_b', 'ors_2_b_2']);
  expect([namer.free('ors_1'), namer.free('brand_new'), namer.free('brand_new')]).toEqual([
    'ors_4',
    'brand_new',
    'brand_new_2',
  ]);
});

test.each([
  ['host_09', 'host_10'],
  ['host_001', 'host_002'],
  ['a99999999999999999999999', 'a100000000000000'],
])('%s counts on', (taken, next) => {
  const drawing = new Drawing('Numbers');
  drawing.add('host', taken);
  const name = freeName(namesInUse(drawing.document()), taken);
  expect(name).not.toBe(taken);
  expect(name.startsWith(next.slice(0, 1))).toBe(true);
  if (taken.startsWith('host')) expect(name).toBe(next);
});

describe('patterns are checked', () => {
  test('a good one has no problems', () => {
    expect(patternProblems('{site}_{stem}_{n}')).toEqual([]);
    expect(patternProblems('{n}')).toEqual([]);
  });

  test.each([
    ['{stem}', /needs \{n\}/],
    ['{stem}_{number}_{n}', /no \{number\}.*use \{stem\}/],
    ['{stem} {n}', /advises against/],
  ])('%s', (pattern, problem) => {
    expect(patternProblems(pattern).join(' ')).toMatch(problem);
  });
});

const someType = fc.constantFrom(...componentTypes.map((type) => type.id));
const somePattern = fc.oneof(
  fc.constantFrom(
    '{stem}_{n}',
    '{site}_{stem}_{n}',
    '{host}{n}',
    '{n}',
    '{n}_{n}',
    '{type}_{dataCenter}_{n}',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('generated names are unique, also among themselves, and never illegal', () => {
  fc.assert(
    fc.property(
      arbitraryTopology({ maxElements: 12 }),
      fc.array(someType, { maxLength: 6 }),
      somePattern,
      fc.nat(),
      (document, types, pattern, choice) => {
        const namer = createNamer(document, pattern);
        const parents = [null, ...Object.keys(document.elements)];
        const parent = parents[choice % parents.length] ?? null;
        const names = types.flatMap((type) => {
          const name = namer.next(type, parent);
          return [name, namer.backupOf(name)];
        });
        const all = [...Object.values(document.elements).map(({ name }) => name), ...names];
        const folded = names.map((name) => name.toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
        for (const name of folded)
          expect(all.filter((other) => other.toLowerCase() === name)).toHaveLength(1);
        for (const [index, type] of types.entries()) {
          const element = newElement({ id: 'new', type, name: names[index * 2]! });
          const illegal = nameProblems(document, element, element.name).filter(
            ({ severity }) => severity === 'illegal',
          );
          expect(element.name.trim() === '' ? [] : illegal).toEqual([]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('names of the usual pattern are ones the vendor has nothing against', () => {
  fc.assert(
    fc.property(arbitraryTopology(), someType, fc.nat(), (document, type, choice) => {
      const parents = [null, ...Object.keys(document.elements)];
      const parent = parents[choice % parents.length] ?? null;
      const name = nameFor(document, type, parent, '{site}_{dataCenter}_{host}_{stem}_{n}');
      expect(nameProblems(document, newElement({ id: 'new', type, name }), name)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
