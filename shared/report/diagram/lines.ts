import type { Box } from '#shared/layout/box.ts';
import type { Position } from '#shared/model/element.ts';
import { borderPoint, centerOf } from '#shared/report/diagram/boxes.ts';
import { fitted, textWidth } from '#shared/report/diagram/fitted-text.ts';
import { points, tag, text, title, type Markup } from '#shared/report/diagram/markup.ts';
import type { LineStyle, Palette } from '#shared/report/diagram/theme.ts';

const ARROW_LENGTH = 8;
const ARROW_WIDTH = 6;
const LABEL_SIZE = 11;
const LABEL_ROOM = 180;

/** A line between two boxes. */
export interface Line {
  readonly from: Box;
  readonly to: Box;
  readonly style: LineStyle;
  readonly palette: Palette;
  readonly highlighted: boolean;
  /** What the line is, in words. */
  readonly description: string;
  /** Shown in the middle of the line. */
  readonly label?: string;
  readonly arrow: boolean;
}

/** A straight line from border to border, with its label in the middle and, if asked, an arrow at its end. */
export function lineMarkup(line: Line): Markup {
  const { from, to, style, palette, highlighted, arrow, label } = line;
  const start = borderPoint(from, centerOf(to));
  const end = borderPoint(to, centerOf(from));
  const color = highlighted ? palette.accent : palette[style.color];
  const stroke = tag('line', {
    x1: start.x,
    y1: start.y,
    x2: end.x,
    y2: end.y,
    ...strokeOf(style, color, highlighted),
  });
  return tag(
    'g',
    {},
    title(line.description),
    stroke,
    ...(arrow ? arrowMarkup(start, end, color) : []),
    ...(label === undefined ? [] : labelMarkup(label, middle(start, end), palette)),
  );
}

/** The look of a line of this style. */
export function strokeOf(
  style: LineStyle,
  color: string,
  highlighted = false,
): Readonly<Record<string, string | number | undefined>> {
  return {
    stroke: color,
    'stroke-width': highlighted ? style.width + 1.5 : style.width,
    'stroke-dasharray': style.dashes,
  };
}

function arrowMarkup(start: Position, end: Position, color: string): readonly Markup[] {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < ARROW_LENGTH) return [];
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const back = { x: end.x - dx * ARROW_LENGTH, y: end.y - dy * ARROW_LENGTH };
  const half = ARROW_WIDTH / 2;
  const corners = points(
    end,
    { x: back.x - dy * half, y: back.y + dx * half },
    { x: back.x + dy * half, y: back.y - dx * half },
  );
  return [tag('polygon', { points: corners, fill: color })];
}

function labelMarkup(label: string, { x, y }: Position, palette: Palette): readonly Markup[] {
  const content = fitted(label, LABEL_SIZE, LABEL_ROOM);
  const width = textWidth(content, LABEL_SIZE) + 8;
  return [
    tag('rect', {
      x: x - width / 2,
      y: y - 9,
      width,
      height: 18,
      rx: 4,
      fill: palette.card,
      stroke: palette.border,
    }),
    tag(
      'text',
      { x, y: y + 4, 'font-size': LABEL_SIZE, fill: palette.text, 'text-anchor': 'middle' },
      text(content),
    ),
  ];
}

function middle(start: Position, end: Position): Position {
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
}
