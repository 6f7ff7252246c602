import { page, recalled } from '#shared/catalog/source.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { question } from '#shared/facts/question.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { nameScope } from '#shared/naming/name-scope.ts';
import { freeName, folded, type NamesInUse } from '#shared/naming/unique-name.ts';
import { fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachOf } from '#shared/rules/kit/subjects.ts';

/** Elements of one scope that have one name, letter case aside, in order of name; by scope and name. */
const namesakes = question((facts): ReadonlyMap<string, readonly Element[]> => {
  const scoped = facts.elements().flatMap((element) => {
    const { key, rule: unique } = nameScope(facts.environment(), element);
    return unique === undefined ? [] : [{ element, key }];
  });
  const groups = groupBy(scoped, ({ element, key }) => JSON.stringify([key, folded(element.name)]));
  return new Map([...groups].map(([key, group]) => [key, group.map(({ element }) => element).sort(byName)]));
});

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
  subjects: eachOf(namesakes, (group) => group),
  check: ([first, ...others], facts) => {
    if (first === undefined) return undefined;
    return others.length === 0 ? pass(first) : clash(facts, [first, ...others]);
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
  };
}
