import type { Finding } from '#shared/findings/finding.ts';
import { findingKinds, kindOf, type FindingKind } from './finding-kind.ts';

/** One line of the list: the heading of a rule, or one of its findings. */
export type ProblemRow =
  | {
      readonly kind: 'rule';
      readonly id: string;
      readonly title: string;
      readonly count: number;
      /** The worst among its findings. */
      readonly worst: FindingKind;
      readonly open: boolean;
    }
  | { readonly kind: 'finding'; readonly id: string; readonly finding: Finding };

export interface ProblemFilter {
  readonly hidden: ReadonlySet<FindingKind>;
  readonly search: string;
}

/** The findings that a filter lets through. Every word of the search must be somewhere in what is said or named. */
export function filteredFindings(findings: readonly Finding[], filter: ProblemFilter): readonly Finding[] {
  const words = filter.search.toLowerCase().split(/\s+/);
  return findings.filter((finding) => {
    if (filter.hidden.has(kindOf(finding))) return false;
    const text = [
      finding.rule,
      finding.title,
      finding.message,
      finding.family,
      ...finding.subjects.map((subject) => subject.name),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The lines of the list: rules in order of their worst finding, each followed by its findings unless folded. */
export function problemRows(
  findings: readonly Finding[],
  folded: ReadonlySet<string>,
): readonly ProblemRow[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([rule, group]) => ({ rule, group, worst: worstOf(group) }))
    .sort((left, right) => findingKinds.indexOf(left.worst) - findingKinds.indexOf(right.worst))
    .flatMap(({ rule, group, worst }): ProblemRow[] => {
      const id = `rule ${rule}`;
      const open = !folded.has(id);
      const heading: ProblemRow = {
        kind: 'rule',
        id,
        title: group[0]?.title ?? rule,
        count: group.length,
        worst,
        open,
      };
      const lines = group.map((finding): ProblemRow => ({
        kind: 'finding',
        id: finding.fingerprint,
        finding,
      }));
      return open ? [heading, ...lines] : [heading];
    });
}

function worstOf(group: readonly Finding[]): FindingKind {
  const ranks = group.map((finding) => findingKinds.indexOf(kindOf(finding)));
  return findingKinds[Math.min(...ranks)] ?? 'info';
}
