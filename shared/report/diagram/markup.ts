import { visible } from '#shared/kernel/foreign-text.ts';

/** A piece of SVG, escaped and complete. Only the functions of this file make one. */
export type Markup = string & { readonly markup: unique symbol };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element around others. Attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const stated = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escaped(value ?? '')}"`);
  const head = `<${name}${stated.join('')}`;
  return asMarkup(children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`);
}

/** Text as it is read, whatever characters it is made of. */
export function text(content: string): Markup {
  return asMarkup(escaped(content));
}

/** What a reader is told when it points at the element, and what a screen reader says. */
export function title(content: string): Markup {
  return tag('title', {}, text(visible(content)));
}

/** A path through points, as a polyline or polygon wants it. */
export function points(...list: readonly { readonly x: number; readonly y: number }[]): string {
  return list.map(({ x, y }) => `${decimal(x)},${decimal(y)}`).join(' ');
}

function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 cannot hold control characters and halves of characters, whatever the escape: they are shown as replaced. */
function escaped(content: string): string {
  return content
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function asMarkup(svg: string): Markup {
  return svg as Markup;
}
