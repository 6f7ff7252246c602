import { visible } from '#shared/kernel/foreign-text.ts';
import type { OptionSections } from '#shared/model/element.ts';

/** One chapter: a title and paragraphs or lists. A chapter without a body is left out. */
export interface Chapter {
  readonly title: string;
  readonly body: readonly string[];
}

/** Text shown as it is: in backticks, on one line, with escapes for control and direction characters. */
export function code(text: string): string {
  const line = visible(text).replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  if (longest === 0) return `\`${line}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/**
 * Prose that somebody else wrote: on one line, with what Markdown would take for markup made harmless. Line breaks become
 * blanks, as Markdown shows them; other control characters and directions become escapes.
 */
export function prose(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*<[\]~&]|(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g, (character) => `\\${character}`)
    .replace(/^(\d*)([-+#>.)])/, '$1\\$2');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Items under a bullet or a number; deep enough for numbers of two digits. */
export function nested(items: readonly string[]): string {
  return items.map((item) => `\n    - ${item}`).join('');
}

export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${String(index + 1)}. ${item}`).join('\n');
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list with a line that leads to it; nothing while it is empty. */
export function listed(lead: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [lead, bullets(items)];
}

export function names(elements: readonly { readonly name: string }[]): string {
  return elements.map(({ name }) => code(name)).join(', ');
}

/** `[section] key = value`, one an option. */
export function optionLines(sections: OptionSections): string[] {
  return Object.entries(sections).flatMap(([section, options]) =>
    Object.entries(options).map(([key, value]) => code(`[${section}] ${key} = ${value}`)),
  );
}

/** `Label: value, value`, one a property. */
export function propertyLines(
  properties: readonly { readonly label: string; readonly values: readonly string[] }[],
): string[] {
  return properties.map(({ label, values }) => `${label}: ${values.map(code).join(', ')}`);
}
