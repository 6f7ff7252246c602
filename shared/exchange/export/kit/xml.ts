import { asXmlText } from '#shared/kernel/xml-text.ts';

/** An element of an XML file. Attributes and children stand in the order given. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly XmlNode[];
  /** A remark for people, on a line before the element. */
  readonly comment?: string;
}

/** An element; attributes that are undefined are left out. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlNode {
  const stated = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  );
  return { name, attributes: stated, children };
}

/** The same element with a remark before it; undefined for none. */
export function withComment(node: XmlNode, comment: string | undefined): XmlNode {
  return comment === undefined ? node : { ...node, comment };
}

/** A child element for a list that is left out while it is empty. */
export function xmlList(name: string, children: readonly XmlNode[]): readonly XmlNode[] {
  return children.length === 0 ? [] : [xml(name, {}, children)];
}

/** The whole file: declaration, root, two spaces of indent, `\n` line ends, one at the end. */
export function xmlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root, '')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns bare white space of an attribute into blanks.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function written({ name, attributes, children, comment }: XmlNode, indent: string): string {
  const remark = comment === undefined ? '' : `${indent}<!-- ${asComment(comment)} -->\n`;
  const head = `${remark}${indent}<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`;
  if (children.length === 0) return `${head}/>\n`;
  const inside = children.map((child) => written(child, `${indent}  `)).join('');
  return `${head}>\n${inside}${indent}</${name}>\n`;
}

/** What a comment can hold: no two hyphens in a row, no line of its own. */
function asComment(text: string): string {
  return asXmlText(text)
    .replace(/\s+/g, ' ')
    .replace(/-(?=-|$)/g, '- ')
    .trim();
}

function escaped(text: string): string {
  return asXmlText(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
