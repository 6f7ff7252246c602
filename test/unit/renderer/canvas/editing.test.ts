import { describe, expect, test } from 'vitest';
import { execute, type Command } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import type { Topology } from '#shared/model/topology.ts';
import { align, distribute } from '#renderer/canvas/editing/align.ts';
import { connect, legalTargets, reconnect } from '#renderer/canvas/editing/connect.ts';
import { create } from '#renderer/canvas/editing/create.ts';
import { makePair } from '#renderer/canvas/editing/pairing.ts';
import { relocate } from '#renderer/canvas/editing/relocate.ts';
import { nearestLegalPlace, standingProblem } from '#shared/placing/standing.ts';

const nextId = createIdSource(seededRandom(7));

function after(document: Topology, command: Command): Topology {
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.error);
  expect(brokenInvariants(result.value.document)).toEqual([]);
  return result.value.document;
}

function names(document: Topology): string[] {
  return Object.values(document.elements)
    .map(({ name }) => name)
    .sort();
}

describe('create', () => {
  test('starts with what the catalogue says, and makes its place large enough', () => {
    const drawing = new Drawing('Create');
    const dc = drawing.add('data-center', 'dc', { size: { width: 260, height: 150 } });
    const made = create(drawing.document(), { type: 'host', pair: false }, { place: dc, near: null }, nextId);
    if (!made.ok) throw new Error(made.error);
    const document = after(drawing.document(), made.value.command);
    const host = document.elements[made.value.ids[0] ?? ''];
    expect(host).toMatchObject({ name: 'host_1', parent: dc, properties: { lca: true, lcaPort: 4999 } });
    expect(document.elements[dc]?.size?.width).toBeGreaterThan(260);
  });

  test('a pair takes the two least used hosts that run nothing of its type', () => {
    const drawing = new Drawing('Pair');
    const dc = drawing.add('data-center', 'dc');
    const [h1, h2, h3] = ['h1', 'h2', 'h3'].map((name, index) =>
      drawing.add('host', name, { in: dc, position: { x: index * 300, y: 60 } }),
    );
    drawing.add('ors', 'ors_1', { in: h1 ?? '' });
    const made = create(drawing.document(), { type: 'ors', pair: true }, { place: dc, near: null }, nextId);
    if (!made.ok) throw new Error(made.error);
    const document = after(drawing.document(), made.value.command);
    expect(made.value.ids.map((id) => document.elements[id]?.parent)).toEqual([h2, h3]);
    expect(names(document)).toContain('ors_2_b');
    expect(Object.values(document.pairs)).toHaveLength(1);
  });
});

describe('standing', () => {
  const drawing = new Drawing('Standing');
  const site = drawing.add('site', 'Berlin');
  const host = drawing.add('host', 'h1', { in: site });
  const document = drawing.document();

  test('the refusal names the place and where else', () => {
    expect(standingProblem(document, 'ors-cluster', host)).toBe(
      'An ORS cluster cannot stand in h1. It belongs in or on the canvas, a site or a data center.',
    );
    expect(standingProblem(document, 'ors', host)).toBeUndefined();
  });

  test('the nearest legal place is found outwards', () => {
    expect(nearestLegalPlace(document, 'ors-cluster', host)).toBe(site);
    expect(nearestLegalPlace(document, 'site', host)).toBeNull();
  });
});

describe('relocate', () => {
  test('changes the place, keeps the spot on the canvas, and grows the place', () => {
    const drawing = new Drawing('Move');
    const host = drawing.add('host', 'h1', {
      position: { x: 500, y: 100 },
      size: { width: 248, height: 136 },
    });
    const urs = drawing.add('urs', 'urs_1');
    const moved = relocate(drawing.document(), new Map([[urs, { x: 700, y: 180 }]]), host);
    if (!moved.ok) throw new Error(moved.error);
    const document = after(drawing.document(), moved.value);
    expect(document.elements[urs]).toMatchObject({ parent: host, position: { x: 200, y: 80 }, pinned: true });
    expect(document.elements[host]?.size?.width).toBe(200 + 208 + 20);
  });

  test('refuses what may not stand there, and a place inside itself', () => {
    const drawing = new Drawing('Refuse');
    const site = drawing.add('site', 'Berlin');
    const host = drawing.add('host', 'h1', { in: site });
    const corners = new Map([[site, { x: 0, y: 0 }]]);
    expect(relocate(drawing.document(), corners, host)).toMatchObject({ ok: false });
  });
});

describe('connect', () => {
  const drawing = new Drawing('Connect');
  const [s1, s2] = [drawing.add('site', 's1'), drawing.add('site', 's2')];
  const [h1, h2] = [drawing.add('host', 'h1', { in: s1 }), drawing.add('host', 'h2', { in: s1 })];
  const ors = drawing.pair('ors', 'ors_1', { in: [h1, h2] });
  const urs = drawing.add('urs', 'urs_1', { in: h1 });
  const redis = drawing.add('redis-node', 'redis_1', { in: h1 });
  const document = drawing.document();
  const backup = Object.values(document.pairs)[0]?.backup ?? '';

  test('a backup connects as its primary', () => {
    const made = connect(document, backup, urs, nextId);
    if (!made.ok) throw new Error(made.error.reason);
    const [connection] = Object.values(after(document, made.value.command).connections);
    expect(connection).toMatchObject({ from: ors, to: urs });
  });

  test('the other way round is offered, and so is the missing piece', () => {
    expect(connect(document, urs, ors, nextId)).toMatchObject({
      ok: false,
      error: { remedy: { label: 'Connect the other way' } },
    });
    const refused = connect(document, ors, redis, nextId);
    if (refused.ok || refused.error.remedy === undefined) throw new Error('a remedy is expected');
    const bridged = after(document, refused.error.remedy.change.command);
    expect(Object.values(bridged.connections)).toHaveLength(2);
    expect(Object.values(bridged.elements).map(({ type }) => type)).toContain('redis-cluster');
  });

  test('hosts of one site are linked by a LAN, sites by a WAN, and a place not with what it contains', () => {
    const medium = (from: string, to: string): unknown => {
      const made = connect(document, from, to, nextId);
      return made.ok
        ? Object.values(after(document, made.value.command).links)[0]?.medium
        : made.error.reason;
    };
    expect(medium(h1, h2)).toBe('lan');
    expect(medium(s1, s2)).toBe('wan');
    expect(medium(h1, s1)).toBe('h1 already stands in s1.');
  });

  test('legal targets are the ones that connecting accepts', () => {
    const legal = legalTargets(document, ors);
    for (const id of Object.keys(document.elements)) {
      expect([id, legal.has(id)]).toEqual([id, connect(document, ors, id, nextId).ok]);
    }
  });

  test('an end is led elsewhere only where that is legal', () => {
    const made = connect(document, ors, urs, nextId);
    if (!made.ok) throw new Error(made.error.reason);
    const connected = after(document, made.value.command);
    const [id] = Object.keys(connected.connections);
    expect(reconnect(connected, id ?? '', 'to', redis)).toMatchObject({ ok: false });
    expect(reconnect(connected, id ?? '', 'to', urs)).toMatchObject({ ok: true });
  });
});

describe('makePair', () => {
  test('connections of the second application go to the first, without doubles', () => {
    const drawing = new Drawing('Pairing');
    const [one, two] = [drawing.add('ors', 'ors_1'), drawing.add('ors', 'ors_2')];
    const [urs, stat] = [drawing.add('urs', 'urs_1'), drawing.add('stat-server', 'stat_1')];
    drawing.connect(one, urs).connect(two, urs, stat);
    const before = drawing.document();
    const elements = [one, two].flatMap((id) => before.elements[id] ?? []);
    const made = makePair(before, elements, nextId);
    if (!made.ok) throw new Error(made.error);
    const document = after(before, made.value.command);
    const ends = Object.values(document.connections).map(({ from, to }) => [from, to]);
    expect(ends).toHaveLength(2);
    expect(ends).toEqual(
      expect.arrayContaining([
        [one, urs],
        [one, stat],
      ]),
    );
  });

  test('one application alone gets a backup on another host', () => {
    const drawing = new Drawing('Backup');
    const dc = drawing.add('data-center', 'dc');
    const [h1, h2] = [drawing.add('host', 'h1', { in: dc }), drawing.add('host', 'h2', { in: dc })];
    const ors = drawing.add('ors', 'ors_1', { in: h1, release: '8.1.400' });
    const before = drawing.document();
    const element = before.elements[ors];
    const made = makePair(before, element === undefined ? [] : [element], nextId);
    if (!made.ok) throw new Error(made.error);
    const document = after(before, made.value.command);
    expect(document.elements[made.value.ids[0] ?? '']).toMatchObject({
      name: 'ors_1_b',
      parent: h2,
      release: '8.1.400',
    });
  });
});

test('aligning and distributing', () => {
  const drawing = new Drawing('Align');
  const ids = [0, 30, 400].map((x, index) =>
    drawing.add('urs', `u${String(index)}`, { position: { x, y: index * 200 } }),
  );
  const xs = (command: ReturnType<typeof align>, axis: 'x' | 'y'): number[] => {
    if (!command.ok) throw new Error(command.error);
    const document = after(drawing.document(), command.value);
    return ids.map((id) => document.elements[id]?.position[axis] ?? Number.NaN);
  };
  expect(xs(align(drawing.document(), ids, 'left'), 'x')).toEqual([0, 0, 0]);
  expect(xs(distribute(drawing.document(), ids, 'across'), 'x')).toEqual([0, 200, 400]);
});
