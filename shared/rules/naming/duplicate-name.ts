import { page, recalled } from '#shared/catalog/source.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { nameScope } from '#shared/naming/name-scope.ts';
import { freeName, folded, type NamesInUse } from '#shared/naming/unique-name.ts';
import { fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import type { SubjectKind } from '#shared/rules/kit/subjects.ts';

/** Every name, in small letters, with the elements that have it. */
const eachName: SubjectKind<readonly Element[]> = {
  keys: [(facts) => facts.names()],
  find: (facts, name) => facts.called(name),
  elements: (namesakes) => namesakes,
};

export const duplicateName = rule({
  id: 'duplicate-name',
  family: 'naming',
  title: 'Two objects that need different names have the same one',
  severity: 'error',
  covers: ['C001'],
  sources: [
    page('https://docs.genesys.com/Documentation/PSDK/latest/ConfigLayerRef/CfgApplication'),
    recalled,
  ],
  why: 'The name of an application is unique in the whole configuration database, whatever its type, tenant or folder. Hosts are told apart by name too, and scripts and transactions of one type within their tenant.',
  consequence:
    'The second object cannot be created, and what refers to the name could mean either of the two until one is renamed.',
  fix: 'Rename all but one of them.',
  subjects: eachName,
  check: (namesakes, facts) => {
    const scoped = namesakes.flatMap((element) => {
      const { key, rule: unique } = nameScope(facts.environment(), element);
      return unique === undefined ? [] : [{ element, key }];
    });
    return [...groupBy(scoped, ({ key }) => key).values()].map(([first, ...others]) => {
      if (first === undefined) return undefined;
      if (others.length === 0) return pass(first.element);
      return clash(facts, [first.element, ...others.map(({ element }) => element)]);
    });
  },
});

/** Only for applications does a document of the vendor say so, and only of names that are equal to the letter. */
function clash(facts: Facts, group: readonly [Element, ...Element[]]): Answer {
  const [first, ...others] = group;
  const { key, rule: unique = '' } = nameScope(facts.environment(), first);
  const isExact = others.some((other) => other.name === first.name) || hasEqualNames(others);
  const spellings = [...new Set(group.map((element) => element.name))];
  return fail({
    subjects: group,
    severity: key === 'application' && isExact ? 'error' : 'warning',
    message: isExact
      ? `${String(group.length)} elements are called ${first.name}: names of ${unique}.`
      : `${spellings.join(' and ')} differ in letter case only, which not every database tells apart.`,
    evidence: group.map((element) => `${element.name} stands ${standing(facts, element)}`),
    quickFixes: renamings(facts, others),
  });
}

function hasEqualNames(elements: readonly Element[]): boolean {
  return new Set(elements.map((element) => element.name)).size < elements.length;
}

function standing(facts: Facts, element: Element): string {
  const place = facts.places.around(element.id)[0];
  return place === undefined ? 'outside any place' : `in ${place.name}`;
}

function renamings(facts: Facts, others: readonly Element[]): readonly QuickFix[] {
  const names = namesInUse(facts);
  const commands = others.map(({ id, name: current }) => {
    const name = freeName(names, current);
    names.add(name);
    return { type: 'rename' as const, id, name };
  });
  const label = `Rename to ${commands.map((command) => command.name).join(', ')}`;
  return [{ label, safety: 'unsafe', command: { type: 'batch', label, commands } }];
}

function namesInUse(facts: Facts): NamesInUse {
  const given = new Set<string>();
  return {
    has: (name) => given.has(folded(name)) || facts.called(name).length > 0,
    add: (name) => {
      given.add(folded(name));
    },
    runs: new Map(),
  };
}
