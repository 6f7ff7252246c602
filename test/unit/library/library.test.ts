// Parts of a drawing kept for drawing again: made of a selection, drawn, compared with later versions.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute, patched, type Command } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { instantiate } from '#shared/library/instantiate.ts';
import { itemFromSelection, type NewItem } from '#shared/library/item-from-selection.ts';
import { rootsOf, type Fragment, type LibraryItem } from '#shared/library/library-item.ts';
import { updatePreview } from '#shared/library/update-preview.ts';
import { nextVersion, outdatedInstances } from '#shared/library/versions.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const ids = (seed = 99): (() => string) => createIdSource(seededRandom(seed));

function value<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function error(result: Result<unknown, string>): string {
  if (result.ok) throw new Error('it worked');
  return result.error;
}

function after(document: Topology, command: Command): Topology {
  const edit = value(execute(document, command));
  expect(patched(edit.document, edit.inverse)).toEqual(document);
  expect(brokenInvariants(edit.document)).toEqual([]);
  return edit.document;
}

function drawn(
  document: Topology,
  item: LibraryItem,
  values: Record<string, string> = {},
  place: ElementId | null = null,
  position: Position = { x: 0, y: 0 },
): Topology {
  return after(document, value(instantiate(item, values, document, place, position, ids())));
}

/** Two data centers; the selection is the pair of Interaction Servers of the first one with its host. */
function cluster(): { document: Topology; selection: string[]; host: string; ixn: string } {
  const drawing = new Drawing('Cluster');
  const dataCenter = drawing.add('data-center', 'DC', { position: { x: 1000, y: 100 } });
  const host = drawing.add('host', 'host_nyc', { in: dataCenter, position: { x: 40, y: 60 } });
  const other = drawing.add('host', 'host_nyc_2', { in: dataCenter, position: { x: 340, y: 80 } });
  const ixn = drawing.pair('interaction-server', 'ixn_nyc_1', { in: [host, other] });
  const urs = drawing.add('urs', 'urs_nyc', {
    in: other,
    annex: { ixn_nyc_1: { 'max-submission-rate': '5/second' }, far_away: { a: '1' } },
  });
  const outside = drawing.add('stat-server', 'stat', { in: dataCenter });
  drawing.connect(urs, ixn, outside);
  return { document: drawing.document(), selection: [host, other], host, ixn };
}

const spec: NewItem = {
  id: 'item',
  name: 'Node',
  summary: 'A node on two hosts',
  parameters: [{ key: 'site', label: 'Site', text: 'nyc' }],
};

function names(document: Topology): string[] {
  return Object.values(document.elements)
    .map((element) => element.name)
    .sort();
}

describe('an item made of a selection', () => {
  test('holds contents, inner connections and names with placeholders, and nothing else', () => {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    expect(item).toMatchObject({ id: 'item', version: 1, summary: 'A node on two hosts' });
    expect(item.parameters).toEqual([{ key: 'site', label: 'Site', initial: 'nyc' }]);
    expect(
      Object.values(item.fragment.elements)
        .map((element) => element.name)
        .sort(),
    ).toEqual(['host_{site}', 'host_{site}_2', 'ixn_{site}_1', 'ixn_{site}_1_b', 'urs_{site}']);
    expect(Object.values(item.fragment.pairs)).toHaveLength(1);
    expect(Object.values(item.fragment.connections)).toHaveLength(1);
    const urs = Object.values(item.fragment.elements).find((element) => element.type === 'urs');
    expect(Object.keys(urs!.annex).sort()).toEqual(['far_away', 'ixn_{site}_1']);
  });

  test('stands at the corner, its parts as far apart as they were', () => {
    const { document, selection } = cluster();
    const { fragment } = value(itemFromSelection(document, selection, spec));
    expect(rootsOf(fragment).map((root) => root.position)).toEqual(
      expect.arrayContaining([
        { x: 0, y: 0 },
        { x: 300, y: 20 },
      ]),
    );
  });

  test.each([
    [{ ids: [], given: {} }, /at least one element/],
    [{ ids: ['gone'], given: {} }, /at least one element/],
    [{ given: { name: ' ' } }, /needs a name/],
    [{ given: { parameters: [{ key: '1x', label: 'X', text: 'nyc' }] } }, /parameter 1x needs/],
    [
      { given: { parameters: [{ key: 'x', label: 'X', text: 'boston' }] } },
      /No selected name contains "boston"/,
    ],
    [
      {
        given: {
          parameters: [
            { key: 'x', label: 'X', text: 'nyc' },
            { key: 'x', label: 'Y', text: 'host' },
          ],
        },
      },
      /two parameters x/,
    ],
    [
      {
        given: {
          parameters: [
            { key: 'x', label: 'X', text: 'nyc' },
            { key: 'y', label: 'Y', text: 'nyc' },
          ],
        },
      },
      /Two parameters stand for/,
    ],
  ])('is refused: %j', ({ ids: wanted, given }: { ids?: string[]; given: Partial<NewItem> }, reason) => {
    const { document, selection } = cluster();
    expect(error(itemFromSelection(document, wanted ?? selection, { ...spec, ...given }))).toMatch(reason);
  });
});

describe('drawing an item', () => {
  test('fills in values, also where elements refer to each other', () => {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const next = drawn(newTopology('New'), item, { site: 'lon' });
    expect(names(next)).toEqual(['host_lon', 'host_lon_2', 'ixn_lon_1', 'ixn_lon_1_b', 'urs_lon']);
    const urs = Object.values(next.elements).find((element) => element.type === 'urs');
    expect(Object.keys(urs!.annex).sort()).toEqual(['far_away', 'ixn_lon_1']);
  });

  test('numbers what is there already; backups keep to their primaries', () => {
    const { document, selection, host } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const place = document.elements[host]!.parent;
    const next = drawn(document, item, {}, place, { x: 16, y: 400 });
    const added = names(next).filter((name) => !names(document).includes(name));
    expect(added).toEqual(['host_nyc_3', 'host_nyc_4', 'ixn_nyc_2', 'ixn_nyc_2_b', 'urs_nyc_2']);
    const urs = Object.values(next.elements).find((element) => element.name === 'urs_nyc_2');
    expect(Object.keys(urs!.annex).sort()).toEqual(['far_away', 'ixn_nyc_2']);
    const first = Object.values(next.elements).find(
      (element) => element.parent === place && element.position.y === 400,
    );
    expect(first).toMatchObject({ position: { x: 16, y: 400 }, pinned: true });
  });

  test('keeps a Simple Routing script called like its ORS', () => {
    const drawing = new Drawing('Scripts');
    const ors = drawing.add('ors', 'ors_1');
    const script = drawing.add('simple-routing-script', 'ors_1');
    const document = drawing.document();
    const item = value(itemFromSelection(document, [ors, script], { id: 'i', name: 'ORS' }));
    expect(names(drawn(document, item))).toEqual(['ors_1', 'ors_1', 'ors_2', 'ors_2']);
  });

  test('leaves a record of where it came from', () => {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const next = drawn(newTopology('New'), item, { site: 'lon' });
    const [instance] = Object.values(next.instances);
    expect(instance).toMatchObject({ item: 'item', itemName: 'Node', version: 1, values: { site: 'lon' } });
    expect(Object.values(instance!.elements).sort()).toEqual(Object.keys(item.fragment.elements).sort());
  });

  test('is refused where it cannot stand, and with an empty value', () => {
    const { document, selection, ixn } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const into = (place: string | null, values = {}): Result<Command, string> =>
      instantiate(item, values, document, place, { x: 0, y: 0 }, ids());
    expect(error(into(ixn))).toBe('Node holds Host, which cannot stand in ixn_nyc_1.');
    expect(error(into('gone'))).toMatch(/no longer/);
    expect(error(into(null, { site: ' ' }))).toBe('Site cannot be empty.');
    expect(into(null).ok).toBe(true);
  });
});

describe('records of what came from the library', () => {
  function withInstance(): { document: Topology; item: LibraryItem; instance: string } {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const next = drawn(newTopology('New'), item, { site: 'lon' });
    return { document: next, item, instance: Object.keys(next.instances)[0]! };
  }

  test('lose elements with the drawing, and go with the last of them', () => {
    const { document, instance } = withInstance();
    const hosts = Object.values(document.elements).filter((element) => element.type === 'host');
    const [first, second] = hosts.map((element) => element.id);
    const less = after(document, { type: 'remove', ids: [first!] });
    const left = Object.keys(less.instances[instance]!.elements);
    expect(left.sort()).toEqual(Object.keys(less.elements).sort());
    expect(after(less, { type: 'remove', ids: [second!] }).instances).toEqual({});
  });

  test('can be forgotten, and taken as another version', () => {
    const { document, instance } = withInstance();
    const forgotten = execute(document, { type: 'remove', ids: [instance] });
    expect(value(forgotten)).toMatchObject({ label: 'Delete origin in the library' });
    expect(value(forgotten).document).toEqual({ ...document, instances: {} });
    const taken = value(execute(document, { type: 'changeInstance', id: instance, version: 4 }));
    expect(taken.label).toBe('Take Node as version 4');
    expect(taken.document.instances[instance]!.version).toBe(4);
    expect(execute(document, { type: 'changeInstance', id: 'gone', version: 2 }).ok).toBe(false);
    expect(execute(document, { type: 'changeInstance', id: instance, version: 0 }).ok).toBe(false);
  });

  test('gain and lose single elements, never strangers', () => {
    const { document, instance } = withInstance();
    const added = after(document, {
      type: 'insert',
      elements: [{ ...Object.values(document.elements)[0]!, id: 'extra', name: 'extra', parent: null }],
    });
    const grown = after(added, { type: 'changeInstance', id: instance, elements: { extra: 'x' } });
    expect(grown.instances[instance]!.elements['extra']).toBe('x');
    const all = Object.fromEntries(Object.keys(grown.instances[instance]!.elements).map((id) => [id, null]));
    expect(after(grown, { type: 'changeInstance', id: instance, elements: all }).instances).toEqual({});
    const stranger = { type: 'changeInstance', id: instance, elements: { nobody: 'x' } } as const;
    expect(execute(document, stranger).ok).toBe(false);
  });

  test('that lead nowhere make a document unsound', () => {
    const { document, instance } = withInstance();
    const record = document.instances[instance]!;
    const broken = (elements: Record<string, string>): string[] =>
      brokenInvariants({ ...document, instances: { [instance]: { ...record, elements } } }).map(
        ({ where, problem }) => `${where}: ${problem}`,
      );
    expect(broken({})).toEqual([`instances.${instance}.elements: nothing of the library item is left`]);
    expect(broken({ gone: 'x' })).toEqual([`instances.${instance}.elements: there is no element "gone"`]);
    expect(
      execute(document, {
        type: 'insert',
        instances: [{ ...record, id: 'second', elements: { gone: 'x' } }],
      }),
    ).toEqual({ ok: false, error: 'This cannot be done: there is no element "gone".' });
  });
});

describe('versions', () => {
  test('count up with every change, and only then', () => {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    expect(nextVersion(item, item)).toBe(item);
    expect(nextVersion(item, { ...item, summary: 'other' })).toEqual({
      ...item,
      summary: 'other',
      version: 2,
    });
  });

  test('an unchanged drawing of an item is no new version', () => {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const next = drawn(newTopology('New'), item);
    const again = value(itemFromSelection(next, Object.keys(next.elements), spec));
    expect(nextVersion(item, again)).toBe(item);
  });

  test('outdated parts are told, and what would change', () => {
    const { document, selection } = cluster();
    const item = value(itemFromSelection(document, selection, spec));
    const old = drawn(newTopology('Old'), item, { site: 'lon' });
    const [instance] = Object.values(old.instances);
    expect(outdatedInstances(old, [item])).toEqual([]);
    expect(updatePreview(old, instance!, item)).toEqual([]);

    const urs = Object.values(document.elements).find((element) => element.type === 'urs')!;
    const stat = Object.values(document.elements).find((element) => element.type === 'stat-server')!;
    const [pair] = Object.values(document.pairs);
    const changed = after(document, {
      type: 'batch',
      label: 'Change it',
      commands: [
        { type: 'describe', ids: [urs.id], release: '8.1.400.40', notes: 'new' },
        {
          type: 'setOptions',
          settings: [
            {
              id: urs.id,
              place: 'annex',
              section: 'ixn_nyc_1',
              key: 'max-submission-rate',
              value: '9/second',
            },
          ],
        },
        { type: 'changePair', id: pair!.id, redundancy: 'hot' },
        {
          type: 'remove',
          ids: Object.keys(document.connections).filter((id) => document.connections[id]!.to !== stat.id),
        },
        {
          type: 'move',
          placements: [{ id: stat.id, parent: selection[0]!, position: { x: 0, y: 0 } }],
          pinned: true,
        },
      ],
    });
    const newer = nextVersion(item, value(itemFromSelection(changed, selection, spec)));
    expect(newer.version).toBe(2);
    expect(outdatedInstances(old, [newer])).toEqual([{ instance, item: newer }]);
    expect(updatePreview(old, instance!, newer)).toEqual([
      'Stat Server stat is added.',
      'urs_lon: release becomes "8.1.400.40".',
      'urs_lon: notes becomes "new".',
      'urs_lon: annex option ixn_lon_1/max-submission-rate becomes "9/second" (it is "5/second").',
      'ixn_lon_1 and ixn_lon_1_b: redundancy becomes hot (it is warm).',
      'urs_lon is connected to stat.',
      'urs_lon is no longer connected to ixn_lon_1.',
    ]);
    expect(updatePreview(old, instance!, { ...newer, fragment: without(newer.fragment, urs.id) })).toContain(
      'Universal Routing Server urs_lon is no longer part of it.',
    );
  });
});

function without(fragment: Fragment, id: string): Fragment {
  const { [id]: _gone, ...elements } = fragment.elements;
  return { ...fragment, elements, connections: {} };
}

test('what is drawn from an item makes the same item again', () => {
  fc.assert(
    fc.property(arbitraryTopology({ maxElements: 16 }), fc.nat(), (document, choice) => {
      const all = Object.keys(document.elements);
      const chosen = all.filter((_id, index) => ((choice >> (index % 16)) & 1) === 1);
      const made = itemFromSelection(document, chosen, { id: 'item', name: 'Item' });
      if (!made.ok) return;
      const item = withUniqueNames(made.value);
      const place = instantiate(item, {}, newTopology('Empty'), null, { x: 40, y: -8 }, ids(choice));
      if (!place.ok) return;
      const next = after(newTopology('Empty'), place.value);
      const again = value(itemFromSelection(next, Object.keys(next.elements), { id: 'item', name: 'Item' }));
      expect(again.fragment.elements).toEqual(item.fragment.elements);
      expect(nextVersion(item, again)).toBe(item);
      expect(updatePreview(next, Object.values(next.instances)[0]!, item)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** The same names would be told apart by numbers when drawn. */
function withUniqueNames(item: LibraryItem): LibraryItem {
  const elements = Object.values(item.fragment.elements).map((element, index) => ({
    ...element,
    name: `n${String(index)}_x`,
  }));
  const byId = Object.fromEntries(elements.map((element) => [element.id, element]));
  return { ...item, fragment: { ...item.fragment, elements: byId } };
}

test('drawing an item twice never breaks a document, whatever is in it', () => {
  fc.assert(
    fc.property(arbitraryTopology({ maxElements: 16 }), (document) => {
      const made = itemFromSelection(document, Object.keys(document.elements), { id: 'item', name: 'Item' });
      if (!made.ok) return;
      const next = drawn(document, made.value);
      expect(Object.keys(next.elements)).toHaveLength(2 * Object.keys(document.elements).length);
      const added = Object.values(next.elements).filter(({ id }) => !Object.hasOwn(document.elements, id));
      const unique = added.filter((element) => element.type !== 'simple-routing-script');
      const folded = new Set(unique.map((element) => element.name.toLowerCase()));
      expect(folded.size).toBe(unique.length);
    }),
    { numRuns: 100 },
  );
});
