import { compareText, sortedBy } from '#shared/kernel/order.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { severities, type Finding, type Severity, type Subject } from '#shared/findings/finding.ts';
import { clusterLicences, type ClusterLicences } from '#shared/licensing/cluster-licences.ts';
import type { CapacityRange } from '#shared/licensing/start-order.ts';
import type { Topology } from '#shared/model/topology.ts';
import { runRule } from '#shared/rules/kit/run.ts';
import { rules } from '#shared/rules/registry.ts';

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

export interface PassedCheck {
  readonly rule: string;
  readonly subjects: readonly Subject[];
}

/** Everything the engine has to say about one version of a document. */
export interface Analysis {
  /** Worst first, then by rule and subjects. Accepted findings are not among them. */
  readonly findings: readonly Finding[];
  /** Findings somebody accepted with a reason that has not expired. */
  readonly accepted: readonly Finding[];
  readonly passes: readonly PassedCheck[];
  readonly tally: Tally;
  readonly licences: readonly LicenceSummary[];
}

/**
 * Runs every rule and engine over a document. `today` (YYYY-MM-DD) decides which acceptances have expired; without it
 * none has.
 */
export function analyse(document: Topology, today?: string): Analysis {
  const facts = factsOf(document);
  const outcomes = rules.map((rule) => ({ rule: rule.id, ...runRule(rule, facts) }));
  const all = worstFirst(outcomes.flatMap((outcome) => outcome.findings));
  const findings = all.filter((finding) => !isAccepted(document, finding, today));
  const accepted = all.filter((finding) => isAccepted(document, finding, today));
  const passes = outcomes.flatMap(({ rule, passes: passed }) =>
    passed.map((subjects) => ({ rule, subjects })),
  );
  return {
    findings,
    accepted,
    passes,
    tally: tallyOf(findings, accepted.length, passes.length),
    licences: clusterLicences(facts).map(summarised),
  };
}

function isAccepted(document: Topology, finding: Finding, today: string | undefined): boolean {
  const acceptance = document.acceptances[finding.fingerprint];
  if (acceptance === undefined) return false;
  return acceptance.expires === undefined || today === undefined || today < acceptance.expires;
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ verdict, severity }: Finding): number =>
    (verdict === 'fail' ? 0 : severities.length) + severities.indexOf(severity);
  return sortedBy(findings, (finding) => finding.fingerprint).sort(
    (left, right) => rank(left) - rank(right) || compareText(left.rule, right.rule),
  );
}

function tallyOf(findings: readonly Finding[], accepted: number, passed: number): Tally {
  const failing = (severity: Severity): number =>
    findings.filter((finding) => finding.verdict === 'fail' && finding.severity === severity).length;
  return {
    error: failing('error'),
    warning: failing('warning'),
    info: failing('info'),
    unknown: findings.filter((finding) => finding.verdict === 'unknown').length,
    accepted,
    passed,
  };
}

function summarised({ cluster, feature, checkout }: ClusterLicences): LicenceSummary {
  const head = { cluster: cluster.name, clusterId: cluster.id, feature };
  if (!checkout.known)
    return {
      ...head,
      available: null,
      capacity: null,
      capacityRange: null,
      nodes: [],
      reason: checkout.reason,
    };
  const { available, capacity = null, range, grants } = checkout.value;
  const nodes = grants.map(({ id, name, request, granted }) => ({ id, name, requested: request, granted }));
  return { ...head, available, capacity, capacityRange: range, nodes, reason: null };
}
