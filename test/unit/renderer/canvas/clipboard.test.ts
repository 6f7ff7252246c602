import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { clipOf, clipText, readClip } from '#shared/clipboard/clip.ts';
import { paste, type PasteTarget } from '#shared/clipboard/paste.ts';
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

describe('what elements take from their topology', () => {
  function source(): { drawing: Drawing; ids: string[] } {
    const drawing = new Drawing('Source');
    const ids = [
      drawing.add('ors', 'ors_1'),
      drawing.add('simple-routing-script', 'ors_1'),
      drawing.add('urs', 'urs_1', { release: '8.1.400.10' }),
    ];
    return { drawing, ids };
  }
  const from: Partial<Topology> = {
    releases: { ors: '8.1.400.64', urs: '8.1.300.01' },
    naming: { pattern: '{site}_{stem}{n}', backupSuffix: '-b' },
    environment: { tenancy: 'multi', defaultTenant: 'Acme' },
    workload: { concurrentAgents: 40 },
  };
  const copyInto = (target: Topology): Topology => {
    const { drawing, ids } = source();
    return pasted(target, textOf({ ...drawing.document(), ...from }, ids));
  };
  const elementsOf = (document: Topology, type: string): object[] =>
    Object.values(document.elements).filter((element) => element.type === type);

  test('an empty topology takes over', () => {
    const after = copyInto(newTopology('Target'));
    expect(after).toMatchObject({ ...from, releases: { ors: '8.1.400.64' } });
    expect(elementsOf(after, 'ors')).toEqual([expect.not.objectContaining({ release: expect.anything() })]);
  });

  test('stands in the elements where the topology says something else', () => {
    const drawing = new Drawing('Target');
    drawing.add('ors', 'orchestration');
    const after = copyInto({ ...drawing.document(), releases: { ors: '8.1.300.00' } });
    expect(after).toMatchObject({ releases: { ors: '8.1.300.00' }, workload: {} });
    expect(after.naming).toEqual(newTopology('').naming);
    expect(after.environment).toEqual(newTopology('').environment);
    expect(elementsOf(after, 'ors')).toContainEqual(
      expect.objectContaining({ name: 'ors_1', release: '8.1.400.64', properties: { tenants: ['Acme'] } }),
    );
    expect(elementsOf(after, 'urs')).toEqual([expect.objectContaining({ release: '8.1.400.10' })]);
  });

  test('says nothing about elements that were there and stated nothing', () => {
    const drawing = new Drawing('Target');
    drawing.add('ors', 'orchestration');
    const after = copyInto(drawing.document());
    expect(after.releases).toEqual({});
    expect(elementsOf(after, 'ors')).toContainEqual(expect.objectContaining({ release: '8.1.400.64' }));
  });

  test('a script keeps the name of its ORS, whether the name is free or not', () => {
    const target = new Drawing('Target');
    expect(namesIn(copyInto(target.document()))).toEqual(['ors_1', 'ors_1', 'urs_1']);
    target.add('ors', 'ors_1');
    expect(namesIn(copyInto(target.document()))).toEqual(['ors_1', 'ors_2', 'ors_2', 'urs_1']);
  });

  const namesIn = ({ elements }: Topology): string[] =>
    Object.values(elements)
      .map(({ name }) => name)
      .sort();
});

test('what a cut took away comes back: connections outside, the pair, and the origin in the library', () => {
  const drawing = new Drawing('Cut');
  const ors = drawing.pair('ors', 'ors_1');
  const urs = drawing.add('urs', 'urs_1');
  drawing.connect(ors, urs);
  const instance = { id: 'part', item: 'i', itemName: 'Part', version: 1, values: {} };
  const document: Topology = {
    ...drawing.document(),
    instances: { part: { ...instance, elements: { [ors]: 'a', [urs]: 'b' } } },
  };
  const gone = execute(document, { type: 'remove', ids: [ors] });
  if (!gone.ok) throw new Error(gone.error);
  const back = pasted(gone.value.document, textOf(document, [ors]));
  for (const table of ['pairs', 'connections', 'instances'] as const)
    expect(back[table]).toEqual(document[table]);
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

  test('of versions before, which said nothing of the topology, is read', () => {
    const { origin: _origin, ...rest } = good;
    const { fragment } = rest;
    expect(readClip(JSON.stringify({ ...rest, version: 2 }))).toMatchObject({ fragment });
  });

  test.each([
    ['not JSON', 'hello'],
    ['other JSON', '{"elements":[]}'],
    ['a newer version', JSON.stringify({ ...good, version: 4 })],
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
