import { excerpt } from '#shared/kernel/foreign-text.ts';
import { compareText } from '#shared/kernel/order.ts';
import { boundsOf } from '#shared/layout/box.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { boxesOf } from '#shared/report/diagram/boxes.ts';
import { linesOf, type Picture } from '#shared/report/diagram/document-lines.ts';
import { cardMarkup, placeMarkup } from '#shared/report/diagram/elements.ts';
import { legendOf } from '#shared/report/diagram/legend.ts';
import { lineMarkup } from '#shared/report/diagram/lines.ts';
import { tag, text, title, type Markup } from '#shared/report/diagram/markup.ts';
import { palettes, type DiagramTheme } from '#shared/report/diagram/theme.ts';

export interface DiagramOptions {
  readonly theme: DiagramTheme;
  /** Width of the picture in pixels; without it one pixel of the canvas is one of the picture. */
  readonly width?: number;
  /** Ids of elements, pairs, connections and links that stand out. */
  readonly highlight?: Iterable<string>;
}

const MARGIN = 24;
const NOTHING = { x: 0, y: 0, width: 320, height: 80 };

/**
 * A picture of the whole document as SVG. It needs nothing from elsewhere: no fonts, styles or scripts. Equal documents
 * give equal pictures. Names that do not fit are cut on the picture and whole in the title of the element.
 */
export function diagramSvg(document: Topology, { theme, width, highlight = [] }: DiagramOptions): string {
  const palette = palettes[theme];
  const picture: Picture = { document, palette, boxes: boxesOf(document), highlight: new Set(highlight) };
  const bounds = boundsOf(picture.boxes.values());
  const area = bounds ?? NOTHING;
  const lines = linesOf(picture);
  const corner = { x: area.x, y: area.y + area.height + MARGIN / 2 };
  const legend = legendOf(
    lines.map((line) => line.style),
    corner,
    area.width,
    palette,
  );
  const whole = {
    x: area.x - MARGIN,
    y: area.y - MARGIN,
    width: area.width + 2 * MARGIN,
    height: area.height + 2 * MARGIN + legend.height,
  };
  const scale = (width ?? whole.width) / whole.width;
  const { places, cards } = elementMarkup(picture);
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [whole.x, whole.y, whole.width, whole.height].map(rounded).join(' '),
      width: whole.width * scale,
      height: whole.height * scale,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
    },
    title(excerpt(document.name)),
    tag('rect', { ...whole, fill: palette.background }),
    ...places,
    ...lines.map(lineMarkup),
    ...cards,
    ...legend.markup,
    ...(bounds === undefined ? [nothingDrawn(palette.mutedText)] : []),
  );
  return `${svg}\n`;
}

function elementMarkup({ document, boxes, palette, highlight }: Picture): {
  readonly places: readonly Markup[];
  readonly cards: readonly Markup[];
} {
  const outline = outlineOf(document);
  const depth = ({ id }: Element): number => outline.path(id).length;
  const drawn = Object.values(document.elements)
    .sort((left, right) => depth(left) - depth(right) || compareText(left.id, right.id))
    .flatMap((element) => {
      const box = boxes.get(element.id);
      if (box === undefined) return [];
      return [{ element, box, palette, highlighted: highlight.has(element.id) }];
    });
  return {
    places: drawn.filter(({ element }) => isPlace(element)).map(placeMarkup),
    cards: drawn.filter(({ element }) => !isPlace(element)).map(cardMarkup),
  };
}

function nothingDrawn(color: string): Markup {
  return tag('text', { x: 16, y: 44, 'font-size': 13, fill: color }, text('Nothing is drawn yet.'));
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
