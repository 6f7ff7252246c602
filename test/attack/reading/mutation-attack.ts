import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { Attack } from '#test/attack/attack.ts';
import { mutated, pick } from './mutation.ts';

interface Target {
  readonly name: string;
  readonly count: number;
  /** Sound texts to damage. */
  readonly texts: () => readonly string[];
  /** What the product did wrong with a text, or undefined where it did right. */
  readonly fault: (text: string) => string | undefined;
}

/** Attempt `n` of seed `s` is the first attempt of seed `s + n`, so that each can be repeated alone. */
export function mutationAttack({ name, count: usual, texts, fault }: Target): Attack {
  return {
    name,
    count: usual,
    run: ({ seed, count }) => {
      const sound = texts();
      const failures: string[] = [];
      for (let attempt = 0; attempt < count; attempt += 1) {
        const random = seededRandom(seed + attempt);
        const wrong = caught(() => fault(mutated(pick(sound, random), random)));
        if (wrong !== undefined)
          failures.push(`${wrong} (--only ${name} --seed ${String(seed + attempt)} --count 1)`);
      }
      return Promise.resolve({ tried: count, failures });
    },
  };
}

function caught(run: () => string | undefined): string | undefined {
  try {
    return run();
  } catch (error) {
    return `threw ${String(error).slice(0, 200)}`;
  }
}
