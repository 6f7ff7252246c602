import { Option, type Command } from 'commander';
import { refuse } from '#electron/cli/cli-problem.ts';
import { jsonText } from '#electron/cli/json-text.ts';
import { portsOutput } from '#electron/cli/output/ports-output.ts';
import { portsText } from '#electron/cli/ports-text.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { readTopology } from '#electron/cli/topology-input.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { portCsv } from '#shared/report/ports/port-csv.ts';
import { portRows, type PortRow } from '#shared/report/ports/port-rows.ts';

type Format = 'text' | 'csv' | 'json';

/** `stave ports`: what listens where, and which numbers Stave chose. */
export function addPorts(program: Command, context: CommandContext): void {
  program
    .command('ports')
    .description('Print what listens at which port of which host, and who decided it.')
    .argument('<file>', 'topology file (.stave)')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'csv', 'json']).default('text'),
    )
    .action(async (file: string, { format }: { readonly format: Format }) => {
      const input = await readTopology(file, context.terminal);
      if (!input.ok) {
        refuse(context, input.error);
        return;
      }
      context.terminal.out(printed(portRows(factsOf(input.value.document)), format));
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
