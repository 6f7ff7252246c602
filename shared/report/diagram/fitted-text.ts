import { visible } from '#shared/kernel/foreign-text.ts';
import { shortened } from '#shared/kernel/shortened.ts';

/** Longer texts are cut before they are measured: no name on a picture comes near it. */
const MEASURED_CHARACTERS = 400;

/** Estimated width of a text in a proportional font, in pixels. It errs on the wide side: fonts differ. */
export function textWidth(content: string, fontSize: number): number {
  let width = 0;
  for (const character of content.slice(0, MEASURED_CHARACTERS)) width += widthOf(character);
  return width * fontSize;
}

/** The text with control characters and directions as escapes, or as much of its beginning as fits, with an ellipsis. */
export function fitted(text: string, fontSize: number, width: number): string {
  const content = visible(shortened(text, MEASURED_CHARACTERS + 1));
  if (content.length <= MEASURED_CHARACTERS && textWidth(content, fontSize) <= width) return content;
  const room = width / fontSize - widthOf('…');
  let used = 0;
  let kept = '';
  for (const character of content.slice(0, MEASURED_CHARACTERS)) {
    used += widthOf(character);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(character: string): number {
  if (/[ -~]/.test(character)) {
    if (/[il.,:;|!'`jft()[\]{}/\\ ]/.test(character)) return 0.36;
    return /[mwMW@%]/.test(character) ? 0.95 : /[A-Z_&#]/.test(character) ? 0.72 : 0.58;
  }
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 0.7 : 1.05;
}
