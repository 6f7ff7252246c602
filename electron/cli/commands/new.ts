import { stat } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { refuse } from '#electron/cli/cli-problem.ts';
import { jsonText } from '#electron/cli/json-text.ts';
import { flagOf, templatesOutput } from '#electron/cli/output/templates-output.ts';
import { parsedValues } from '#electron/cli/template-values.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { wrapped } from '#electron/cli/text-layout.ts';
import { writeTopology } from '#electron/cli/topology-output.ts';
import { execute } from '#shared/edit/command.ts';
import { excerptOfPath, quoted } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues, type ParameterSpec, type Template } from '#shared/templates/template.ts';

interface NewOptions {
  readonly list?: true;
  readonly format: 'text' | 'json';
}

interface TemplateOptions {
  readonly out: string;
  readonly force?: true;
  readonly [parameter: string]: unknown;
}

/** `stave new`: draws a documented deployment. Every template is a command of its own, with its parameters as flags. */
export function addNew(program: Command, context: CommandContext): void {
  const command = program
    .command('new')
    .description('Draw a documented deployment model into a new file.')
    .usage('--list | <template> --out <file> [parameters]')
    .option('--list', 'list the templates and their parameters')
    .addOption(
      new Option('--format <format>', 'how to print the list').choices(['text', 'json']).default('text'),
    )
    .argument('[template]', 'one of the templates below')
    // So that a wrong template is named as such, not the first of its flags.
    .allowUnknownOption()
    .allowExcessArguments()
    .action((template: string | undefined, { list, format }: NewOptions) => {
      if (list === true && template !== undefined) refuseListOf(command, template);
      if (list === true) {
        context.terminal.out(format === 'json' ? jsonText(templatesOutput()) : templatesText());
        context.finish(exitCodes.clean);
        return;
      }
      refuse(context, {
        message:
          template === undefined ? 'No template is named.' : `There is no template ${quoted(template)}.`,
        remedy: 'Run "stave new --list" to see the templates.',
      });
    });
  command.hook('preSubcommand', (_, template) => {
    if (command.opts<NewOptions>().list === true) refuseListOf(command, template.name());
  });
  for (const template of templates) addTemplate(command, template, context);
}

function refuseListOf(command: Command, template: string): never {
  command.error(`error: --list shows all templates and takes no name, but ${quoted(template)} was given`);
}

function addTemplate(parent: Command, template: Template, context: CommandContext): void {
  const command = parent
    .command(template.id)
    .description(template.summary)
    .requiredOption('--out <file>', 'file to write (.stave)')
    .option('--force', 'replace the file if there is one; it is kept as .bak');
  for (const parameter of template.parameters) command.addOption(parameterOption(parameter));
  command.action(async (options: TemplateOptions) => draw(template, options, context));
}

function parameterOption(parameter: ParameterSpec): Option {
  const initial = Array.isArray(parameter.initial) ? parameter.initial.join(',') : String(parameter.initial);
  return new Option(
    `${flagOf(parameter.key)} <value>`,
    [parameter.help, ...hint(parameter), `Default: ${initial || 'none'}.`].join(' '),
  );
}

function hint(parameter: ParameterSpec): readonly string[] {
  switch (parameter.kind) {
    case 'integer':
      return [`${String(parameter.min)} to ${String(parameter.max)}.`];
    case 'choice':
      return [`One of ${parameter.values.join(', ')}.`];
    case 'list':
      return ['Separate entries by commas.'];
    case 'boolean':
      return ['true or false.'];
    case 'text':
      return [];
  }
}

async function draw(template: Template, options: TemplateOptions, context: CommandContext): Promise<void> {
  const values = parsedValues(template, options);
  if (!values.ok) {
    refuse(context, values.error);
    return;
  }
  const path = context.terminal.pathOf(options.out);
  if (options.force !== true && (await exists(path))) {
    refuse(context, {
      message: 'There is a file of this name already.',
      file: path,
      remedy: 'Choose another name, or add --force to replace it.',
    });
    return;
  }
  const document = await arranged(template.generate(completedValues(template, values.value)));
  const written = await writeTopology(
    path,
    document,
    context.appVersion,
    options.force === true ? undefined : (present) => present === undefined,
  );
  if (!written.ok) {
    refuse(context, written.error);
    return;
  }
  context.terminal.out(`Wrote ${excerptOfPath(written.value)}: ${contentsOf(document)}.\n`);
  context.finish(exitCodes.clean);
}

/** The drawing as the app would lay it out, so that it opens as a picture. */
async function arranged(document: Topology): Promise<Topology> {
  // Loaded when asked: the layout engine is larger than everything else here.
  const { layOut } = await import('#electron/node/layout.ts');
  const placements = await layOut(document);
  const edit = execute(document, { type: 'move', placements, pinned: false });
  return edit.ok ? edit.value.document : document;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function contentsOf({ elements, pairs, connections }: Topology): string {
  const count = (table: object): number => Object.keys(table).length;
  return [
    countOf(count(elements), 'element'),
    countOf(count(pairs), 'pair'),
    countOf(count(connections), 'connection'),
  ].join(', ');
}

function templatesText(): string {
  const blocks = templatesOutput().map(({ id, title, summary, parameters }) =>
    [
      id,
      wrapped('  ', `${title}. ${summary}`),
      ...parameters.map(({ flag, label, initial }) =>
        wrapped(`    ${`${flag} VALUE`.padEnd(30)}`, `${label} (${[initial].flat().join(', ')})`),
      ),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
