import { expect, test } from 'vitest';
import { isPartFile, takenAtOnce } from '#shared/shell/file-kinds.ts';

test.each([
  ['node.stave-part', true],
  ['/a/NODE.STAVE-PART', true],
  ['node.stave', false],
  ['stave-part', false],
  ['node.stave-part.stave', false],
])('%s is a part: %s', (name, expected) => {
  expect(isPartFile(name)).toBe(expected);
});

test.each([
  [[], []],
  [['a.stave', 'b.stave'], ['b.stave']],
  [
    ['a.stave', 'a.stave-part', 'b.stave-part'],
    ['a.stave', 'a.stave-part', 'b.stave-part'],
  ],
  [
    ['a.stave-part', 'a.stave', 'b.stave', 'b.stave-part'],
    ['a.stave-part', 'b.stave', 'b.stave-part'],
  ],
])('of %j are taken %j', (files, taken) => {
  expect(takenAtOnce(files, (name) => name)).toEqual(taken);
});
