import { basename } from 'node:path';
import type { Command } from 'commander';
import { bundleTarget, type BundleTarget } from '#electron/cli/bundle-target.ts';
import { refuse, type CliProblem } from '#electron/cli/cli-problem.ts';
import { replacedText, secretsOption, type SecretsOptions } from '#electron/cli/lookalikes.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { wrapped } from '#electron/cli/text-layout.ts';
import { readTopology } from '#electron/cli/topology-input.ts';
import { writeOutput } from '#electron/cli/topology-output.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { exportBundle, type Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { lackOf, type ExportRefused, type OverrideLack } from '#shared/exchange/export/bundle/gate.ts';
import type { ExportOverride } from '#shared/exchange/export/bundle/manifest.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { countOf } from '#shared/kernel/words.ts';

/** Tasks are all in the runbook; the terminal shows what kind they are. */
const SHOWN_TASKS = 10;

interface ExportOptions extends SecretsOptions {
  readonly out: string;
  readonly override?: string;
  readonly by?: string;
  readonly force?: true;
}

/** `stave export`: the bundle for the administrator, unless something stands in its way. */
export function addExport(program: Command, context: CommandContext): void {
  program
    .command('export')
    .description('Write the configuration bundle. Refused, with 1, while errors are open.')
    .argument('<file>', 'topology file (.stave)')
    .requiredOption('--out <zip>', 'archive to write')
    .option('--override <reason>', 'export in spite of errors; the reason is written into the bundle')
    .option('--by <name>', 'who overrides, written beside the reason; an override needs both')
    .addOption(secretsOption())
    .option('--force', 'replace a file that is no archive; it is kept as .bak')
    .action(async (file: string, options: ExportOptions) => exportTopology(file, options, context));
}

async function exportTopology(file: string, options: ExportOptions, context: CommandContext): Promise<void> {
  const { terminal, appVersion, finish } = context;
  const override = overrideOf(options);
  if (!override.ok) {
    refuse(context, override.error);
    return;
  }
  const input = await readTopology(file, terminal);
  if (!input.ok) {
    refuse(context, input.error);
    return;
  }
  const out = terminal.pathOf(options.out);
  const target = await replaceableTarget(out, terminal.pathOf(file), options.force === true);
  if (!target.ok) {
    refuse(context, target.error);
    return;
  }
  const { document, path, text } = input.value;
  const analysis = analyse(document, terminal.today());
  const bundle = exportBundle(document, {
    analysis,
    override: override.value,
    appVersion,
    lookalikes: options.secrets,
    file: { path: basename(path), text },
  });
  if (!bundle.ok) {
    terminal.error(refusalText(bundle.error));
    finish(exitCodes.findings);
    return;
  }
  const written = await writeOutput(out, zipBundle(bundle.value), {
    keepPrevious: target.value === 'stranger',
  });
  if (!written.ok) {
    refuse(context, written.error);
    return;
  }
  terminal.error(replacedText(bundle.value.lookalikes));
  terminal.out(writtenText(written.value, bundle.value));
  finish(exitCodes.clean);
}

/** The override the command line gives, if any; half of one is a mistake, whether it would be needed or not. */
function overrideOf({ override: reason, by }: ExportOptions): Result<ExportOverride | undefined, CliProblem> {
  if (reason === undefined) return by === undefined ? ok(undefined) : fail(NO_OVERRIDE);
  const override = { reason, by: by ?? '' };
  const lack = lackOf(override);
  return lack === undefined ? ok(override) : fail(LACKS[lack]);
}

const NO_OVERRIDE: CliProblem = {
  message: '--by says who overrides, but there is no override.',
  remedy: 'Add --override with a reason, or leave --by out.',
};

const LACKS: Readonly<Record<OverrideLack, CliProblem>> = {
  reason: { message: 'The override has no reason.', remedy: 'Say why after --override.' },
  author: {
    message: 'The override does not say who overrides.',
    remedy: 'Add --by with the name of whoever decided it.',
  },
};

/** What the bundle may replace; a file that is no archive only when told to. */
async function replaceableTarget(
  out: string,
  input: string,
  force: boolean,
): Promise<Result<BundleTarget, CliProblem>> {
  const target = await bundleTarget(out, input);
  if (!target.ok || target.value === 'free' || force) return target;
  return fail({
    message: 'There is a file of this name already, and it is no archive.',
    file: out,
    remedy: 'Choose another name, or add --force to replace it.',
  });
}

function refusalText({ findings, problems }: ExportRefused): string {
  const blocking = [
    ...findings.map(({ rule, message }) => wrapped('  - ', `${message} [${rule}]`)),
    ...problems.map(({ what, where, todo }) => wrapped('  - ', `${what} (${where}) ${todo}`)),
  ];
  const remedy =
    findings.length > 0
      ? 'Repair these, accept them in the app, or add --override with a reason and --by with a name.'
      : 'Repair these: no bundle can carry them, so they cannot be overridden.';
  return [
    `stave: Nothing was exported: ${countOf(blocking.length, 'thing stands', 'things stand')} in the way.`,
    ...blocking,
    `  remedy: ${remedy}`,
    '',
  ].join('\n');
}

function writtenText(path: string, { files, secrets, toComplete }: Bundle): string {
  const more = toComplete.length - SHOWN_TASKS;
  return [
    `Wrote ${excerptOfPath(path)}: ${countOf(files.length, 'file')}.`,
    ...(secrets.length === 0
      ? []
      : [`${countOf(secrets.length, 'placeholder')} to fill in: see RUNBOOK.md.`]),
    ...(toComplete.length === 0 ? [] : ['To complete by hand:']),
    ...toComplete.slice(0, SHOWN_TASKS).map(({ what, todo }) => wrapped('  - ', `${what} ${todo}`)),
    ...(more > 0 ? [`  and ${String(more)} more, listed in RUNBOOK.md.`] : []),
    '',
  ].join('\n');
}
