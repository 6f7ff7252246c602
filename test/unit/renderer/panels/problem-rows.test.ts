import { expect, test } from 'vitest';
import type { Finding } from '#shared/findings/finding.ts';
import { newTopology } from '#shared/model/topology.ts';
import { acceptedEntries } from '#renderer/panels/problems/accepted-entries.ts';
import {
  filteredFindings,
  findingAfter,
  findingsInOrder,
  problemRows,
} from '#renderer/panels/problems/problem-rows.ts';

function finding(rule: string, name: string, given: Partial<Finding> = {}): Finding {
  return {
    rule,
    family: 'fifo',
    title: `Title of ${rule}`,
    severity: 'error',
    verdict: 'fail',
    subjects: [{ id: `id-${name}`, type: 'ors', name }],
    message: `${name} is wrong`,
    evidence: [],
    consequence: '',
    fix: '',
    quickFixes: [],
    sources: [],
    fingerprint: `${rule} id-${name}`,
    ...given,
  };
}

const all = [
  finding('mild', 'a', { severity: 'info' }),
  finding('bad', 'b'),
  finding('dim', 'c', { verdict: 'unknown' }),
  finding('odd', 'd', { severity: 'warning' }),
  finding('bad', 'e', { severity: 'warning' }),
];

test('rules stand in order of their worst finding, and what cannot be told comes last', () => {
  const rows = problemRows(all, new Set(['rule odd']));
  expect(rows.map(({ id }) => id)).toEqual([
    'rule bad',
    'bad id-b',
    'bad id-e',
    'rule odd',
    'rule mild',
    'mild id-a',
    'rule dim',
    'dim id-c',
  ]);
});

test('the findings of a rule stand in the order of their names, worst first', () => {
  const order = ['ixn_5', 'ixn_10', 'ixn_1', 'ixn_4'].map((name) => finding('bad', name));
  const mild = finding('bad', 'ixn_0', { severity: 'warning' });
  const names = findingsInOrder([mild, ...order]).map(({ subjects }) => subjects[0]?.name);
  expect(names).toEqual(['ixn_1', 'ixn_4', 'ixn_5', 'ixn_10', 'ixn_0']);
});

test('names after the first decide between findings about the same element', () => {
  const subject = (name: string) => ({ id: `id-${name}`, type: 'ors', name });
  const pairs = [['a', 'b10'], ['a', 'b2'], ['a']].map((names) =>
    finding('bad', names.join('-'), { subjects: names.map(subject) }),
  );
  expect(findingsInOrder(pairs).map(({ subjects }) => subjects.map(({ name }) => name))).toEqual([
    ['a'],
    ['a', 'b2'],
    ['a', 'b10'],
  ]);
});

test('after a finding comes the next one that is left, and before the end the last', () => {
  const before = problemRows(all, new Set());
  const left = (...gone: string[]) =>
    problemRows(
      all.filter(({ fingerprint }) => !gone.includes(fingerprint)),
      new Set(),
    );
  expect(findingAfter('bad id-b', before, left('bad id-b'))).toBe('bad id-e');
  expect(findingAfter('bad id-e', before, left('bad id-e', 'odd id-d'))).toBe('mild id-a');
  expect(findingAfter('dim id-c', before, left('dim id-c'))).toBe('mild id-a');
  expect(findingAfter('dim id-c', before, [])).toBeUndefined();
});

test('a filter looks at kind, names and words', () => {
  const names = (search: string, ...hidden: ('error' | 'warning' | 'info' | 'unknown')[]) =>
    filteredFindings(all, { search, hidden: new Set(hidden) }).map(({ subjects }) => subjects[0]?.name);
  expect(names('')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(names('', 'error', 'unknown')).toEqual(['a', 'd', 'e']);
  expect(names('BAD wrong e')).toEqual(['b', 'e']);
  expect(names('nothing')).toEqual([]);
});

test('expired acceptances come first, those without a finding last', () => {
  const acceptance = { reason: 'so be it', by: 'me' };
  const document = {
    ...newTopology('x'),
    acceptances: { 'bad id-b': acceptance, 'old id-z': acceptance, 'mild id-a': acceptance },
  };
  const [mild, bad] = all;
  const analysis = {
    findings: [bad],
    accepted: [mild],
    passes: [],
    licences: [],
    tally: { error: 0, warning: 0, info: 0, unknown: 0, accepted: 1, passed: 0 },
  } as unknown as Parameters<typeof acceptedEntries>[1];
  expect(acceptedEntries(document, analysis).map(({ fingerprint, state }) => [fingerprint, state])).toEqual([
    ['bad id-b', 'expired'],
    ['mild id-a', 'active'],
    ['old id-z', 'gone'],
  ]);
});
