import type { Command } from 'commander';
import { refuse } from '#electron/cli/cli-problem.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { printable, wrapped } from '#electron/cli/text-layout.ts';
import { readTopology } from '#electron/cli/topology-input.ts';
import { writeOutput } from '#electron/cli/topology-output.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { exportBundle, type Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import type { ExportRefused } from '#shared/exchange/export/bundle/gate.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { countOf } from '#shared/kernel/words.ts';

/** Tasks are all in the runbook; the terminal shows what kind they are. */
const SHOWN_TASKS = 10;

interface ExportOptions {
  readonly out: string;
  readonly override?: string;
  readonly by?: string;
}

/** `stave export`: the bundle for the administrator, unless something stands in its way. */
export function addExport(program: Command, context: CommandContext): void {
  program
    .command('export')
    .description('Write the configuration bundle. Refused, with 1, while errors are open.')
    .argument('<file>', 'topology file (.stave)')
    .requiredOption('--out <zip>', 'archive to write')
    .option('--override <reason>', 'export in spite of errors; the reason is written into the bundle')
    .option('--by <name>', 'who overrides, written beside the reason')
    .action(async (file: string, options: ExportOptions) => exportTopology(file, options, context));
}

async function exportTopology(file: string, options: ExportOptions, context: CommandContext): Promise<void> {
  const { terminal, appVersion, finish } = context;
  if (options.by !== undefined && options.override === undefined) {
    refuse(context, {
      message: '--by says who overrides, but there is no override.',
      remedy: 'Add --override with a reason, or leave --by out.',
    });
    return;
  }
  const document = await readTopology(file, terminal);
  if (!document.ok) {
    refuse(context, document.error);
    return;
  }
  const override =
    options.override === undefined ? undefined : { reason: options.override, by: options.by ?? '' };
  const analysis = analyse(document.value, terminal.today());
  const bundle = exportBundle(document.value, { analysis, override, appVersion });
  if (!bundle.ok) {
    terminal.error(printable(refusalText(bundle.error)));
    finish(exitCodes.findings);
    return;
  }
  const written = await writeOutput(terminal.pathOf(options.out), zipBundle(bundle.value), {
    keepPrevious: false,
  });
  if (!written.ok) {
    refuse(context, written.error);
    return;
  }
  terminal.out(printable(writtenText(written.value, bundle.value)));
  finish(exitCodes.clean);
}

function refusalText({ findings, problems, reasonIsMissing }: ExportRefused): string {
  const blocking = [
    ...findings.map(({ rule, message }) => wrapped('  - ', `${message} [${rule}]`)),
    ...problems.map(({ what, where, todo }) => wrapped('  - ', `${what} (${where}) ${todo}`)),
  ];
  const remedy = reasonIsMissing
    ? 'Give --override a reason.'
    : findings.length > 0
      ? 'Repair these, accept them in the app, or add --override with a reason.'
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
    `Wrote ${path}: ${countOf(files.length, 'file')}.`,
    ...(secrets.length === 0
      ? []
      : [`${countOf(secrets.length, 'placeholder')} to fill in: see RUNBOOK.md.`]),
    ...(toComplete.length === 0 ? [] : ['To complete by hand:']),
    ...toComplete.slice(0, SHOWN_TASKS).map(({ what, todo }) => wrapped('  - ', `${what} ${todo}`)),
    ...(more > 0 ? [`  and ${String(more)} more, listed in RUNBOOK.md.`] : []),
    '',
  ].join('\n');
}
