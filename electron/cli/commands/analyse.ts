import { Option, type Command } from 'commander';
import { analysisText } from '#electron/cli/analysis-text.ts';
import { refuse } from '#electron/cli/cli-problem.ts';
import { jsonText } from '#electron/cli/json-text.ts';
import { replacedText, secretsOption, type SecretsOptions } from '#electron/cli/lookalikes.ts';
import { analyseOutput } from '#electron/cli/output/analyse-output.ts';
import { pathForReaders } from '#electron/cli/path-for-readers.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { readTopology, type TopologyInput } from '#electron/cli/topology-input.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import type { WholeAnalysis } from '#shared/analysis/analysis.ts';
import { concealedAnalysis } from '#shared/exchange/export/kit/concealed-analysis.ts';
import { findingsSarif } from '#shared/exchange/export/findings-sarif/findings-sarif.ts';
import { isAtLeast, severities, type Severity } from '#shared/findings/finding.ts';
import { lookalikesIn } from '#shared/secrets/lookalikes-in.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';

interface AnalyseOptions extends SecretsOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Severity;
  readonly includePasses?: true;
}

/** `stave analyse`: what the rules say about a topology. */
export function addAnalyse(program: Command, context: CommandContext): void {
  program
    .command('analyse')
    .description('Check a topology and print the findings.')
    .argument('<file>', 'topology file (.stave)')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 when a finding of this severity or worse fails')
        .choices(severities)
        .default('error'),
    )
    .addOption(secretsOption())
    .option('--include-passes', 'also tell what was checked and is in order (text and json)')
    .action(async (file: string, options: AnalyseOptions) => {
      const input = await readTopology(file, context.terminal);
      if (!input.ok) {
        refuse(context, input.error);
        return;
      }
      const analysis = analyse(input.value.document, context.terminal.today());
      const copy = protectedCopy(input.value.document, options.secrets);
      const shown = { ...input.value, document: copy.document };
      const text = printed(shown, concealedAnalysis(analysis, copy), options, context);
      context.terminal.error(replacedText(lookalikesIn([text], copy.texts.lookalikes())));
      context.terminal.out(text);
      context.finish(fails(analysis, options.failOn) ? exitCodes.findings : exitCodes.clean);
    });
}

function printed(
  { document, path, text }: TopologyInput,
  analysis: WholeAnalysis,
  options: AnalyseOptions,
  { terminal, appVersion }: CommandContext,
): string {
  const includePasses = options.includePasses === true;
  switch (options.format) {
    case 'json':
      return jsonText(analyseOutput(analysis, includePasses));
    case 'sarif':
      return findingsSarif(document, analysis, appVersion, {
        path: pathForReaders(path, terminal.pathOf('.')),
        text,
      }).text;
    case 'text':
      return analysisText(document, analysis, includePasses);
  }
}

/** What the drawing does not state is no failure: it is listed, and whoever wants it to count states it. */
function fails(analysis: WholeAnalysis, threshold: Severity): boolean {
  return analysis.findings.some(
    ({ verdict, severity }) => verdict === 'fail' && isAtLeast(severity, threshold),
  );
}
