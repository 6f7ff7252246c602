import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { refuse } from '#electron/cli/cli-problem.ts';
import { publishedSchemas } from '#electron/cli/output/published-schemas.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { writeOutput } from '#electron/cli/topology-output.ts';
import { describeFileError } from '#electron/node/file-problem.ts';

/** `stave schema`, not listed in the help: writes the JSON Schemas that are kept in `assets/schema`. */
export function addSchema(program: Command, context: CommandContext): void {
  program
    .command('schema', { hidden: true })
    .description('Write the JSON Schemas of the file format and of every JSON output.')
    .requiredOption('--out <folder>', 'folder to write to')
    .action(async ({ out }: { readonly out: string }) => {
      const folder = context.terminal.pathOf(out);
      try {
        await mkdir(folder, { recursive: true });
      } catch (error) {
        refuse(context, { ...describeFileError(error, 'written', folder), file: folder });
        return;
      }
      for (const { fileName, text } of publishedSchemas()) {
        const written = await writeOutput(join(folder, fileName), text, { keepPrevious: false });
        if (!written.ok) {
          refuse(context, written.error);
          return;
        }
        context.terminal.out(`Wrote ${written.value}\n`);
      }
      context.finish(exitCodes.clean);
    });
}
