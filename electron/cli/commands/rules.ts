import { Option, type Command } from 'commander';
import { jsonText } from '#electron/cli/json-text.ts';
import { rulesOutput } from '#electron/cli/output/rules-output.ts';
import { exitCodes, type CommandContext } from '#electron/cli/terminal.ts';
import { wrapped } from '#electron/cli/text-layout.ts';

/** `stave rules`: what is checked. */
export function addRules(program: Command, { terminal, finish }: CommandContext): void {
  program
    .command('rules')
    .description('List every rule, with its severity and the rows of the rule catalogue it covers.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(({ format }: { readonly format: 'text' | 'json' }) => {
      terminal.out(format === 'json' ? jsonText(rulesOutput()) : rulesText());
      finish(exitCodes.clean);
    });
}

function rulesText(): string {
  const rows = rulesOutput();
  const families = [...new Set(rows.map((rule) => rule.family))];
  const blocks = families.map((family) => {
    const own = rows.filter((rule) => rule.family === family);
    return [family, ...own.map(ruleText)].join('\n');
  });
  return [...blocks, `${String(rows.length)} rules.`, ''].join('\n\n').trimEnd() + '\n';
}

function ruleText({ id, severity, title, covers }: ReturnType<typeof rulesOutput>[number]): string {
  return [
    `  ${severity.padEnd(8)}${id}`,
    wrapped('          ', title),
    ...(covers.length === 0 ? [] : [wrapped('          ', `Covers ${covers.join(', ')}.`)]),
  ].join('\n');
}
