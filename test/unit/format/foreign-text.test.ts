// What refusals quote of a stranger's file: little of it, on one line, and visible.
import { describe, expect, test } from 'vitest';
import { describeFileError } from '#electron/node/file-problem.ts';
import { describeBrowserError } from '#renderer/platform/browser-problem.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { decodeLibraryItem } from '#shared/library/item-file.ts';
import { newTopology } from '#shared/model/topology.ts';
import { RAW_SIGN } from '#test/support/hostile-text.ts';
import { licenceExample } from '#test/support/licence-example.ts';

/** Every kind of sign that steers, and as many characters as were seen in messages before. */
const LONG = `\u202E\u0000\nForged: line\u2028\uFEFF\uD800${'n'.repeat(70_000)}`;
const key = JSON.stringify(LONG);

type Loose = Record<string, Record<string, Record<string, unknown>>>;

function topologyWith(change: (topology: Loose) => void): string {
  const file = JSON.parse(encodeTopology(licenceExample(), '1')) as { topology: Loose };
  change(file.topology);
  return JSON.stringify(file);
}

const first = (table: Record<string, Record<string, unknown>> = {}): Record<string, unknown> => {
  const [record] = Object.values(table);
  if (record === undefined) throw new Error('The example has no such record.');
  return record;
};

const plain = encodeTopology(newTopology('Mine'), '1');

const TOPOLOGIES: Readonly<Record<string, string>> = {
  'a value of another program': `{"type": ${key}, "elements": []}`,
  'a large value of another program': `{"type": {${key}: ${key}}, "elements": []}`,
  'keys of another program': `{${key}: 1}`,
  'a key twice': plain.replace('"pairs": {}', `"pairs": {${key}: 1, ${key}: 2}`),
  'a number': plain.replace('"Mine"', '9'.repeat(70_000)),
  'the version it was written by': plain
    .replace('"appVersion": "1"', `"appVersion": ${key}`)
    .replace('"formatVersion": 3', '"formatVersion": 99'),
  'the way to an unsafe key': plain.replace('"pairs": {}', `"pairs": {${key}: {"__proto__": 1}}`),
  'an unknown key': topologyWith((topology) => {
    first(topology['elements'])[LONG] = 1;
  }),
  'a hundred thousand unknown keys': topologyWith((topology) => {
    for (let number = 0; number < 100_000; number += 1)
      first(topology['elements'])[`${String(number)}\n`] = 1;
  }),
  'a value that is none of a list': topologyWith((topology) => {
    first(topology['elements'])['role'] = LONG;
  }),
  'the name of a wrong element': topologyWith((topology) => {
    Object.assign(first(topology['elements']), { name: LONG, release: LONG });
  }),
  'an id that does not exist': topologyWith((topology) => {
    first(topology['elements'])['parent'] = LONG;
  }),
  'an id that its key does not know': topologyWith((topology) => {
    first(topology['elements'])['id'] = LONG;
  }),
  'the key of a record': topologyWith((topology) => {
    topology['elements'] = { ...topology['elements'], [LONG]: { ...first(topology['elements']) } };
  }),
  'the ends of a connection': topologyWith((topology) => {
    Object.assign(first(topology['connections']), { from: LONG, to: `${LONG}2` });
  }),
};

function expectReadable({ message, place, remedy }: Problem, lines: number): void {
  expect(message.length).toBeLessThan(1500);
  expect(place.length).toBeLessThan(250);
  for (const said of [message, place, remedy]) expect(said).not.toMatch(RAW_SIGN);
  expect(place).not.toContain('\n');
  expect(message.split('\n').length).toBeLessThanOrEqual(lines);
  expect(message).not.toMatch(/n{201}|9{201}|^Forged/m);
}

describe('a refusal that quotes 70,000 characters of a topology', () => {
  test.each(Object.entries(TOPOLOGIES))('%s', (_, text) => {
    const result = decodeTopology(text);
    if (result.ok) throw new Error('It opened.');
    expectReadable(result.error, 7);
  });
});

test('a library part that names one parameter twice', () => {
  const parameter = { key: LONG, label: LONG, kind: 'text', initial: '' };
  const text = JSON.stringify({
    magic: 'stave-library-item',
    version: 1,
    item: { parameters: [parameter, parameter] },
  });
  const result = decodeLibraryItem(text);
  if (result.ok) throw new Error('It opened.');
  expectReadable(result.error, 7);
});

test('the name of a file that cannot be read', () => {
  expectReadable(describeFileError(new Error('no'), 'read', LONG), 1);
  expectReadable(describeBrowserError(new Error('no'), 'read', LONG), 1);
});
