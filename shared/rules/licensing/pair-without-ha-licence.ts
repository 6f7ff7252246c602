import { countOf, listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { textProperty } from '#shared/facts/settings.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Element } from '#shared/model/element.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';

export const pairWithoutHaLicence: Rule = {
  id: 'pair-without-ha-licence',
  family: 'licensing',
  title: 'Pairs are drawn, and there is no licence to switch them over',
  severity: 'error',
  covers: ['F035', 'B014'],
  sources: [
    page('https://docs.genesys.com/Documentation/FR/8.5.0/Dep/PrqLic'),
    page('https://docs.genesys.com/Documentation/FR/latest/MLUG/Faults'),
  ],
  why: 'The Management Layer switches a primary over to its backup only under a licence for redundant configurations.',
  consequence:
    'When a primary fails its backup stays a backup, and the service is down although a second server runs.',
  fix: 'Add the licence for high availability to the licence file.',
  check: (facts, report) => {
    const [first, ...rest] = primariesOf(facts);
    if (first === undefined) return;
    const pools = facts.byType('licence-pool');
    const stating = (value: string): readonly Element[] =>
      pools.filter((pool) => textProperty(pool, 'highAvailability')?.toLowerCase() === value);
    const [lacking, ...alsoLacking] = stating('no');
    const silent = pools.filter((pool) => !stating('yes').includes(pool) && !stating('no').includes(pool));
    if (stating('yes').length > 0) report.pass(first, ...rest);
    else if (lacking === undefined || silent.length > 0) {
      const missing =
        pools.length === 0
          ? 'no licence pool is drawn'
          : `whether ${listWords(silent.map((pool) => pool.name))} ${silent.length > 1 ? 'allow' : 'allows'} high availability is not stated`;
      report.unknown({
        subjects: silent[0] === undefined ? [first, ...rest] : [silent[0], ...silent.slice(1)],
        message: `Cannot tell whether ${countOf(rest.length + 1, 'pair')} can switch over: ${missing}.`,
        missing: [missing],
      });
    } else {
      report.fail({
        subjects: [lacking, ...alsoLacking],
        message: `${countOf(rest.length + 1, 'pair')} cannot switch over: ${listWords([lacking, ...alsoLacking].map((pool) => pool.name))} does not allow high availability.`,
        evidence: [
          ...[lacking, ...alsoLacking].map((pool) => `${pool.name} states no high availability`),
          `${listWords([first, ...rest].map((primary) => primary.name))} ${rest.length > 0 ? 'have' : 'has'} a backup`,
        ],
        quickFixes: [
          {
            label: `Plan the licence for high availability in ${lacking.name}`,
            safety: 'unsafe',
            command: { type: 'describe', ids: [lacking.id], properties: { highAvailability: 'yes' } },
          },
        ],
      });
    }
  },
};

/** Primaries of pairs that run as processes; other pairs only mirror one. */
function primariesOf(facts: Facts): readonly Element[] {
  return Object.values(facts.document.pairs)
    .flatMap((pair) => facts.element(pair.primary) ?? [])
    .filter((primary) => componentType(primary.type)?.process === true)
    .sort(byName);
}
