import { compareText } from '#shared/kernel/order.ts';
import type { OptionSections } from '#shared/model/element.ts';
import { isXmlText } from '#shared/kernel/xml-text.ts';
import type { ExportProblem } from './problem.ts';

/** A section or option that the file cannot hold. Without a key the whole section is meant. */
export interface RefusedOption {
  readonly section: string;
  readonly key?: string;
  readonly reason: string;
}

export interface CfgText {
  readonly text: string;
  readonly refused: readonly RefusedOption[];
}

/** What the runbook says of a refused option. `file` names the file as in "is not in its options file". */
export function refusedProblem(
  { section, key, reason }: RefusedOption,
  owner: string,
  { file, path, todo }: { readonly file: string; readonly path: string; readonly todo: string },
): ExportProblem {
  const option = key === undefined ? `[${section}]` : `[${section}] ${key}`;
  return {
    kind: 'to-complete',
    what: `${option} of ${owner} is not in its ${file}: ${reason}.`,
    where: path,
    todo,
  };
}

/**
 * Options as the text of a `.cfg` file, in the conservative grammar: `[section]`, then `key=value` lines, an empty line
 * between sections, CRLF, sorted by code unit, no comments, quotes, escapes or continuation. A reader splits at the first
 * `=`. What would not come back the same is refused, never changed.
 */
export function cfgText(sections: OptionSections): CfgText {
  const refused: RefusedOption[] = [];
  const blocks: string[] = [];
  for (const [section, options] of sorted(sections)) {
    const reason = sectionProblem(section);
    if (reason !== undefined) {
      refused.push({ section, reason });
      continue;
    }
    const lines = [`[${section}]`];
    for (const [key, value] of sorted(options)) {
      const wrong = keyProblem(key) ?? valueProblem(value);
      if (wrong === undefined) lines.push(`${key}=${value}`);
      else refused.push({ section, key, reason: wrong });
    }
    blocks.push(lines.map((line) => `${line}\r\n`).join(''));
  }
  return { text: blocks.join('\r\n'), refused };
}

function sorted<Value>(table: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(table).sort(([left], [right]) => compareText(left, right));
}

function sectionProblem(section: string): string | undefined {
  if (/[[\]]/.test(section)) return 'the name of the section contains a bracket';
  return lineProblem(section, 'the name of the section');
}

function keyProblem(key: string): string | undefined {
  if (key.includes('=')) return 'the name of the option contains an equals sign';
  if (/^[[;#]/.test(key)) return 'the name of the option begins like a section or a comment';
  return lineProblem(key, 'the name of the option');
}

function valueProblem(value: string): string | undefined {
  return lineProblem(value, 'the value');
}

function lineProblem(text: string, what: string): string | undefined {
  if (/[\r\n]/.test(text)) return `${what} contains a line end`;
  if (text.trim() !== text) return `${what} begins or ends with a blank`;
  return isXmlText(text) ? undefined : `${what} contains a character that a text file cannot hold`;
}
