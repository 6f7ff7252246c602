import { quoted } from '#shared/kernel/foreign-text.ts';
import { LIBRARY_ITEM_MAGIC, TOPOLOGY_MAGIC } from './magic.ts';

/** What a file that is not ours looks like, as it stands in "It looks like …". */
export type Look = string;

const BEGINNINGS: readonly (readonly [RegExp, Look])[] = [
  [/^PK\p{Cc}/u, 'a ZIP archive, such as an exported bundle or an office document'],
  [/^%PDF/, 'a PDF document'],
  [/^.PNG/s, 'a picture (PNG)'],
  [/^GIF8/, 'a picture (GIF)'],
  [/^.{0,4}JFIF/s, 'a picture (JPEG)'],
  [/^SQLite format/, 'a database file'],
  [/^\s*<mxfile\b|^\s*<mxGraphModel\b/, 'a diagrams.net (draw.io) drawing'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<svg\b/, 'an SVG picture'],
  [/^\s*(?:<!doctype html|<html)\b/i, 'a web page'],
  [/^\s*(?:<\?xml[^>]*>\s*)?<CfgData\b/, 'an XML export of Genesys configuration data'],
  [/^\s*<(?:\?xml|!DOCTYPE|[A-Za-z])/, 'an XML document'],
  [/^\s*(?:---|[A-Za-z_][\w -]*:\s)/, 'a YAML or text document'],
];

const SHOWN_KEY_CHARACTERS = 30;
/** How much of a text is looked at to tell what it is. */
const LOOKED_AT_CHARACTERS = 4096;

/** What a text that cannot be our JSON looks like; undefined where it may well be our file, damaged. */
export function lookOfText(text: string): Look | undefined {
  const beginning = text.slice(0, LOOKED_AT_CHARACTERS);
  const known = BEGINNINGS.find(([pattern]) => pattern.test(beginning));
  if (known !== undefined) return known[1];
  if (/^\s*\{/.test(beginning)) return undefined;
  return beginning.includes('\u0000') || beginning.includes('\uFFFD') ? 'a binary file' : 'plain text';
}

/** What a JSON value without our mark looks like. */
export function lookOfJson(value: unknown): Look {
  if (Array.isArray(value)) return 'a JSON list';
  if (value === null || typeof value !== 'object') return 'a single JSON value';
  const has = (...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(value, key));
  const magic: unknown = Object.hasOwn(value, 'magic') ? Reflect.get(value, 'magic') : undefined;
  if (magic === TOPOLOGY_MAGIC) return 'a whole topology: open it instead';
  if (magic === LIBRARY_ITEM_MAGIC) return 'a part of a Stave library: import it there';
  if (has('findings', 'summary')) return 'the findings of an analysis, not the topology they are about';
  if (has('runs') && has('version')) return 'an analysis report in SARIF format';
  if (has('elements', 'connections', 'pairs')) return 'the inside of a topology file without its envelope';
  const type: unknown = Reflect.get(value, 'type');
  if (has('type', 'elements') && typeof type === 'string')
    return `a drawing of ${quoted(type, SHOWN_KEY_CHARACTERS)}`;
  if (has('$schema', 'properties') || has('$defs')) return 'a JSON Schema';
  if (has('name', 'version', 'dependencies')) return 'a package manifest';
  if (has('nodes', 'edges')) return 'a graph of nodes and edges from another program';
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty JSON object';
  const shown = keys.slice(0, 3).map((key) => quoted(key, SHOWN_KEY_CHARACTERS));
  return `JSON of another program, with ${shown.join(', ')}`;
}
