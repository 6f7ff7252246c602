import type { Analysis } from '#shared/analysis/analysis.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Acceptance } from '#shared/model/acceptance.ts';
import type { Topology } from '#shared/model/topology.ts';

/** One acceptance of the document, and what has become of the finding it is about. */
export interface AcceptedEntry {
  readonly fingerprint: string;
  readonly acceptance: Acceptance;
  /**
   * `active` hides the finding; `expired` no longer does; `gone` is about a finding that is not there any more;
   * `unchecked`: there is no analysis that could tell.
   */
  readonly state: 'active' | 'expired' | 'gone' | 'unchecked';
  readonly title: string;
  readonly message: string;
  readonly subjects: readonly string[];
}

const ORDER = ['expired', 'active', 'gone', 'unchecked'] as const;

const WITHOUT_FINDING = {
  gone: 'The drawing no longer gives rise to this finding.',
  unchecked: 'The drawing has not been checked.',
};

/** Every acceptance: expired ones first, then those in force, then those without a finding. */
export function acceptedEntries(document: Topology, analysis: Analysis | null): readonly AcceptedEntry[] {
  const absent = analysis === null ? 'unchecked' : 'gone';
  const active = new Map(analysis?.accepted.map((finding) => [finding.fingerprint, finding]));
  const open = new Map(analysis?.findings.map((finding) => [finding.fingerprint, finding]));
  return Object.entries(document.acceptances)
    .map(([fingerprint, acceptance]): AcceptedEntry => {
      const finding = active.get(fingerprint) ?? open.get(fingerprint);
      return {
        fingerprint,
        acceptance,
        state: active.has(fingerprint) ? 'active' : open.has(fingerprint) ? 'expired' : absent,
        title: finding?.title ?? fingerprint.split(' ')[0] ?? fingerprint,
        message: finding?.message ?? WITHOUT_FINDING[absent],
        subjects: finding?.subjects.map((subject) => subject.id) ?? [],
      };
    })
    .sort(
      (left, right) =>
        ORDER.indexOf(left.state) - ORDER.indexOf(right.state) ||
        compareText(left.fingerprint, right.fingerprint),
    );
}
