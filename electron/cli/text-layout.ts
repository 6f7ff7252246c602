import { visible } from '#shared/kernel/foreign-text.ts';

/** Width that fits every terminal and a printed page. */
export const TEXT_WIDTH = 80;

/**
 * Breaks a text at blanks so that no line is longer than 80 columns; words that are longer stand alone. `first` begins
 * the first line, and the others are indented by as much. Line breaks within the text are shown as escapes, so that a name
 * forges no line.
 */
export function wrapped(first: string, text: string): string {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text)
    .split(/\s+/)
    .filter((part) => part !== '')) {
    if (line !== '' && first.length + line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((content, index) => `${index === 0 ? first : indent}${content}`.trimEnd()).join('\n');
}

/** Wraps each line of a text, hanging under its own beginning: blanks, a bullet, or a label in capitals. */
export function wrappedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const first = /^ *(?:- |[A-Z]+ {2})?/.exec(line)?.[0] ?? '';
      return line.length <= TEXT_WIDTH ? line : wrapped(first, line.slice(first.length));
    })
    .join('\n');
}
