import { page, recalled } from '#shared/catalog/source.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { nameScope } from '#shared/naming/name-scope.ts';
import { freeName, folded, namesInUse } from '#shared/naming/unique-name.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';

export const duplicateName: Rule = {
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
  check: (facts, report) => {
    const { document } = facts;
    const named = Object.values(document.elements).filter(
      (element) => nameScope(document, element).rule !== undefined,
    );
    const groups = groupBy(named, (element) =>
      JSON.stringify([nameScope(document, element).key, folded(element.name)]),
    );
    for (const group of groups.values()) {
      const [first, ...others] = [...group].sort(byName);
      if (first === undefined) continue;
      if (others.length === 0) report.pass(first);
      else reportClash(facts, [first, ...others], report.fail);
    }
  },
};

/** Only for applications does a document of the vendor say so, and only of names that are equal to the letter. */
function reportClash(
  facts: Facts,
  group: readonly [Element, ...Element[]],
  fail: Parameters<Rule['check']>[1]['fail'],
): void {
  const [first, ...others] = group;
  const { key, rule = '' } = nameScope(facts.document, first);
  const isExact = others.some((other) => other.name === first.name) || hasEqualNames(others);
  const spellings = [...new Set(group.map((element) => element.name))];
  fail({
    subjects: group,
    severity: key === 'application' && isExact ? 'error' : 'warning',
    message: isExact
      ? `${String(group.length)} elements are called ${first.name}: names of ${rule}.`
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
  const names = namesInUse(facts.document);
  const commands = others.map(({ id, name: current }) => {
    const name = freeName(names, current);
    names.add(name);
    return { type: 'rename' as const, id, name };
  });
  const label = `Rename to ${commands.map((command) => command.name).join(', ')}`;
  return [{ label, safety: 'unsafe', command: { type: 'batch', label, commands } }];
}
