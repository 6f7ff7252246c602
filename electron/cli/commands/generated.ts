import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { componentsPage } from '#shared/report/guide/components-page.ts';
import { connectionsPage } from '#shared/report/guide/connections-page.ts';
import { rulesPage } from '#shared/report/guide/rules-page.ts';
import { refuse } from '#electron/cli/cli-problem.ts';
import { publishedSchemas } from '#electron/cli/output/published-schemas.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { writeOutput } from '#electron/cli/topology-output.ts';
import { describeFileError } from '#electron/node/file-problem.ts';

interface GeneratedFile {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Commands that are not listed in the help: they write the files of the project that are generated from the product
 * itself, `stave schema` those of `assets/schema` and `stave guide` the generated pages of the user guide.
 */
export function addGenerated(program: Command, context: CommandContext): void {
  const add = (name: string, description: string, files: () => readonly GeneratedFile[]): void => {
    program
      .command(name, { hidden: true })
      .description(description)
      .requiredOption('--out <folder>', 'folder to write to')
      .action(async ({ out }: { readonly out: string }) => {
        await writeAll(context, context.terminal.pathOf(out), files());
      });
  };
  add('schema', 'Write the JSON Schemas of the file format and of every JSON output.', publishedSchemas);
  add('guide', 'Write the pages of the user guide that list components, connections and rules.', guidePages);
}

function guidePages(): readonly GeneratedFile[] {
  return [
    { fileName: 'components.md', text: componentsPage() },
    { fileName: 'connections.md', text: connectionsPage() },
    { fileName: 'rules.md', text: rulesPage() },
  ];
}

async function writeAll(
  context: CommandContext,
  folder: string,
  files: readonly GeneratedFile[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    refuse(context, { ...describeFileError(error, 'written', folder), file: folder });
    return;
  }
  for (const { fileName, text } of files) {
    const written = await writeOutput(join(folder, fileName), text, { keepPrevious: false });
    if (!written.ok) {
      refuse(context, written.error);
      return;
    }
    context.terminal.out(`Wrote ${excerptOfPath(written.value)}\n`);
  }
  context.finish(exitCodes.clean);
}
