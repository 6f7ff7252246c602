import type { Finding, Subject } from '#shared/findings/finding.ts';
import type { CapacityRange } from '#shared/licensing/start-order.ts';

/** How one cluster fares with one licence feature; counts are licences. */
export interface LicenceSummary {
  readonly cluster: string;
  readonly clusterId: string;
  readonly feature: string;
  /** Null where the drawing does not say; `reason` then tells what is missing. */
  readonly available: number | null;
  /** When servers start in checkout order. */
  readonly capacity: number | null;
  /** Over every start order of the servers that use the pool. */
  readonly capacityRange: CapacityRange | null;
  /** In checkout order, which is that of names. */
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly requested: number | 'max';
    readonly granted: number;
  }[];
  readonly reason: string | null;
}

/** What rules said that is neither accepted nor a matter of missing facts, by severity; and the rest. */
export interface Tally {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly unknown: number;
  readonly accepted: number;
  readonly passed: number;
}

/** Everything the engine has to say about one version of a document. */
export interface Analysis {
  /** Worst first, then by rule and subjects. Accepted findings are not among them. */
  readonly findings: readonly Finding[];
  /** Findings somebody accepted with a reason that has not expired; in the same order. */
  readonly accepted: readonly Finding[];
  readonly tally: Tally;
  readonly licences: readonly LicenceSummary[];
}

export interface PassedCheck {
  readonly rule: string;
  readonly subjects: readonly Subject[];
}

/** The same with what was found to be in order. */
export interface WholeAnalysis extends Analysis {
  /** In order of rules and subjects. */
  readonly passes: readonly PassedCheck[];
}

export const NO_ANALYSIS: Analysis = {
  findings: [],
  accepted: [],
  tally: { error: 0, warning: 0, info: 0, unknown: 0, accepted: 0, passed: 0 },
  licences: [],
};
