import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { clipOf, clipText, readClip } from '#renderer/canvas/editing/clip.ts';
import { paste, type PasteTarget } from '#renderer/canvas/editing/paste.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const nextId = createIdSource(seededRandom(11));
/** The clip of these elements, as text. */
function textOf(document: Topology, ids: string[]): string {
  const clip = clipOf(document, ids);
  if (clip === undefined) throw new Error('Nothing was copied.');
  return clipText(clip);
}

const beside: PasteTarget = { place: undefined, centre: { x: 0, y: 0 }, verb: 'Paste' };

function pasted(document: Topology, text: string, target = beside): Topology {
  const clip = readClip(text);
  if (clip === undefined) throw new Error('The text is no clip.');
  const change = paste(document, clip, target, nextId);
  if (!change.ok) throw new Error(change.error);
  const done = execute(document, change.value.command);
  if (!done.ok) throw new Error(done.error);
  return done.value.document;
}

describe('a copy', () => {
  test('of everything doubles every record, with names of its own and sound references', () => {
    fc.assert(
      fc.property(arbitraryTopology(), (document) => {
        fc.pre(Object.keys(document.elements).length > 0);
        const text = textOf(document, Object.keys(document.elements));
        const after = pasted(document, text);
        for (const table of ['elements', 'pairs', 'connections', 'links'] as const) {
          expect(Object.keys(after[table])).toHaveLength(Object.keys(document[table]).length * 2);
        }
        expect(brokenInvariants(after)).toEqual([]);
        const before = new Set(Object.values(document.elements).map(({ name }) => name.toLowerCase()));
        const fresh = Object.values(after.elements).filter(({ id }) => !Object.hasOwn(document.elements, id));
        expect(fresh.filter(({ name }) => before.has(name.toLowerCase()))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('has databases of its own, which its access points use', () => {
    const drawing = new Drawing('Node');
    const options = { settings: { 'odbc-string': 'DSN={db}' } };
    const ids = [
      drawing.add('database', 'db', { properties: { databaseName: 'db' } }),
      drawing.add('dap', 'dap', { options }),
    ];
    const after = pasted(drawing.document(), textOf(drawing.document(), ids));
    const copies = Object.values(after.elements).filter(({ id }) => !ids.includes(id));
    expect(copies.map(({ name }) => name).sort()).toEqual(['dap_2', 'db_2']);
    expect(copies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'db_2', properties: { databaseName: 'db_2' } }),
        expect.objectContaining({ name: 'dap_2', options: { settings: { 'odbc-string': 'DSN={db_2}' } } }),
      ]),
    );
  });

  test('goes to another window: places, contents, pair and connections arrive', () => {
    const drawing = new Drawing('Source');
    const host = drawing.add('host', 'h1', { position: { x: 40, y: 40 } });
    const ors = drawing.pair('ors', 'ors_1', { in: host });
    const urs = drawing.add('urs', 'urs_1', { in: host });
    drawing.connect(ors, urs).connect(ors, drawing.add('stat-server', 'elsewhere'));
    const after = pasted(newTopology('Other'), textOf(drawing.document(), [host]));
    expect(
      Object.values(after.elements)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['h1', 'ors_1', 'ors_1_b', 'urs_1']);
    expect(Object.values(after.pairs)).toHaveLength(1);
    expect(Object.values(after.connections)).toHaveLength(1);
  });

  test('goes into the wished place where it may stand there, else beside the original', () => {
    const drawing = new Drawing('Into');
    const [h1, h2] = [drawing.add('host', 'h1'), drawing.add('host', 'h2', { position: { x: 400, y: 0 } })];
    const urs = drawing.add('urs', 'urs_1', { in: h1 });
    const document = drawing.document();
    const parentOf = (ids: string[]): string | null | undefined => {
      const after = pasted(document, textOf(document, ids), { ...beside, place: h2 });
      const roots = Object.values(after.elements).filter(({ id }) => !Object.hasOwn(document.elements, id));
      return roots[0]?.parent;
    };
    expect(parentOf([urs])).toBe(h2);
    expect(parentOf([h1])).toBeNull();
  });
});

describe('text from elsewhere', () => {
  const drawing = new Drawing('Text');
  const one = drawing.add('urs', 'u');
  const good = JSON.parse(textOf(drawing.document(), [one]));

  const altered = (change: object): string =>
    JSON.stringify({ ...good, fragment: { ...good.fragment, ...change } });

  test('that is right is read', () => {
    expect(readClip(JSON.stringify(good))).toBeDefined();
  });

  test.each([
    ['not JSON', 'hello'],
    ['other JSON', '{"elements":[]}'],
    ['a newer version', JSON.stringify({ ...good, version: 3 })],
    ['an unknown field', JSON.stringify({ ...good, script: 'x' })],
    ['a reference to nothing', altered({ connections: { c: { id: 'c', from: one, to: 'gone' } } })],
    ['no element', altered({ elements: {} })],
    ['a root that is not there', JSON.stringify({ ...good, roots: [{ id: 'gone', home: null }] })],
    ['a root twice', JSON.stringify({ ...good, roots: [...good.roots, ...good.roots] })],
    [
      'an element that stands nowhere',
      altered({ elements: { [one]: { ...good.fragment.elements[one], parent: 'gone' } } }),
    ],
    ['an id of two records', altered({ links: { [one]: { id: one, name: 'l', ends: [one, one] } } })],
    [
      'a key that reaches the prototype',
      JSON.stringify(good).replace('"options":{}', '"options":{"__proto__":{"a":"b"}}'),
    ],
  ])('%s is refused', (_what, text) => {
    expect(readClip(text)).toBeUndefined();
  });
});
