// Why something cannot be told, as clauses and as what to do about it.
import { describe, expect, test } from 'vitest';
import { gapClause, gapClauses, gapRemedy, type Gap } from '#shared/findings/gap.ts';

const gaps: readonly Gap[] = [
  'the release of ORS_1',
  { undrawn: 'the host of ORS_1' },
  'whether V1 uses segmentation',
  { reason: 'no licence file is drawn' },
];

describe('a gap', () => {
  test('is a clause, whichever kind it is', () => {
    expect(gaps.map(gapClause)).toEqual([
      'the drawing does not state the release of ORS_1',
      'the drawing does not show the host of ORS_1',
      'the drawing does not state whether V1 uses segmentation',
      'no licence file is drawn',
    ]);
  });

  test('is told with others of its kind', () => {
    expect(gapClauses(gaps)).toBe(
      'the drawing does not state the release of ORS_1 and whether V1 uses segmentation, the drawing does not show the host of ORS_1 and no licence file is drawn',
    );
  });

  test('is closed by stating, drawing or completing', () => {
    expect(gapRemedy(gaps)).toBe(
      'State the release of ORS_1 and whether V1 uses segmentation. Draw the host of ORS_1. Complete or correct the drawing: no licence file is drawn.',
    );
    expect(gapRemedy(['the release of ORS_1'])).toBe('State the release of ORS_1.');
  });
});
