import { excerpt } from '#shared/kernel/foreign-text.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Box } from '#shared/layout/box.ts';
import { TITLE_HEIGHT } from '#shared/layout/dimensions.ts';
import type { Element } from '#shared/model/element.ts';
import { fitted } from '#shared/report/diagram/fitted-text.ts';
import { tag, text, title, type Markup } from '#shared/report/diagram/markup.ts';
import type { Palette } from '#shared/report/diagram/theme.ts';

const NAME_SIZE = 13;
const LABEL_SIZE = 11;
const INSET = 12;

interface Drawn {
  readonly element: Element;
  readonly box: Box;
  readonly palette: Palette;
  readonly highlighted: boolean;
}

/** A frame with the name of the place on top. */
export function placeMarkup({ element, box, palette, highlighted }: Drawn): Markup {
  const label = labelOf(element);
  const room = box.width - 2 * INSET;
  return tag(
    'g',
    { opacity: element.role === 'sketch' ? 0.6 : undefined },
    title(describedAs(element)),
    tag('rect', {
      ...box,
      rx: 10,
      fill: palette.place,
      ...outline(element, palette, highlighted),
    }),
    line(element.name, box.x + INSET, box.y + TITLE_HEIGHT / 2 - 2, NAME_SIZE, room, palette.text, 600),
    line(label, box.x + INSET, box.y + TITLE_HEIGHT / 2 + 12, LABEL_SIZE, room, palette.mutedText),
  );
}

/** A card with the name over the type and its release. */
export function cardMarkup({ element, box, palette, highlighted }: Drawn): Markup {
  const label = [labelOf(element), element.release ?? ''].filter((part) => part !== '').join(' ');
  const room = box.width - 2 * INSET;
  const middle = box.y + box.height / 2;
  return tag(
    'g',
    { opacity: element.role === 'sketch' ? 0.6 : undefined },
    title(describedAs(element)),
    tag('rect', { ...box, rx: 6, fill: palette.card, ...outline(element, palette, highlighted) }),
    line(element.name, box.x + INSET, middle - 3, NAME_SIZE, room, palette.text, 600),
    line(label, box.x + INSET, middle + 15, LABEL_SIZE, room, palette.mutedText),
  );
}

function line(
  content: string,
  x: number,
  y: number,
  size: number,
  room: number,
  color: string,
  weight?: number,
): Markup {
  const attributes = { x, y, 'font-size': size, fill: color, 'font-weight': weight };
  return tag('text', attributes, text(fitted(content, size, room)));
}

/** What is built has a solid border; what exists already a dashed one; a sketch a dotted one. */
function outline(
  { role }: Element,
  palette: Palette,
  highlighted: boolean,
): Readonly<Record<string, string | number | undefined>> {
  const dashes = { build: undefined, exists: '6 3', sketch: '2 3' };
  return {
    stroke: highlighted ? palette.accent : palette.strongBorder,
    'stroke-width': highlighted ? 3 : 1,
    'stroke-dasharray': dashes[role],
  };
}

function labelOf({ type }: Element): string {
  return componentType(type)?.label ?? type;
}

function describedAs(element: Element): string {
  return `${excerpt(element.name)} (${labelOf(element)})`;
}
