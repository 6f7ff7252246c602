/** The line that asks a saver to open its file. Every other line is a text to save. */
export const OPEN = 'open';

/** What the file holds when a saver has saved this line: large enough that writing it takes a while. */
export function savedText(line: string): string {
  return line.repeat(20_000);
}
