import { visible } from '#shared/kernel/foreign-text.ts';

/** Width that fits every terminal and a printed page. */
export const TEXT_WIDTH = 80;
const HANGING = 2;

/**
 * Breaks a text at blanks so that no line is longer than 80 columns; words that are longer stand alone. `first` begins
 * the first line, and the others are indented by as much, or by `hanging`. Line breaks within the text are shown as escapes, so that a name
 * forges no line.
 */
export function wrapped(first: string, text: string, hanging = first.length): string {
  const indent = ' '.repeat(hanging);
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text)
    .split(/\s+/)
    .filter((part) => part !== '')) {
    if (line !== '' && hanging + line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((content, index) => `${index === 0 ? first : indent}${content}`.trimEnd()).join('\n');
}

/**
 * Wraps each line of a text, hanging under its own beginning: a bullet, or a label in capitals. Where there are only
 * blanks it hangs deeper than they go, because a line that is broken before a word of a name would look like one that
 * begins with a label such as "Consequence:".
 */
export function wrappedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const first = /^ *(?:- |[A-Z]+ {2})?/.exec(line)?.[0] ?? '';
      if (line.length <= TEXT_WIDTH) return line;
      const hanging = first.length + (first.trim() === '' ? HANGING : 0);
      return wrapped(first, line.slice(first.length), hanging);
    })
    .join('\n');
}
