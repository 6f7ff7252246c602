import type { Finding } from '#shared/findings/finding.ts';
import { compareNames } from '#shared/kernel/order.ts';
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

/**
 * The lines of the list: rules in order of their worst finding, each followed by its findings unless folded. Those
 * stand worst first, and then in the order of the names of what they are about.
 */
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
      const lines = [...group].sort(compareFindings).map((finding): ProblemRow => ({
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

function compareFindings(left: Finding, right: Finding): number {
  const byKind = findingKinds.indexOf(kindOf(left)) - findingKinds.indexOf(kindOf(right));
  return byKind || compareSubjects(left.subjects, right.subjects);
}

function compareSubjects(left: Finding['subjects'], right: Finding['subjects']): number {
  for (const [index, { name }] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareNames(name, other.name);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Findings in the order of the list, as it stands with nothing folded. */
export function findingsInOrder(findings: readonly Finding[]): readonly Finding[] {
  return problemRows(findings, new Set()).flatMap((row) => (row.kind === 'finding' ? [row.finding] : []));
}

/**
 * The finding to go on with when one is gone from the list: the next one that is still there, else the last before it.
 * Undefined when none is on show.
 */
export function findingAfter(
  gone: string,
  before: readonly ProblemRow[],
  now: readonly ProblemRow[],
): string | undefined {
  const left = new Set(now.filter(({ kind }) => kind === 'finding').map(({ id }) => id));
  const place = before.findIndex(({ id }) => id === gone);
  const isLeft = ({ id }: ProblemRow): boolean => left.has(id);
  return (before.slice(place + 1).find(isLeft) ?? before.slice(0, Math.max(place, 0)).findLast(isLeft))?.id;
}
