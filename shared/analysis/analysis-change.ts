import type { Finding } from '#shared/findings/finding.ts';
import type { Analysis, LicenceSummary, Tally } from '#shared/analysis/analysis.ts';
import { worstFirst, type FindingKey } from '#shared/analysis/finding-order.ts';

/** How a list of findings differs from that of the version before. What changed is gone as it was, and there as it is. */
export interface FindingsChange {
  readonly gone: readonly FindingKey[];
  readonly there: readonly Finding[];
}

/** How the analysis of one document version differs from that of the version before: plain data, to be sent. */
export interface AnalysisChange {
  readonly findings: FindingsChange;
  readonly accepted: FindingsChange;
  readonly tally: Tally;
  /** All of them, where any has changed. */
  readonly licences?: readonly LicenceSummary[];
}

/** The analysis of the next version. Lists in which nothing changed stay the same objects. */
export function changedAnalysis(analysis: Analysis, change: AnalysisChange): Analysis {
  return {
    findings: changedList(analysis.findings, change.findings),
    accepted: changedList(analysis.accepted, change.accepted),
    tally: change.tally,
    licences: change.licences ?? analysis.licences,
  };
}

/** From so many changes on a list is sorted anew. */
const MANY = 64;

function changedList(list: readonly Finding[], { gone, there }: FindingsChange): readonly Finding[] {
  if (gone.length === 0 && there.length === 0) return list;
  if (gone.length + there.length > MANY) {
    const left = new Set(gone.map(({ fingerprint }) => fingerprint));
    return [...list.filter(({ fingerprint }) => !left.has(fingerprint)), ...there].sort(worstFirst);
  }
  const next = [...list];
  for (const key of gone) {
    const place = placeOf(next, key);
    if (next[place]?.fingerprint === key.fingerprint) next.splice(place, 1);
  }
  for (const finding of there) next.splice(placeOf(next, finding), 0, finding);
  return next;
}

/** A finding of a sorted list. */
export function findingIn(list: readonly Finding[], key: FindingKey): Finding | undefined {
  const found = list[placeOf(list, key)];
  return found?.fingerprint === key.fingerprint ? found : undefined;
}

/** Where a finding stands in a sorted list, or would stand. */
function placeOf(list: readonly Finding[], key: FindingKey): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const finding = list[middle];
    if (finding !== undefined && worstFirst(finding, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
