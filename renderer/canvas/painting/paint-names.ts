import type { DrawingLook } from './drawing-look.ts';
import type { PaintedElement } from './scene.ts';

/** Letters smaller than this on screen are not painted: nobody can read them, and they cost most. In pixels. */
const SMALLEST = 5.5;
const CARD_LETTERS = { size: 25, line: 27, inset: 17, most: 12 };
/** Of average letters, as a share of their size. */
const LETTER_WIDTH = 0.56;

/** Paints names as far as they can be read; those of sites as large as on a map. */
export function paintNames(
  context: CanvasRenderingContext2D,
  places: readonly PaintedElement[],
  cards: readonly PaintedElement[],
  look: DrawingLook,
  zoom: number,
): void {
  context.fillStyle = look.text;
  context.textBaseline = 'middle';
  for (const { box, element } of places) {
    const isSite = element.type === 'site';
    const size = isSite ? Math.max(27, Math.min(84, 11 / zoom)) : 27;
    if (size * zoom < SMALLEST) continue;
    context.font = `600 ${String(size)}px ${look.font}`;
    const most = Math.floor(box.width / (size * LETTER_WIDTH));
    // A name that is taller than the title bar stands above the frame, as on a map.
    const y = size > 36 ? box.y - size * 0.6 : box.y + 20;
    context.fillText(shortened(element.name, most), box.x + 10, y);
  }
  if (CARD_LETTERS.size * zoom < SMALLEST) return;
  context.font = `600 ${String(CARD_LETTERS.size)}px ${look.font}`;
  for (const { box, element } of cards) {
    const lines = inLines(element.name);
    const middle = box.y + box.height / 2 - ((lines.length - 1) * CARD_LETTERS.line) / 2;
    lines.forEach((line, index) => {
      context.fillText(line, box.x + CARD_LETTERS.inset, middle + index * CARD_LETTERS.line);
    });
  }
}

/** A name in at most two lines, broken between its words where it can be. */
function inLines(name: string): readonly string[] {
  const { most } = CARD_LETTERS;
  if (name.length <= most) return [name];
  const start = name.slice(0, most);
  const word = Math.max(
    start.lastIndexOf('_'),
    start.lastIndexOf('-'),
    start.lastIndexOf('.'),
    start.lastIndexOf(' '),
  );
  const end = word > most / 3 ? word + 1 : most;
  return [name.slice(0, end), shortened(name.slice(end), most)];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
