import { compareText } from '#shared/kernel/order.ts';
import { countOf, listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { grouping } from '#shared/facts/grouping.ts';
import { isSameList, question, questionAbout } from '#shared/facts/question.ts';
import { byName } from '#shared/facts/name-order.ts';
import { textProperty } from '#shared/facts/settings.ts';
import { gapClause, type Gap } from '#shared/findings/gap.ts';
import { poolsOf } from '#shared/licensing/pools.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import type { SubjectKind } from '#shared/rules/kit/subjects.ts';

/** Pairs that use the same licence files. */
interface PoolUsers {
  /** Ids of the licence files, as one text. */
  readonly ids: string;
  /** Their primaries, in order of name. */
  readonly primaries: readonly Element[];
}

/** Licence files of Solution Control Server, which does the switching over; else all there are. */
const usualPools = question((facts) => {
  const managing = new Set(facts.byType('scs').flatMap((scs) => poolsOf(facts, scs.id)));
  return idsOf(managing.size > 0 ? [...managing] : facts.byType('licence-pool'));
});

const allPools = question((facts) => idsOf(facts.byType('licence-pool')));

/** Pairs that run as processes, by the licence files that they are led to, else the usual ones; other pairs only mirror one. */
const pairsByPools = grouping(
  (facts) => facts.pairs.ids(),
  (facts, id) => {
    const primary = facts.pairs.drawn(id)?.primary;
    if (primary === undefined || componentType(primary.type)?.process !== true) return [];
    const wired = poolsOf(facts, primary.id);
    return [wired.length > 0 ? idsOf(wired) : usualPools(facts)];
  },
);

const eachPoolUsers: SubjectKind<PoolUsers> = {
  keys: [(facts) => pairsByPools.groups(facts)],
  find: (facts, ids) => ({ ids, primaries: primariesOf(facts, ids) }),
  elements: ({ primaries }) => primaries,
};

const primariesOf = questionAbout(
  (facts, ids) =>
    [...pairsByPools.members(facts, ids).ids]
      .flatMap((id) => facts.pairs.drawn(id)?.primary ?? [])
      .sort(byName),
  isSameList,
);

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
  subjects: eachPoolUsers,
  check: ({ ids, primaries: [first, ...rest] }, facts) =>
    first === undefined ? undefined : checkGroup(facts, ids, [first, ...rest]),
});

function checkGroup(facts: Facts, ids: string, primaries: readonly [Element, ...Element[]]): Answers {
  const pools = poolsOfIds(facts, ids);
  const stating = (value: string): readonly Element[] =>
    pools.filter((pool) => textProperty(pool, 'highAvailability')?.toLowerCase() === value);
  const [allowing, lacking] = [stating('yes'), stating('no')];
  const silent = pools.filter((pool) => !allowing.includes(pool) && !lacking.includes(pool));
  const isWhole = ids === allPools(facts);
  const aspect = isWhole ? {} : { aspect: (JSON.parse(ids) as readonly string[]).join(' ') };
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

function poolsOfIds(facts: Facts, ids: string): readonly Element[] {
  return (JSON.parse(ids) as readonly string[]).flatMap((id) => facts.element(id) ?? []).sort(byName);
}

function idsOf(pools: readonly Element[]): string {
  return JSON.stringify(pools.map(({ id }) => id).sort(compareText));
}

function namesOf(elements: readonly Element[]): string {
  return listWords(elements.map(({ name }) => name));
}
