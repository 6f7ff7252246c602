import type { Analysis } from '#shared/analysis/analysis.ts';
import { cfgDataFiles } from '#shared/exchange/export/cfgdata/cfgdata-files.ts';
import type { AnalysedFile } from '#shared/exchange/export/findings-sarif/analysed-file.ts';
import { findingsSarif } from '#shared/exchange/export/findings-sarif/findings-sarif.ts';
import { findingsText } from '#shared/exchange/export/findings-text/findings-text.ts';
import type { BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import { concealedAnalysis } from '#shared/exchange/export/kit/concealed-analysis.ts';
import { shownProblem, type ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import { secretsToSupply } from '#shared/exchange/export/kit/secrets-to-supply.ts';
import { optionFiles } from '#shared/exchange/export/options/option-files.ts';
import { orsLists } from '#shared/exchange/export/ors-list/ors-lists.ts';
import { portsCsv } from '#shared/exchange/export/ports-csv/ports-csv.ts';
import { compareText } from '#shared/kernel/order.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Topology } from '#shared/model/topology.ts';
import { runbook } from '#shared/report/runbook.ts';
import type { Lookalike, LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import { lookalikesIn } from '#shared/secrets/lookalikes-in.ts';
import type { Secret } from '#shared/secrets/placeholder-book.ts';
import { refusal, type ExportRefused } from './gate.ts';
import { manifestFile, type ExportOverride } from './manifest.ts';

/** The files of one export, in order of path, the manifest among them. */
export interface Bundle {
  readonly files: readonly BundleFile[];
  /** Placeholders that stand in the files, each waiting for a value. */
  readonly secrets: readonly Secret[];
  /** What looked like a secret in what the files hold, and was replaced. */
  readonly lookalikes: readonly Lookalike[];
  /** What the files leave out and the runbook lists. */
  readonly toComplete: readonly ExportProblem[];
}

export interface BundleOptions {
  readonly analysis: Analysis;
  readonly override?: ExportOverride | undefined;
  readonly appVersion: string;
  /** What becomes of what looks like a secret; a placeholder unless told otherwise. */
  readonly lookalikes?: LookalikeChoice | undefined;
  /** The file that holds the drawing; left out when it was never saved. Findings point into it. */
  readonly file?: AnalysedFile | undefined;
}

/**
 * Everything an administrator needs to build what is drawn: configuration files, options, Lists, findings, runbook and
 * manifest. Refused while the analysis has open errors, unless overridden with a reason and a name, and while the drawing says what
 * no configuration can hold. The same document gives the same bytes, in whatever order its records stand.
 */
export function exportBundle(drawing: Topology, options: BundleOptions): Result<Bundle, ExportRefused> {
  const { appVersion } = options;
  const plan = planOf(drawing, options.lookalikes);
  const { document, texts } = plan;
  const analysis = concealedAnalysis(options.analysis, plan);
  const override = options.override && {
    reason: texts.prose({ owner: 'Override', parts: ['Reason'] }, options.override.reason),
    by: texts.prose({ owner: 'Override', parts: ['By'] }, options.override.by),
  };
  const lists = orsLists(plan);
  const exported = [cfgDataFiles(plan, lists.lists), optionFiles(plan), lists];
  const problems = [...plan.problems, ...exported.flatMap((part) => part.problems)].map((problem) =>
    shownProblem(problem, plan.facts.quotedBriefly),
  );
  const refused = refusal(analysis, problems, override);
  if (refused !== undefined) return fail(refused);

  const hasErrors = analysis.tally.error > 0;
  const stated = { appVersion, override: hasErrors ? override : undefined };
  const configuration = exported.flatMap((part) => part.files);
  const secrets = secretsToSupply(plan, configuration);
  const files = [
    ...configuration,
    ...portsCsv(plan),
    findingsText(document, analysis),
    findingsSarif(document, analysis, appVersion, options.file),
  ];
  const toComplete = problems.filter(({ kind }) => kind === 'to-complete');
  const page = runbook({
    ...plan,
    ...stated,
    analysis,
    secrets,
    lists: lists.lists,
    assumptions: [...plan.assumptions, ...lists.assumptions],
    toComplete,
    paths: files.map(({ path }) => path).sort(compareText),
  });
  const written = [...files, { path: 'RUNBOOK.md', text: page }];
  const manifest = manifestFile(written, {
    ...stated,
    document: document.name,
    tally: analysis.tally,
    secrets,
    toComplete: toComplete.length,
  });
  const sorted = [...written, manifest].sort((left, right) => compareText(left.path, right.path));
  const lookalikes = lookalikesIn(
    sorted.map(({ text }) => text),
    texts.lookalikes(),
  );
  return ok({ files: sorted, secrets, lookalikes, toComplete });
}
