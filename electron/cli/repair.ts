import { analyse } from '#shared/analysis/analyse.ts';
import type { Analysis } from '#shared/analysis/analysis.ts';
import { execute } from '#shared/edit/command.ts';
import type { Finding, QuickFix, Severity } from '#shared/findings/finding.ts';
import type { Topology } from '#shared/model/topology.ts';

export interface RepairOptions {
  /** Ids of the rules whose fixes are made; undefined means all. */
  readonly rules: readonly string[] | undefined;
  readonly includeUnsafe: boolean;
  readonly today: string;
}

/** A fix that was made, or that the document refused for a reason. */
export interface RepairStep {
  readonly kind: 'applied' | 'refused';
  readonly rule: string;
  readonly label: string;
  readonly reason?: string;
}

export interface Repair {
  readonly document: Topology;
  readonly steps: readonly RepairStep[];
  /** Findings of the rules in question that are left, by severity. */
  readonly remaining: Readonly<Record<Severity, number>>;
  /** Fixes that were not made because they are unsafe. */
  readonly unsafeLeft: number;
}

interface Offer {
  readonly finding: Finding;
  readonly fix: QuickFix;
}

/**
 * Makes fixes one at a time and analyses after each, because one repair may settle another finding or bring one up. No
 * fix of a finding is made twice, so it ends even where two rules disagree.
 */
export function repair(document: Topology, options: RepairOptions): Repair {
  const tried = new Set<string>();
  const steps: RepairStep[] = [];
  let current = document;
  let analysis = analyse(current, options.today);
  for (;;) {
    const offer = offers(analysis, options).find(
      (candidate) =>
        !tried.has(keyOf(candidate)) && (options.includeUnsafe || candidate.fix.safety === 'safe'),
    );
    if (offer === undefined) break;
    tried.add(keyOf(offer));
    const { finding, fix } = offer;
    const edit = execute(current, fix.command);
    if (!edit.ok) {
      steps.push({ kind: 'refused', rule: finding.rule, label: fix.label, reason: edit.error });
      continue;
    }
    steps.push({ kind: 'applied', rule: finding.rule, label: fix.label });
    current = edit.value.document;
    analysis = analyse(current, options.today);
  }
  const unsafe = options.includeUnsafe
    ? []
    : offers(analysis, options).filter(({ fix }) => fix.safety === 'unsafe');
  return { document: current, steps, remaining: remaining(analysis, options), unsafeLeft: unsafe.length };
}

function offers(analysis: Analysis, options: RepairOptions): readonly Offer[] {
  return ofRules(analysis, options).flatMap((finding) => finding.quickFixes.map((fix) => ({ finding, fix })));
}

function ofRules(analysis: Analysis, { rules }: RepairOptions): readonly Finding[] {
  return analysis.findings.filter((finding) => rules === undefined || rules.includes(finding.rule));
}

function remaining(analysis: Analysis, options: RepairOptions): Readonly<Record<Severity, number>> {
  const failing = ofRules(analysis, options).filter((finding) => finding.verdict === 'fail');
  const count = (severity: Severity): number =>
    failing.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

function keyOf({ finding, fix }: Offer): string {
  return `${finding.fingerprint}\n${fix.label}`;
}
