import { parseArgs } from 'node:util';
import { attacks } from './registry.ts';

const SHOWN_FAILURES = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});

/** The whole number that a flag was given. */
function wholeNumber(flag: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--${flag} takes a whole number, not "${text}".`);
}

const seed = wholeNumber('seed', values.seed);
const chosen = attacks.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) throw new Error(`No attack is called like "${values.only}".`);

let failed = 0;
for (const attack of chosen) {
  const count = values.count === undefined ? attack.count : wholeNumber('count', values.count);
  const { tried, failures } = await attack.run({ seed, count });
  failed += failures.length;
  console.log(
    `${attack.name}: ${String(tried)} tried with seed ${String(seed)}, ${String(failures.length)} not withstood`,
  );
  for (const failure of failures.slice(0, SHOWN_FAILURES)) console.log(`  ${failure}`);
}
process.exitCode = failed === 0 ? 0 : 1;
