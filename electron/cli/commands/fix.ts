import type { Command } from 'commander';
import { refuse } from '#electron/cli/cli-problem.ts';
import { replacedText, secretsOption, type SecretsOptions } from '#electron/cli/lookalikes.ts';
import { repair, type RepairStep } from '#electron/cli/repair.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { wrapped } from '#electron/cli/text-layout.ts';
import { readTopology, type TopologyInput } from '#electron/cli/topology-input.ts';
import { writeTopology } from '#electron/cli/topology-output.ts';
import type { Fingerprint } from '#electron/node/file-fingerprint.ts';
import { excerptOfPath, quoted } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { rules } from '#shared/rules/registry.ts';
import { lookalikesIn } from '#shared/secrets/lookalikes-in.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';

interface FixOptions extends SecretsOptions {
  readonly rule?: readonly string[];
  readonly includeUnsafe?: true;
  readonly out?: string;
}

/** `stave fix`: makes the repairs that findings offer, one after the other. */
export function addFix(program: Command, context: CommandContext): void {
  program
    .command('fix')
    .description(
      'Apply quick fixes one by one, analysing after each. Ends with 1 when errors remain (of the given rules).',
    )
    .argument('<file>', 'topology file (.stave)')
    .option('--rule <id...>', 'only fixes of these rules')
    .option('--include-unsafe', 'also fixes that change more than the defect: review the result')
    .addOption(secretsOption())
    .option('--out <file>', 'write here instead of into the file itself')
    .action(async (file: string, options: FixOptions) => fix(file, options, context));
}

async function fix(file: string, options: FixOptions, context: CommandContext): Promise<void> {
  const { terminal, appVersion, finish } = context;
  const stranger = options.rule?.find((id) => !rules.some((rule) => rule.id === id));
  if (stranger !== undefined) {
    refuse(context, {
      message: `There is no rule ${quoted(stranger)}.`,
      remedy: 'Run "stave rules" to see them.',
    });
    return;
  }
  const input = await readTopology(file, terminal);
  if (!input.ok) {
    refuse(context, input.error);
    return;
  }
  const repaired = repair(input.value.document, {
    rules: options.rule,
    includeUnsafe: options.includeUnsafe === true,
    today: terminal.today(),
  });
  // The file keeps everything; what is printed of it leaves.
  const { texts } = protectedCopy(input.value.document, options.secrets);
  const made = stepsText(repaired.steps, texts.conceal);
  terminal.error(replacedText(lookalikesIn([made], texts.lookalikes())));
  const changed = repaired.steps.some((step) => step.kind === 'applied');
  if (changed || options.out !== undefined) {
    const written =
      options.out === undefined
        ? await writeTopology(
            terminal.pathOf(file),
            repaired.document,
            appVersion,
            unchangedSince(input.value),
          )
        : await writeTopology(terminal.pathOf(options.out), repaired.document, appVersion);
    if (!written.ok) {
      refuse(context, written.error);
      return;
    }
    terminal.out(`${made}Wrote ${excerptOfPath(written.value)}.\n`);
  } else terminal.out(`${made}Nothing was changed.\n`);
  const { error, warning, info } = repaired.remaining;
  terminal.out(
    `Left: ${countOf(error, 'error')}, ${countOf(warning, 'warning')}, ${countOf(info, 'note')}` +
      `${repaired.unsafeLeft > 0 ? `; ${countOf(repaired.unsafeLeft, 'more fix', 'more fixes')} with --include-unsafe` : ''}.\n`,
  );
  finish(error > 0 ? exitCodes.findings : exitCodes.clean);
}

/** What was repaired is what was read: what somebody saves meanwhile must not be lost. */
function unchangedSince({ fingerprint }: TopologyInput): (present: Fingerprint | undefined) => boolean {
  return (present) => present === fingerprint;
}

function stepsText(steps: readonly RepairStep[], conceal: (text: string) => string): string {
  return steps
    .map(({ kind, label, rule, reason }) => {
      const what = kind === 'applied' ? `${label} (${rule})` : `${label} (${rule}): ${reason ?? ''}`;
      return `${wrapped(kind === 'applied' ? 'fixed    ' : 'refused  ', conceal(what))}\n`;
    })
    .join('');
}
