import { analyse } from '#shared/analysis/analyse.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { instantiate } from '#shared/library/instantiate.ts';
import { decodeLibraryItem, encodeLibraryItem } from '#shared/library/item-file.ts';
import { newTopology } from '#shared/model/topology.ts';
import type { Attack } from '#test/attack/attack.ts';
import { timed, tooSteep } from './growth.ts';
import { slowTexts, type SlowText } from './slow-texts.ts';

const TIMES = 4;
/** A refusal takes no longer. */
const PATIENCE_MS = 2000;

/**
 * Files that were made to be slow, at the largest size and at a quarter of it: refused within two seconds, or read,
 * written so that they can be read again, and used, at a cost that grows as they do.
 */
export const slowFiles: Attack = {
  name: 'slow-files',
  count: slowTexts.length,
  run({ seed, count }) {
    const tried = slowTexts.slice(seed - 1, seed - 1 + count);
    const failures = tried.flatMap((attacker, index) =>
      faultsOf(attacker).map(
        (fault) => `${attacker.name}: ${fault} (--only slow-files --seed ${String(seed + index)} --count 1)`,
      ),
    );
    return Promise.resolve({ tried: tried.length, failures });
  },
};

function faultsOf({ kind, most, text }: SlowText): readonly string[] {
  const [small, large] = [text(Math.floor(most / TIMES)), text(most)];
  const read = kind === 'topology' ? useTopology : usePart;
  const { ms, value: uses } = timed(() => read(large));
  if (uses === undefined) return ms > PATIENCE_MS ? [`refused after ${String(Math.round(ms))} ms`] : [];
  const before = read(small);
  const after = uses;
  if (before === undefined) return ['the smaller one is refused'];
  return Object.keys(after).flatMap((what) => {
    const run = (of: Uses): (() => unknown) => of[what] ?? (() => undefined);
    return tooSteep(TIMES, what, run(before), run(after)) ?? [];
  });
}

/** What is done with a file that was read. */
type Uses = Readonly<Record<string, () => unknown>>;

/** Undefined for a file that is refused. Throws where one that was read could not be read again once it is saved. */
function useTopology(text: string): Uses | undefined {
  const read = decodeTopology(text);
  if (!read.ok) return undefined;
  const { document } = read.value;
  if (!decodeTopology(encodeTopology(document, '1')).ok)
    throw new Error('It cannot be opened once it is saved.');
  return { reading: () => decodeTopology(text), analysis: () => analyse(document, '2026-01-01') };
}

function usePart(text: string): Uses | undefined {
  const read = decodeLibraryItem(text);
  if (!read.ok) return undefined;
  const item = read.value;
  if (!decodeLibraryItem(encodeLibraryItem(item)).ok)
    throw new Error('It cannot be opened once it is saved.');
  const draw = (): unknown =>
    instantiate(item, {}, newTopology('Slow'), null, { x: 0, y: 0 }, createIdSource(seededRandom(1)));
  return { reading: () => decodeLibraryItem(text), drawing: draw };
}
