import { describe, expect, test } from 'vitest';
import { componentType } from '#shared/catalog/catalog.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { execute } from '#shared/edit/command.ts';
import type { Element } from '#shared/model/element.ts';
import { optionProblem, spellingProblem } from '#renderer/panels/inspector/option-problem.ts';
import { optionRows, type OptionLine } from '#renderer/panels/inspector/option-rows.ts';
import { settingsOf } from '#renderer/panels/inspector/option-settings.ts';
import { releaseProblem } from '#renderer/panels/inspector/release-problem.ts';
import { selectedOf, shared } from '#renderer/panels/inspector/selected.ts';
import { iconTable } from '#renderer/ui/icon-table.ts';

test('every icon that the catalogue names is in the table', () => {
  expect(componentTypes.map(({ icon }) => icon).filter((icon) => !Object.hasOwn(iconTable, icon))).toEqual(
    [],
  );
});

describe('what is inspected', () => {
  const drawing = new Drawing('x');
  const first = drawing.pair('ors', 'ors_1');
  const other = drawing.add('database', 'db');
  drawing.connect(first, other);
  const document = drawing.document();
  const [pair] = Object.values(document.pairs);
  const [connection] = Object.values(document.connections);
  const kindOf = (...ids: string[]): string => selectedOf(document, new Set(ids)).kind;

  test('follows from the selection', () => {
    expect(kindOf()).toBe('nothing');
    expect(kindOf('gone')).toBe('nothing');
    expect(kindOf(first)).toBe('elements');
    expect(kindOf(first, other, connection?.id ?? '')).toBe('elements');
    expect(kindOf(connection?.id ?? '')).toBe('connection');
    expect(kindOf(pair?.id ?? '')).toBe('pair');
    expect(kindOf(pair?.id ?? '', pair?.primary ?? '', pair?.backup ?? '')).toBe('pair');
    expect(kindOf(pair?.id ?? '', connection?.id ?? '')).toBe('pair');
  });

  test('several have in common what is the same for all', () => {
    expect(shared([1, 1], (value) => value)).toBe(1);
    expect(shared([1, 2], (value) => value)).toBeUndefined();
    expect(shared([['a'], ['a']], (value) => value)).toEqual(['a']);
  });
});

test.each([
  ['', undefined],
  ['8.5.106.14', undefined],
  ['8', /dots/],
  ['8.x', /dots/],
])('release "%s"', (text, problem) => {
  if (problem === undefined) expect(releaseProblem(text)).toBeUndefined();
  else expect(releaseProblem(text)).toMatch(problem);
});

test.each([
  [{ kind: 'integer', min: 1, max: 9 } as const, ['1', '9', ''], ['0', '10', 'x', '1.5']],
  [{ kind: 'choice', values: ['a', 'b'] } as const, ['a'], ['c']],
  [{ kind: 'list', separator: ',' } as const, ['a', 'a,b'], ['a,,b', ',']],
  [{ kind: 'text', pattern: '\\d+' } as const, ['12'], ['x']],
])('values of the shape %o', (shape, good, bad) => {
  for (const text of good) expect(optionProblem(shape, text)).toBeUndefined();
  for (const text of bad) expect(optionProblem(shape, text)).toEqual(expect.any(String));
});

describe('options', () => {
  const type = componentType('interaction-server');
  const drawing = new Drawing('x');
  const own = { Settings: { 'Routing-Timeout': '600' }, mine: { extra: '1' } };
  const first = drawing.add('interaction-server', 'ixn_1', { options: own });
  const second = drawing.add('interaction-server', 'ixn_2');
  const document = drawing.document();
  const linesOf = (search: string, onlySet: boolean, ...ids: string[]): OptionLine[] => {
    const elements = ids.map((id) => document.elements[id] as Element);
    if (type === undefined) return [];
    const rows = optionRows(document, elements, type, { search, onlySet });
    return rows.filter((row) => row.kind === 'option');
  };

  test('are matched without regard to letter case, and foreign ones are kept', () => {
    const set = linesOf('', true, first);
    expect(set.map(({ section, key, value }) => [section, key, value])).toEqual([
      ['Settings', 'Routing-Timeout', '600'],
      ['mine', 'extra', '1'],
    ]);
    expect(set[0]?.spec?.key).toBe('routing-timeout');
    expect(set[1]?.spec).toBeUndefined();
  });

  test('show the default while nothing is set, and nothing in common where elements differ', () => {
    expect(linesOf('routing-timeout', false, second)[0]).toMatchObject({
      value: null,
      otherwise: { value: '720', because: 'default' },
    });
    expect(linesOf('routing-timeout', false, first, second)[0]?.value).toBeUndefined();
  });

  test('of an access point are marked where the servers that use it do not have them', () => {
    const other = new Drawing('y');
    const point = other.add('dap', 'dap');
    other.connect(other.add('interaction-server', 'ixn', { release: '8.5.100.10' }), point);
    const drawn = other.document();
    const dap = componentType('dap');
    if (dap === undefined) throw new Error('No such type.');
    const rows = optionRows(drawn, [drawn.elements[point] as Element], dap, {
      search: 'odbc-string',
      onlySet: false,
    });
    const [line] = rows.filter((row) => row.kind === 'option');
    expect(line?.outside).toMatch(/ixn is release 8\.5\.100\.10.*from 8\.5\.3/);
  });

  test('with values that a List sets count as set, unless they are the default', () => {
    const other = new Drawing('z');
    const list = other.add('ors-cluster', 'List', {
      annex: { orchestration: { 'call-watching-timeout': '7000', 'backup-synch-max-age': '600' } },
    });
    const node = other.add('ors', 'ors_1', { release: '8.1.401.10' });
    const drawn = other.connect(list, node).document();
    const ors = componentType('ors');
    if (ors === undefined) throw new Error('No such type.');
    const rows = optionRows(drawn, [drawn.elements[node] as Element], ors, { search: '', onlySet: true });
    const lines = rows.filter((row) => row.kind === 'option');
    expect(lines.map(({ key, otherwise }) => [key, otherwise?.value])).toEqual([
      ['call-watching-timeout', '7000'],
    ]);
  });
});

describe('another spelling of an option', () => {
  const drawing = new Drawing('x');
  const ids = [
    drawing.add('interaction-server', 'ixn_1', { options: { mine: { Zone: '1', zone: '2' } } }),
    drawing.add('interaction-server', 'ixn_2', { options: { ' Mine': { ZONE: '3' } } }),
    drawing.add('interaction-server', 'ixn_3'),
  ];
  const document = drawing.document();
  const elements = ids.map((id) => document.elements[id] as Element);
  const at = { place: 'options', section: 'mine', key: 'zone' } as const;

  test('cannot be added, and the reason names what is there', () => {
    expect(spellingProblem(elements, { ...at, section: 'MINE', key: 'zone ' })).toBe(
      'ixn_1 has this option in its Options as "mine/Zone". Letter case and blanks make no other option: change the value there.',
    );
    expect(spellingProblem(elements, at)).toMatch('ixn_2 has this option in its Options as " Mine/ZONE".');
    expect(spellingProblem(elements, { ...at, place: 'annex' })).toBeUndefined();
    expect(spellingProblem(elements, { ...at, key: 'other' })).toBeUndefined();
    expect(spellingProblem(elements.slice(0, 1), at)).toBeUndefined();
  });

  test('is what a new value is written to, on each element its own, and all go together', () => {
    const after = (value: string | null): unknown[] => {
      const done = execute(document, { type: 'setOptions', settings: settingsOf(elements, at, value) });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      return ids.map((id) => done.value.document.elements[id]?.options);
    };
    expect(after('9')).toEqual([
      { mine: { Zone: '9', zone: '2' } },
      { ' Mine': { ZONE: '9' } },
      { mine: { zone: '9' } },
    ]);
    expect(after(null)).toEqual([{}, {}, {}]);
  });

  test('is one line, with the value in force', () => {
    const type = componentType('interaction-server');
    if (type === undefined) throw new Error('No such type.');
    const rows = optionRows(document, elements.slice(0, 1), type, { search: 'zone', onlySet: true });
    expect(rows.flatMap((row) => (row.kind === 'option' ? [[row.key, row.value]] : []))).toEqual([
      ['Zone', '1'],
    ]);
  });
});
