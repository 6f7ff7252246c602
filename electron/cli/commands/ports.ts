import { Option, type Command } from 'commander';
import { refuse } from '#electron/cli/cli-problem.ts';
import { jsonText } from '#electron/cli/json-text.ts';
import { replacedText, secretsOption, type SecretsOptions } from '#electron/cli/lookalikes.ts';
import { portsOutput } from '#electron/cli/output/ports-output.ts';
import { portsText } from '#electron/cli/ports-text.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { readTopology } from '#electron/cli/topology-input.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { concealedRows } from '#shared/report/ports/concealed-rows.ts';
import { portCsv } from '#shared/report/ports/port-csv.ts';
import { portRows, type PortRow } from '#shared/report/ports/port-rows.ts';
import { lookalikesIn } from '#shared/secrets/lookalikes-in.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';

type Format = 'text' | 'csv' | 'json';

interface PortsOptions extends SecretsOptions {
  readonly format: Format;
}

/** `stave ports`: what listens where, and which numbers Stave chose. */
export function addPorts(program: Command, context: CommandContext): void {
  program
    .command('ports')
    .description('Print what listens at which port of which host, and who decided it.')
    .argument('<file>', 'topology file (.stave)')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'csv', 'json']).default('text'),
    )
    .addOption(secretsOption())
    .action(async (file: string, { format, secrets }: PortsOptions) => {
      const input = await readTopology(file, context.terminal);
      if (!input.ok) {
        refuse(context, input.error);
        return;
      }
      const { document } = input.value;
      const copy = protectedCopy(document, secrets);
      const text = printed(concealedRows(portRows(factsOf(document)), copy), format);
      context.terminal.error(replacedText(lookalikesIn([text], copy.texts.lookalikes())));
      context.terminal.out(text);
      context.finish(exitCodes.clean);
    });
}

function printed(rows: readonly PortRow[], format: Format): string {
  switch (format) {
    case 'csv':
      return portCsv(rows);
    case 'json':
      return jsonText(portsOutput(rows));
    case 'text':
      return portsText(rows);
  }
}
