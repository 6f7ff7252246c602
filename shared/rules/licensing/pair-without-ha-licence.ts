import { compareText } from '#shared/kernel/order.ts';
import { countOf, listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { question } from '#shared/facts/question.ts';
import { byName } from '#shared/facts/name-order.ts';
import { textProperty } from '#shared/facts/settings.ts';
import { gapClause, type Gap } from '#shared/findings/gap.ts';
import { poolsOf } from '#shared/licensing/pools.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachOf } from '#shared/rules/kit/subjects.ts';

/** Primaries of pairs that use the same licence files. */
interface PoolUsers {
  /** Ids of the licence files. */
  readonly ids: string;
  readonly primaries: readonly [Element, ...Element[]];
}

/** Pairs by the ids of the licence files that they use. */
const usersByPools = question((facts): ReadonlyMap<string, PoolUsers> => {
  const groups = groupBy(primariesOf(facts), (primary) => idsOf(poolsUsed(facts, primary)));
  return new Map(
    [...groups].flatMap(([ids, [first, ...rest]]) =>
      first === undefined ? [] : [[ids, { ids, primaries: [first, ...rest] }] as const],
    ),
  );
});

export const pairWithoutHaLicence = rule({
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
  subjects: eachOf(usersByPools, ({ primaries }) => primaries),
  check: checkGroup,
});

function checkGroup({ ids, primaries }: PoolUsers, facts: Facts): Answers {
  const pools = poolsUsed(facts, primaries[0]);
  const stating = (value: string): readonly Element[] =>
    pools.filter((pool) => textProperty(pool, 'highAvailability')?.toLowerCase() === value);
  const [allowing, lacking] = [stating('yes'), stating('no')];
  const silent = pools.filter((pool) => !allowing.includes(pool) && !lacking.includes(pool));
  const isWhole = ids === idsOf(facts.byType('licence-pool'));
  const aspect = isWhole ? {} : { aspect: ids };
  if (pools.length > 0 && allowing.length === pools.length) return pass(...primaries);
  if (pools.length > 0 && lacking.length === pools.length) return withoutHa(primaries, lacking, aspect);
  const gap = gapOf(primaries, { allowing, lacking, silent });
  const [first, ...rest] = silent.length > 0 ? silent : lacking;
  return cannotTell({
    subjects: first === undefined ? primaries : [first, ...rest],
    ...aspect,
    message: `Cannot tell whether ${countOf(primaries.length, 'pair')} can switch over: ${gapClause(gap)}.`,
    missing: [gap],
  });
}

function withoutHa(
  primaries: readonly Element[],
  [first, ...rest]: readonly Element[],
  aspect: { readonly aspect?: string },
): Answers {
  if (first === undefined) return undefined;
  const pools = [first, ...rest];
  return fail({
    subjects: [first, ...rest],
    ...aspect,
    message: `${countOf(primaries.length, 'pair')} cannot switch over: ${namesOf(pools)} ${rest.length > 0 ? 'do' : 'does'} not allow high availability.`,
    evidence: [
      ...pools.map((pool) => `${pool.name} is stated not to allow high availability`),
      `${namesOf(primaries)} ${primaries.length > 1 ? 'have' : 'has'} a backup`,
    ],
    quickFixes: [
      {
        label: `Plan the licence for high availability in ${namesOf(pools)}`,
        safety: 'unsafe',
        command: {
          type: 'describe',
          ids: pools.map((pool) => pool.id),
          properties: { highAvailability: 'yes' },
        },
      },
    ],
  });
}

function gapOf(
  primaries: readonly Element[],
  stated: Readonly<Record<'allowing' | 'lacking' | 'silent', readonly Element[]>>,
): Gap {
  const { allowing, lacking, silent } = stated;
  if (silent.length > 0) {
    return `whether ${namesOf(silent)} ${silent.length > 1 ? 'allow' : 'allows'} high availability`;
  }
  if (lacking.length === 0) return { reason: 'no licence file is drawn' };
  const allow = `${namesOf(allowing)} ${allowing.length > 1 ? 'allow' : 'allows'} high availability`;
  const lack = `${namesOf(lacking)} ${lacking.length > 1 ? 'do' : 'does'} not`;
  return {
    reason: `${allow} and ${lack}, and it is not drawn which of them counts for ${namesOf(primaries)}`,
  };
}

/**
 * The licence files that a pair is led to; else those of Solution Control Server, which does the switching over; else all
 * there are.
 */
function poolsUsed(facts: Facts, primary: Element): readonly Element[] {
  const wired = poolsOf(facts, primary.id);
  if (wired.length > 0) return wired;
  const managing = new Set(facts.byType('scs').flatMap((scs) => poolsOf(facts, scs.id)));
  return managing.size > 0 ? [...managing] : facts.byType('licence-pool');
}

function idsOf(pools: readonly Element[]): string {
  return pools
    .map(({ id }) => id)
    .sort(compareText)
    .join(' ');
}

function namesOf(elements: readonly Element[]): string {
  return listWords(elements.map(({ name }) => name));
}

/** Primaries of pairs that run as processes; other pairs only mirror one. */
function primariesOf(facts: Facts): readonly Element[] {
  return [...facts.pairs.ids().ids]
    .flatMap((id) => facts.pairs.drawn(id)?.primary ?? [])
    .filter((primary) => componentType(primary.type)?.process === true)
    .sort(byName);
}
