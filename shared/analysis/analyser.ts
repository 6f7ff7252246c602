import type { DocumentPatches } from '#shared/edit/command.ts';
import { factsFrom, type Facts } from '#shared/facts/facts.ts';
import { watch } from '#shared/facts/memory/watch.ts';
import { Records } from '#shared/facts/records/records.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import { clusterLicences } from '#shared/licensing/cluster-licences.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import type { RuleOutcome } from '#shared/rules/kit/run.ts';
import { rules as everyRule } from '#shared/rules/registry.ts';
import type { AnalysisChange } from '#shared/analysis/analysis-change.ts';
import type { LicenceSummary, PassedCheck, Tally } from '#shared/analysis/analysis.ts';
import { licenceSummary } from '#shared/analysis/licence-summary.ts';
import { runOn } from '#shared/analysis/running-rule.ts';

/** A finding as it stands in one of the two lists. */
interface Listed {
  readonly finding: Finding;
  readonly isAccepted: boolean;
}

/**
 * The engine over one document that changes. Facts, rules and calculators remember what they read, so that a change costs
 * what it touches; `take` says what is different since it was last asked, the first time everything.
 */
export class Analyser {
  readonly #records: Records;
  readonly #facts: Facts;
  readonly #rules: readonly Rule[];
  /** Findings of now by fingerprint, and those of the last telling. */
  readonly #said = new Map<string, readonly Finding[]>();
  readonly #listed = new Map<string, Listed>();
  /** Fingerprints about which something may be new. */
  readonly #touched = new Set<string>();
  readonly #passed = new Map<RuleOutcome, string>();
  readonly #tally = { error: 0, warning: 0, info: 0, unknown: 0, accepted: 0, passed: 0 };
  #licences: readonly LicenceSummary[] = [];
  #areLicencesNew = true;
  #acceptances: Topology['acceptances'] = {};
  #today: string | undefined;

  /**
   * @param today YYYY-MM-DD decides which acceptances have expired; without it none has
   * @param rules the checks to make, in the order that their passes are listed in
   */
  constructor(document: Topology, today?: string, rules: readonly Rule[] = everyRule) {
    this.#records = new Records(document);
    this.#facts = factsFrom(this.#records);
    this.#rules = rules;
    this.#today = today;
    for (const rule of rules) {
      runOn(rule, this.#facts, (before, after) => {
        this.#follow(rule.id, before, after);
      });
    }
    this.#followLicences();
    this.#followAcceptances();
  }

  /** Goes over to the next version of the document. Throws where the patches do not fit; then nothing more may be asked. */
  change(patches: DocumentPatches): void {
    this.#records.change(patches);
  }

  /** Goes over to another day. */
  on(today: string): void {
    if (today === this.#today) return;
    this.#today = today;
    for (const fingerprint of Object.keys(this.#acceptances)) this.#touched.add(fingerprint);
  }

  /** What is different since this was last asked. */
  take(): AnalysisChange {
    const change = {
      findings: { gone: [] as Finding[], there: [] as Finding[] },
      accepted: { gone: [] as Finding[], there: [] as Finding[] },
    };
    for (const fingerprint of this.#touched) {
      const [before, after] = [this.#listed.get(fingerprint), this.#listedNow(fingerprint)];
      if (isSame(before, after)) continue;
      if (before !== undefined) change[before.isAccepted ? 'accepted' : 'findings'].gone.push(before.finding);
      if (after !== undefined) change[after.isAccepted ? 'accepted' : 'findings'].there.push(after.finding);
      this.#list(fingerprint, before, after);
    }
    this.#touched.clear();
    const licences = this.#areLicencesNew ? { licences: this.#licences } : {};
    this.#areLicencesNew = false;
    return {
      findings: { gone: change.findings.gone.map(keyOf), there: change.findings.there },
      accepted: { gone: change.accepted.gone.map(keyOf), there: change.accepted.there },
      tally: { ...this.#tally },
      ...licences,
    };
  }

  /** What is in order, by rules and subjects. */
  passes(): readonly PassedCheck[] {
    const byRule = new Map<string, PassedCheck[]>(this.#rules.map(({ id }) => [id, []]));
    for (const [{ passes }, rule] of this.#passed) {
      for (const subjects of passes) byRule.get(rule)?.push({ rule, subjects });
    }
    return [...byRule.values()].flatMap((passes) =>
      sortedBy(passes, ({ subjects }) => subjects.map(({ id }) => id).join(' ')),
    );
  }

  #follow(rule: string, before: RuleOutcome | undefined, after: RuleOutcome | undefined): void {
    for (const finding of before?.findings ?? []) this.#say(finding.fingerprint, (said) => said !== finding);
    for (const finding of after?.findings ?? []) this.#say(finding.fingerprint, () => true, finding);
    this.#tally.passed += (after?.passes.length ?? 0) - (before?.passes.length ?? 0);
    if (before !== undefined) this.#passed.delete(before);
    if (after !== undefined && after.passes.length > 0) this.#passed.set(after, rule);
  }

  /** While a subject gives way to another, both may say the same for a moment. */
  #say(fingerprint: string, stays: (said: Finding) => boolean, ...added: readonly Finding[]): void {
    const said = [...(this.#said.get(fingerprint) ?? []).filter(stays), ...added];
    if (said.length === 0) this.#said.delete(fingerprint);
    else this.#said.set(fingerprint, said);
    this.#touched.add(fingerprint);
  }

  #followLicences(): void {
    watch(() => {
      this.#licences = clusterLicences(this.#facts).map((licences) => licenceSummary(licences, this.#facts));
      this.#areLicencesNew = true;
    });
  }

  #followAcceptances(): void {
    watch(() => {
      const acceptances = this.#records.field('acceptances');
      for (const fingerprint of Object.keys({ ...this.#acceptances, ...acceptances }))
        this.#touched.add(fingerprint);
      this.#acceptances = acceptances;
    });
  }

  #listedNow(fingerprint: string): Listed | undefined {
    const finding = this.#said.get(fingerprint)?.at(-1);
    return finding && { finding, isAccepted: this.#isAccepted(fingerprint) };
  }

  #isAccepted(fingerprint: string): boolean {
    const acceptance = this.#acceptances[fingerprint];
    if (acceptance === undefined) return false;
    return acceptance.expires === undefined || this.#today === undefined || this.#today < acceptance.expires;
  }

  #list(fingerprint: string, before: Listed | undefined, after: Listed | undefined): void {
    if (before !== undefined) this.#tally[countedAs(before)] -= 1;
    if (after !== undefined) this.#tally[countedAs(after)] += 1;
    if (after === undefined) this.#listed.delete(fingerprint);
    else this.#listed.set(fingerprint, after);
  }
}

function countedAs({ finding, isAccepted }: Listed): Exclude<keyof Tally, 'passed'> {
  if (isAccepted) return 'accepted';
  return finding.verdict === 'unknown' ? 'unknown' : finding.severity;
}

function isSame(left: Listed | undefined, right: Listed | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function keyOf({
  rule,
  verdict,
  severity,
  fingerprint,
}: Finding): AnalysisChange['findings']['gone'][number] {
  return { rule, verdict, severity, fingerprint };
}
