// Parts of a drawing kept for drawing again: made of a selection, and drawn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Result } from '#shared/kernel/result.ts';
import { instantiate } from '#shared/library/instantiate.ts';
import { itemFromSelection, type NewItem } from '#shared/library/item-from-selection.ts';
import { rootsOf, type LibraryItem } from '#shared/library/library-item.ts';
import { updatePreview } from '#shared/library/update-preview.ts';
import { nextVersion } from '#shared/library/versions.ts';
import type { Element } from '#shared/model/element.ts';
import { newTopology } from '#shared/model/topology.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { after, cluster, drawn, error, ids, names, spec, value } from '#test/unit/library/drawn-items.ts';

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
      const names = (elements: readonly Element[]): Set<string> =>
        new Set(elements.map(({ name }) => name.toLowerCase()));
      const before = Object.values(document.elements);
      expect(names(added).size).toBe(names(before).size);
      expect([...names(added)].filter((name) => names(before).has(name))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
