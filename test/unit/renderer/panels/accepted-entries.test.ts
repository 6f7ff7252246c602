import { expect, test } from 'vitest';
import { newTopology } from '#shared/model/topology.ts';
import { acceptedEntries } from '#renderer/panels/problems/accepted-entries.ts';

test('what became of an accepted finding is not known without a check', () => {
  const acceptance = { reason: 'r', by: 'b' };
  const document = { ...newTopology('x'), acceptances: { 'rule a': acceptance } };
  expect(acceptedEntries(document, null)).toMatchObject([
    { state: 'unchecked', title: 'rule', message: 'The drawing has not been checked.' },
  ]);
});
