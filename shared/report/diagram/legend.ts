import type { Position } from '#shared/model/element.ts';
import { textWidth } from '#shared/report/diagram/fitted-text.ts';
import { strokeOf } from '#shared/report/diagram/lines.ts';
import { tag, text, type Markup } from '#shared/report/diagram/markup.ts';
import type { LineStyle, Palette } from '#shared/report/diagram/theme.ts';

const SAMPLE = 28;
const FONT_SIZE = 11;
const ROW_HEIGHT = 22;

export interface Legend {
  readonly markup: readonly Markup[];
  readonly height: number;
}

/** The kinds of lines that occur, each once, in rows no wider than the picture. */
export function legendOf(
  styles: readonly LineStyle[],
  corner: Position,
  width: number,
  palette: Palette,
): Legend {
  const used = [...new Set(styles)];
  const markup: Markup[] = [];
  let x = corner.x;
  let y = corner.y + ROW_HEIGHT / 2;
  for (const style of used) {
    const room = SAMPLE + 8 + textWidth(style.label, FONT_SIZE) + 16;
    if (x > corner.x && x + room > corner.x + width) {
      x = corner.x;
      y += ROW_HEIGHT;
    }
    markup.push(
      tag('line', { x1: x, y1: y, x2: x + SAMPLE, y2: y, ...strokeOf(style, palette[style.color]) }),
      tag(
        'text',
        { x: x + SAMPLE + 8, y: y + 4, 'font-size': FONT_SIZE, fill: palette.mutedText },
        text(style.label),
      ),
    );
    x += room;
  }
  return { markup, height: used.length === 0 ? 0 : y + ROW_HEIGHT / 2 - corner.y };
}
