import { apply, create } from 'mutative';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatches } from '#shared/edit/apply-patches.ts';
import { deepFrozen } from '#test/support/deep-frozen.ts';

interface Sheet {
  readonly rows: Readonly<Record<string, Row>>;
  readonly title: string;
}
interface Row {
  cells?: Record<string, number>;
  list?: number[];
}

const keys = fc.constantFrom('a', 'b', 'c', 'd');
const table = { noNullPrototype: true };
const row = fc.record(
  { cells: fc.dictionary(keys, fc.nat(9), table), list: fc.array(fc.nat(9), { maxLength: 4 }) },
  { requiredKeys: [], noNullPrototype: true },
);
const sheet = fc.record({ rows: fc.dictionary(keys, row, table), title: fc.string() }, table);
const change = fc.record({
  at: keys,
  kind: fc.constantFrom('put', 'drop', 'cell', 'list'),
  row,
  value: fc.nat(9),
});

test('patches do what the library does with them, whatever they reach into, and leave the rest the same object', () => {
  fc.assert(
    fc.property(sheet, fc.array(change, { maxLength: 6 }), (before: Sheet, changes) => {
      const [after, patches, inverse] = create(
        before,
        (draft) => {
          const rows = draft.rows as Record<string, Row>;
          for (const { at, kind, row: given, value } of changes) {
            const target = rows[at];
            if (kind === 'put') rows[at] = structuredClone(given);
            else if (kind === 'drop') Reflect.deleteProperty(rows, at);
            else if (kind === 'cell' && target?.cells !== undefined) target.cells[at] = value;
            else if (kind === 'list' && target?.list !== undefined) target.list.unshift(value);
          }
        },
        { enablePatches: true },
      );
      const frozen = deepFrozen(structuredClone(before));
      const done = applyPatches(frozen, patches);
      expect(done).toEqual(after);
      expect(Object.keys(done.rows)).toEqual(Object.keys(apply(before, patches).rows));
      expect(applyPatches(after, inverse)).toEqual(before);
      const touched = new Set(patches.map(({ path }) => path[1]));
      for (const [key, kept] of Object.entries(done.rows)) {
        if (!touched.has(key)) expect(kept).toBe(frozen.rows[key]);
      }
    }),
  );
});

test('patches to what is not there, and to names that are no data, are refused', () => {
  const value = { rows: {} };
  expect(() => applyPatches(value, [{ op: 'replace', path: ['rows', 'a', 'b'], value: 1 }])).toThrow();
  expect(() => applyPatches(value, [{ op: 'add', path: ['rows', '__proto__'], value: {} }])).toThrow();
  expect(value).toEqual({ rows: {} });
});
