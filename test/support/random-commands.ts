// Random commands on a given document: most of them sensible, some that must be refused.
import fc from 'fast-check';
import type { Command } from '#shared/edit/command.ts';
import { newElement } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

const pick = fc.nat({ max: 1_000_000 });
const texts = fc.oneof(
  fc.stringMatching(/^[A-Za-z_]{1,8}$/),
  fc.constantFrom('', ' ', '__proto__', 'constructor', 'toString', 'valueOf', 'a.b', '8.5.1', '漢字'),
);
const kinds = [
  'rename',
  'describe',
  'describeTopology',
  'accept',
  'setOptions',
  'move',
  'insert',
  'remove',
  'changePair',
  'changeConnection',
  'changeLink',
  'batch',
] as const;

/** Numbers and texts from which `commandFor` makes a command, whatever the document holds by then. */
export interface CommandRecipe {
  readonly kind: (typeof kinds)[number];
  readonly picks: readonly [number, number, number];
  readonly text: string;
  readonly key: string;
  readonly parts: readonly CommandRecipe[];
}

export const commandRecipe: fc.Arbitrary<CommandRecipe> = recipes(1);

function recipes(depth: number): fc.Arbitrary<CommandRecipe> {
  return fc.record({
    kind: fc.constantFrom(...kinds.filter((kind) => depth > 0 || kind !== 'batch')),
    picks: fc.tuple(pick, pick, pick),
    text: texts,
    key: texts,
    parts: depth > 0 ? fc.array(recipes(depth - 1), { maxLength: 3 }) : fc.constant([]),
  });
}

export function commandFor(document: Topology, { kind, picks, text, key, parts }: CommandRecipe): Command {
  const [first, second, third] = picks;
  const element = anyKey(document.elements, first);
  const other = anyKey(document.elements, second);
  const isEven = third % 2 === 0;
  const section = key === '' ? 'license' : key;
  switch (kind) {
    case 'rename':
      return { type: 'rename', id: element, name: text };
    case 'describe':
      return {
        type: 'describe',
        ids: isEven ? [element, other] : [element],
        ...(third % 3 === 0 ? { release: isEven ? text : null } : {}),
        ...(third % 5 === 0 ? { notes: text, pinned: isEven } : {}),
        properties: { [key]: isEven ? text : null, lcaPort: third },
      };
    case 'describeTopology':
      return {
        type: 'describeTopology',
        name: text,
        environment: { defaultTenant: key },
        hosts: isEven ? { os: 'aix', osVersion: text } : { os: null, osVersion: null },
        portRanges: { [key]: isEven ? { from: 1, to: 65_535 } : null },
        concurrentAgents: isEven ? third - 10 : null,
        releases: { [key]: isEven ? '8.5.1' : null },
      };
    case 'accept':
      return { type: 'accept', fingerprint: key, acceptance: isEven ? { reason: text, by: 'me' } : null };
    case 'setOptions':
      return {
        type: 'setOptions',
        settings: [
          { id: element, place: 'options', section, key: text, value: isEven ? '30' : null },
          { id: other, place: 'annex', section: text, key: section, value: 'x' },
        ],
      };
    case 'move':
      return {
        type: 'move',
        pinned: isEven,
        placements: [
          {
            id: element,
            position: { x: third % 7 === 0 ? Number.NaN : third, y: second },
            ...(isEven ? { parent: third % 3 === 0 ? null : other } : {}),
            ...(third % 5 === 0 ? { size: { width: third % 100, height: 10 } } : {}),
          },
        ],
      };
    case 'insert':
      return insertion(document, first, second, third, text);
    case 'remove':
      return {
        type: 'remove',
        ids: [element, anyKey(document.connections, second)].slice(0, 1 + (third % 2)),
      };
    case 'changePair':
      return {
        type: 'changePair',
        id: anyKey(document.pairs, first),
        redundancy: isEven ? 'hot' : 'warm',
        ...(third % 3 === 0 ? {} : { swap: true }),
      };
    case 'changeConnection':
      return {
        type: 'changeConnection',
        id: anyKey(document.connections, third),
        ...(isEven ? { from: element } : { to: other }),
        port: text === '' ? null : text,
        label: isEven ? key : null,
      };
    case 'changeLink':
      return {
        type: 'changeLink',
        id: anyKey(document.links, first),
        name: text,
        medium: isEven ? 'lan' : 'wan',
      };
    case 'batch':
      return { type: 'batch', label: text, commands: parts.map((part) => commandFor(document, part)) };
  }
}

function insertion(document: Topology, first: number, second: number, third: number, text: string): Command {
  const id = `new${String(third)}`;
  const parent = first % 2 === 0 ? null : anyKey(document.elements, first);
  const member = anyKey(document.elements, second);
  return {
    type: 'insert',
    elements: [newElement({ id, type: 'ors', name: text === '' ? 'ors' : text, parent })],
    ...(third % 3 === 0
      ? { pairs: [{ id: `${id}p`, primary: id, backup: member, redundancy: 'warm' as const }] }
      : {}),
    ...(third % 3 === 1
      ? { connections: [{ id: `${id}c`, from: id, to: third % 4 === 0 ? id : member }] }
      : {}),
    ...(third % 3 === 2
      ? { links: [{ id: `${id}l`, name: 'wan', medium: 'wan' as const, ends: [id, member] as const }] }
      : {}),
  };
}

/** Some key of a table, and now and then, as when it is empty, one that is not there. */
function anyKey(table: object, index: number): string {
  const keys = Object.keys(table);
  return index % 17 === 0 ? 'missing' : (keys[index % keys.length] ?? 'missing');
}
