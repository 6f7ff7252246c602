// What the document remembers of parts drawn from the library, and what later versions would change in them.
import { describe, expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { Fragment, LibraryItem } from '#shared/library/library-item.ts';
import { updatePreview } from '#shared/library/update-preview.ts';
import { nextVersion, outdatedInstances } from '#shared/library/versions.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { after, cluster, drawn, spec, value } from '#test/unit/library/drawn-items.ts';

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
