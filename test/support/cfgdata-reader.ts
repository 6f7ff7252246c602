// Reads CfgData files the way an importer would: elements in document order, with attributes and children.
import { XMLParser } from 'fast-xml-parser';

export interface ReadNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadNode[];
}

type Parsed = Record<string, unknown> & { ':@'?: Record<string, string> };

export function readCfgData(text: string): ReadNode {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    ignoreDeclaration: true,
  });
  const roots = (parser.parse(text) as Parsed[]).flatMap(nodeOf);
  if (roots.length !== 1) throw new Error('there must be one root');
  return roots[0]!;
}

/** Every element below, in document order. */
export function allNodes(node: ReadNode): ReadNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** The first child with this name. */
export function childOf(node: ReadNode, name: string): ReadNode | undefined {
  return node.children.find((child) => child.name === name);
}

function nodeOf(parsed: Parsed): ReadNode[] {
  const name = Object.keys(parsed).find((key) => key !== ':@' && !key.startsWith('#'));
  if (name === undefined) return [];
  return [{ name, attributes: parsed[':@'] ?? {}, children: (parsed[name] as Parsed[]).flatMap(nodeOf) }];
}

/** References that point at nothing, or at what comes later. */
export function brokenReferences(root: ReadNode): string[] {
  const seen = new Set<string>();
  const broken: string[] = [];
  for (const { name, attributes } of allNodes(root)) {
    for (const [key, value] of Object.entries(attributes)) {
      if (/DBID(ref)?$/.test(key) && !seen.has(value)) broken.push(`${name} ${key}=${value}`);
    }
    if (attributes['id'] !== undefined) {
      if (seen.has(attributes['id'])) broken.push(`${name} has the id ${attributes['id']} of another`);
      seen.add(attributes['id']);
    }
  }
  return broken;
}
