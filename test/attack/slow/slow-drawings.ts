import { analyse } from '#shared/analysis/analyse.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Attack } from '#test/attack/attack.ts';
import { tooSteep } from './growth.ts';
import { slowDrawing, slowShape } from './slow-drawing.ts';

const ELEMENTS = 1000;
const TIMES = 4;

/** Drawings that nobody would draw: nothing may cost more than they are larger. */
export const slowDrawings: Attack = {
  name: 'slow-drawings',
  count: 40,
  run({ seed, count }) {
    const failures: string[] = [];
    for (let attempt = 0; attempt < count; attempt += 1) {
      const shape = slowShape(seed + attempt);
      const [small, large] = [ELEMENTS, TIMES * ELEMENTS].map((size) => sides(slowDrawing(shape, size)));
      if (small === undefined || large === undefined) continue;
      for (const what of Object.keys(small) as (keyof Sides)[]) {
        const fault = tooSteep(TIMES, what, small[what], large[what]);
        if (fault !== undefined)
          failures.push(
            `${fault}: ${JSON.stringify(shape)} (--only slow-drawings --seed ${String(seed + attempt)} --count 1)`,
          );
      }
    }
    return Promise.resolve({ tried: count, failures });
  },
};

type Sides = Readonly<Record<'reading' | 'analysis' | 'export', () => unknown>>;

/** What is done with a drawing. */
function sides(document: Topology): Sides {
  const text = encodeTopology(document, '1');
  const analysis = analyse(document, '2026-01-01');
  const override = { reason: 'attacked', by: 'attacker' };
  return {
    reading: () => decodeTopology(text),
    analysis: () => analyse(document, '2026-01-01'),
    export: () =>
      exportBundle(document, { analysis, override, appVersion: '1', file: { path: 'slow.stave', text } }),
  };
}
