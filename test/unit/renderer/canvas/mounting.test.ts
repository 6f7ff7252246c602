import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { overlaps } from '#shared/layout/box.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { CanvasEdge, CanvasNode } from '#renderer/canvas/flow-types.ts';
import { createHandOver, type Drawn } from '#renderer/canvas/mounting/hand-over.ts';
import { mountedPart, sightOf } from '#renderer/canvas/mounting/mounted-part.ts';
import { isInside, nextRegion } from '#renderer/canvas/mounting/region.ts';
import { createFlow } from '#renderer/canvas/to-flow.ts';

const COLUMNS = 40;
const STEP = 300;

/** So many hosts in rows on one site, each connected to its neighbour on the right by what runs on it. */
function grid(count: number): Topology {
  const drawing = new Drawing('Grid');
  const side = COLUMNS * STEP;
  const site = drawing.add('site', 'site', { size: { width: side, height: side } });
  let before: string | undefined;
  for (let index = 0; index < count; index += 1) {
    const position = { x: (index % COLUMNS) * STEP, y: Math.floor(index / COLUMNS) * STEP };
    const size = { width: 248, height: 136 };
    const host = drawing.add('host', `host_${String(index)}`, { in: site, position, size });
    const app = drawing.add('ors', `ors_${String(index)}`, { in: host, position: { x: 20, y: 56 } });
    if (before !== undefined) drawing.connect(before, app);
    before = app;
  }
  return drawing.document();
}

const large = grid(700);
const everything = { x: 0, y: 0, width: COLUMNS * STEP, height: COLUMNS * STEP };

describe('what is mounted', () => {
  test('of a drawing that is small enough is all of it', () => {
    expect(sightOf(grid(20), everything)).toBeUndefined();
  });

  test('of a large one is what is in sight, with its lines and what React Flow needs to know around it', () => {
    const outline = outlineOf(large);
    const region = { x: 3 * STEP, y: 3 * STEP, width: 4 * STEP, height: 3 * STEP };
    const sight = sightOf(large, region);
    expect(sight?.isFar).toBe(false);
    const part = mountedPart(large, sight ?? { elements: [], isFar: false }, []);
    const inSight = Object.keys(large.elements).filter((id) => {
      const box = outline.box(id);
      return box !== undefined && overlaps(box, region);
    });
    expect([...part.elements].sort()).toEqual(inSight.sort());
    const touching = Object.values(large.connections).filter(
      ({ from, to }) => part.elements.has(from) || part.elements.has(to),
    );
    expect([...part.lines].sort()).toEqual(touching.map(({ id }) => id).sort());
    const { nodes, edges } = createFlow()(large, new Map(), part);
    const ids = nodes.map(({ id }) => id);
    expect(nodes.filter(({ hidden }) => hidden !== true)).toHaveLength(inSight.length);
    for (const [index, { parentId }] of nodes.entries()) {
      if (parentId !== undefined) expect(ids.slice(0, index)).toContain(parentId);
    }
    for (const { source, target } of edges) expect(ids).toEqual(expect.arrayContaining([source, target]));
  });

  test('of a large one seen from afar is what somebody is busy with', () => {
    const [connection] = Object.values(large.connections);
    const [, host] = Object.keys(large.elements);
    const sight = sightOf(large, everything);
    expect(sight).toEqual({ elements: [], isFar: true });
    const part = mountedPart(large, sight ?? { elements: [], isFar: true }, [
      host ?? '',
      connection?.id ?? '',
      'long gone',
    ]);
    expect([...part.elements]).toEqual([host]);
    expect([...part.lines]).toEqual([connection?.id]);
    expect(part.around.has(connection?.from ?? '')).toBe(true);
  });
});

test('the region kept ready contains the window, and stays while the window moves inside it', () => {
  const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  const length = fc.double({ min: 10, max: 1e4, noNaN: true });
  const box = fc.record({ x: number, y: number, width: length, height: length });
  fc.assert(
    fc.property(box, box, (first, second) => {
      const region = nextRegion(undefined, first);
      expect(isInside(first, region)).toBe(true);
      const next = nextRegion(region, second);
      expect(isInside(second, next)).toBe(true);
      if (next === region) expect(region.width).toBeLessThanOrEqual(second.width * 2.5);
      expect(nextRegion(region, { ...first, x: first.x + first.width * 0.1 })).toBe(region);
    }),
  );
});

describe('handing over', () => {
  /** Nodes by number, each in an earlier one or in none, and edges between them; a version is another object. */
  const wanted = fc.uniqueArray(fc.nat(11), { maxLength: 12 }).chain((chosen) =>
    fc.record({
      chosen: fc.constant([...chosen].sort((left, right) => left - right)),
      version: fc.nat(3),
      hidden: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    }),
  );
  const objects = new Map<string, object>();
  const one = <Kind>(make: Kind & { readonly id: string }): Kind => {
    const key = JSON.stringify(make);
    const known = (objects.get(key) ?? make) as Kind;
    objects.set(key, known as object);
    return known;
  };
  const drawnOf = ({
    chosen,
    version,
    hidden,
  }: {
    chosen: number[];
    version: number;
    hidden: boolean[];
  }): Drawn => {
    const nodes = chosen.map((number) => {
      const parent =
        chosen.includes(Math.floor(number / 2)) && number > 1 ? Math.floor(number / 2) : undefined;
      return one<CanvasNode>({
        id: `n${String(number)}`,
        data: { version },
        ...(parent === undefined ? {} : { parentId: `n${String(parent)}` }),
        ...(hidden[number] === true ? { hidden: true } : {}),
      } as unknown as CanvasNode);
    });
    const edges = chosen.slice(1).map((number, index) =>
      one<CanvasEdge>({
        id: `e${String(number)}`,
        source: `n${String(chosen[index])}`,
        target: `n${String(number)}`,
        data: { version },
      } as unknown as CanvasEdge),
    );
    return { nodes, edges };
  };

  test('ends with what was wanted last, a few shapes a turn, and is sound in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wanted, fc.nat(3)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (wishes, most) => {
          const handOver = createHandOver();
          let before: Drawn = { nodes: [], edges: [] };
          const turn = (drawn: Drawn): boolean => {
            const { nodes, edges, isComplete } = handOver(drawn, most);
            expect(changedShapes(before, { nodes, edges }, drawn)).toBeLessThanOrEqual(most);
            const ids = nodes.map(({ id }) => id);
            expect(ids).toEqual(drawn.nodes.map(({ id }) => id));
            for (const [index, { parentId }] of nodes.entries()) {
              if (parentId !== undefined) expect(ids.slice(0, index)).toContain(parentId);
            }
            for (const { source, target } of edges) {
              expect(ids).toContain(source);
              expect(ids).toContain(target);
            }
            before = { nodes, edges };
            return isComplete;
          };
          for (const [wish, turns] of wishes) {
            const drawn = drawnOf(wish);
            for (let count = 0; count <= turns; count += 1) turn(drawn);
          }
          const last = drawnOf(wishes.at(-1)?.[0] ?? { chosen: [], version: 0, hidden: [] });
          for (let count = 0; !turn(last); count += 1) expect(count).toBeLessThan(40);
          expect(before).toEqual(last);
          expect(before.nodes.every((node, index) => node === last.nodes[index])).toBe(true);
        },
      ),
    );
  });

  /** Shapes that a turn put on screen or drew anew; a change of the place around does not wait. */
  function changedShapes(before: Drawn, after: Drawn, drawn: Drawn): number {
    const nodes = new Map(before.nodes.map((node) => [node.id, node]));
    const edges = new Map(before.edges.map((edge) => [edge.id, edge]));
    const isOnScreen = (node: CanvasNode | undefined): boolean => node !== undefined && node.hidden !== true;
    const changed = after.nodes.filter((node) => {
      const known = nodes.get(node.id);
      const isForced = known !== undefined && known.parentId !== node.parentId;
      return node !== known && !isForced && (isOnScreen(node) || isOnScreen(known));
    });
    return (
      changed.length +
      after.edges.filter((edge) => drawn.edges.includes(edge) && edges.get(edge.id) !== edge).length
    );
  }
});
