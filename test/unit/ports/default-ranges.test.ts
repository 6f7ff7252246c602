// The numbers Stave starts with, held against the catalogue.
import { expect, test } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { defaultRanges } from '#shared/ports/default-ranges.ts';
import { portKind } from '#shared/ports/port-kind.ts';

const specs = componentTypes
  .filter(({ process }) => process)
  .flatMap((type) => type.ports.map((spec) => ({ kind: portKind(type.id, spec.id), ...spec })));
/** Numbers that other things on the hosts of a deployment usually have. */
const OTHERS = [4999, 7001, 7199, 9042, 9300, 3128, 3306, 3389, 5061];

test('every port that a process may need has a range, unless its number follows from something else', () => {
  const free = specs.filter(({ aboveMain, isShared }) => aboveMain === undefined && isShared !== true);
  expect(defaultRanges.map(({ type, port }) => portKind(type, port)).sort()).toEqual(
    free.map(({ kind }) => kind).sort(),
  );
});

test('ranges are apart from each other, from usual numbers, and from those of operating systems', () => {
  const numbers = specs.flatMap(({ port, portBy, aboveMain }) => [
    ...(port === undefined ? [] : [port]),
    ...Object.values(portBy?.numbers ?? {}),
    ...(aboveMain === undefined ? [] : [6379 + aboveMain]),
  ]);
  for (const { type, port, from, to } of defaultRanges) {
    const kind = portKind(type, port);
    expect(from, kind).toBeGreaterThan(1023);
    expect(to, kind).toBeLessThan(32_768);
    expect(to - from, kind).toBeGreaterThanOrEqual(17);
    expect(
      [...numbers, ...OTHERS].filter((number) => number >= from && number <= to),
      kind,
    ).toEqual([]);
    const overlapping = defaultRanges.filter((other) => other.from <= to && other.to >= from);
    expect(overlapping, kind).toHaveLength(1);
  }
});

test('every range says why it is that one', () => {
  for (const { reason } of defaultRanges) expect(reason).toMatch(/^[A-Z].*[^.]\.$/);
});
