import { encodeTopology } from '#shared/format/codec.ts';
import { LIBRARY_ITEM_MAGIC, TOPOLOGY_MAGIC } from '#shared/format/magic.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';

/** A text that was made to be slow to read, of any size. */
export interface SlowText {
  readonly name: string;
  readonly kind: 'topology' | 'library part';
  /** The largest that was met, or that a file may hold. */
  readonly most: number;
  readonly text: (size: number) => string;
}

/** Texts of files that grow in one way each. */
export const slowTexts: readonly SlowText[] = [
  topology('brackets', 5_000_000, (size) => marked('['.repeat(size) + ']'.repeat(size))),
  topology('objects in objects', 1_000_000, (size) => marked('{"a":'.repeat(size) + '1' + '}'.repeat(size))),
  topology('values in a list', 5_000_000, (size) => marked(`[${'1,'.repeat(size)}1]`)),
  topology('keys of one object', 1_000_000, (size) => marked(`{${range(size, (n) => `"k${n}":1`).join()}}`)),
  topology('one key many times', 1_000_000, (size) => marked(`{${range(size, () => '"k":1').join()}}`)),
  topology('digits', 30_000_000, (size) => marked('1'.repeat(size))),
  topology('blanks', 30_000_000, (size) => ' '.repeat(size)),
  topology('quotes and backslashes', 15_000_000, (size) => marked(`"${'\\"'.repeat(size)}"`)),
  topology('an open string', 30_000_000, (size) => `{"magic":"${'a'.repeat(size)}`),
  topology('XML that never ends', 15_000_000, (size) => '<!--'.repeat(size)),
  topology('a long name', 30_000_000, (size) => drawing([{ name: 'n'.repeat(size) }])),
  topology('a long note', 30_000_000, (size) => drawing([{ notes: '\u202E\n'.repeat(size / 2) }])),
  topology('options of one element', 480_000, (size) =>
    drawing([{ type: 'ors', options: { s: Object.fromEntries(range(size, (n) => [`o${n}`, '1'])) } }]),
  ),
  topology('spellings of one option', 480_000, (size) =>
    drawing([{ type: 'ors', options: { s: Object.fromEntries(range(size, (n) => [spelling(n), '1'])) } }]),
  ),
  topology('sections of one element', 240_000, (size) =>
    drawing([{ type: 'ors', options: Object.fromEntries(range(size, (n) => [`s${n}`, { o: '1' }])) }]),
  ),
  topology('properties of one element', 480_000, (size) =>
    drawing([{ properties: Object.fromEntries(range(size, (n) => [`p${n}`, 'v'])) }]),
  ),
  topology('tenants of one element', 480_000, (size) =>
    drawing([{ type: 'ors', properties: { tenants: range(size, (n) => `t${n}`) } }]),
  ),
  topology('parents that are not there', 60_000, (size) =>
    drawing(range(size, (n) => ({ parent: `z${n}` }))),
  ),
  topology('places that contain each other in a ring', 60_000, (size) =>
    drawing(range(size, (n) => ({ type: 'site', parent: `e${(n + 1) % size}` }))),
  ),
  topology('places in places', 60_000, (size) =>
    drawing(range(size, (n) => ({ type: 'site', parent: n === 0 ? null : `e${n - 1}` }))),
  ),
  topology('elements that cannot be', 60_000, (size) =>
    drawing(range(size, () => ({ role: 'nobody' as 'build' }))),
  ),
  topology('unknown keys', 480_000, (size) => marked(`{${range(size, (n) => `"k${n}":{}`).join()}}`)),
  topology('connections of nothing', 150_000, (size) =>
    whole({
      connections: Object.fromEntries(range(size, (n) => [`c${n}`, { id: `c${n}`, from: 'a', to: 'b' }])),
    }),
  ),
  topology('pairs of one element', 150_000, (size) =>
    whole({
      elements: elements([{ type: 'ors' }, { type: 'ors' }]),
      pairs: Object.fromEntries(
        range(size, (n) => [
          `p${n}`,
          { id: `p${n}`, primary: 'e0', backup: 'e1', redundancy: 'warm' as const },
        ]),
      ),
    }),
  ),
  topology('acceptances', 240_000, (size) =>
    whole({ acceptances: Object.fromEntries(range(size, (n) => [`f${n}`, { reason: 'r', by: 'b' }])) }),
  ),
  topology('elements of one name', 60_000, (size) =>
    drawing(range(size, () => ({ type: 'ors', name: 'same' }))),
  ),
  topology('queues and nodes', 20_000, (size) =>
    drawing(range(size, (n) => ({ type: n % 2 === 0 ? 'interaction-queue' : 'interaction-server' }))),
  ),
  topology('hosts with one server each', 20_000, (size) =>
    drawing(
      range(size, (n) => (n % 2 === 0 ? { type: 'host' } : { type: 'stat-server', parent: `e${n - 1}` })),
    ),
  ),
  part('parameters', 240_000, (size) =>
    item(
      range(size, (n) => ({ key: `k${n}`, label: 'l', initial: 'i' })),
      [{ name: '{k1} {k2}' }],
    ),
  ),
  part('parameters and names', 50_000, (size) =>
    item(
      range(size, (n) => ({ key: `k${n}`, label: 'l', initial: 'i' })),
      range(size, (n) => ({ name: `{k${n}}` })),
    ),
  ),
  part('one parameter many times', 240_000, (size) =>
    item(
      range(size, () => ({ key: 'k', label: 'l', initial: 'i' })),
      [{}],
    ),
  ),
];

function topology(name: string, most: number, text: (size: number) => string): SlowText {
  return { name, kind: 'topology', most, text };
}

function part(name: string, most: number, text: (size: number) => string): SlowText {
  return { name, kind: 'library part', most, text };
}

function marked(content: string): string {
  return `{"magic":"${TOPOLOGY_MAGIC}","formatVersion":1,"appVersion":"1","topology":${content}}`;
}

function item(parameters: readonly object[], parts: readonly Partial<Element>[]): string {
  const fragment = { elements: elements(parts), pairs: {}, connections: {}, links: {} };
  return JSON.stringify({
    magic: LIBRARY_ITEM_MAGIC,
    version: 1,
    item: { id: 'i', name: 'I', version: 1, summary: '', parameters, fragment },
  });
}

function drawing(parts: readonly Partial<Element>[]): string {
  return whole({ elements: elements(parts) });
}

function whole(parts: Partial<Topology>): string {
  return encodeTopology({ ...newTopology('Slow'), ...parts }, '1');
}

function elements(parts: readonly Partial<Element>[]): Record<string, Element> {
  return Object.fromEntries(
    parts.map((given, n) => [`e${n}`, newElement({ id: `e${n}`, type: 'host', name: `h${n}`, ...given })]),
  );
}

/** One key in another mixture of letter cases each. */
function spelling(n: number): string {
  return 'abcdefghijklmnopqrst'.replace(/./g, (letter, bit: number) =>
    ((n >> bit) & 1) === 1 ? letter.toUpperCase() : letter,
  );
}

function range<Value>(size: number, value: (n: number) => Value): Value[] {
  return Array.from({ length: size }, (_, n) => value(n));
}
