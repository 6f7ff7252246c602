import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '#electron/node/layout.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { CARD_SIZE, isPlace } from '#shared/layout/dimensions.ts';
import { withPlacements } from '#shared/layout/layout-document.ts';
import type { Topology } from '#shared/model/topology.ts';
import { boxOf, laidOut, outsideTheirPlace, overlappingSiblings } from '#test/support/layout-checks.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const runs = { numRuns: 30, endOnFailure: true };

function pinning(document: Topology, isPinned: (index: number) => boolean): Topology {
  const elements = Object.values(document.elements).map((element, index) => {
    const { size: _size, ...rest } = element;
    const pinned = isPinned(index);
    // Far enough apart and inside: what people pinned on top of each other stays on top of each other.
    const position = pinned
      ? { x: 24 + (index % 5) * 900, y: 64 + Math.floor(index / 5) * 900 }
      : { x: 0, y: 0 };
    return { ...rest, pinned, position };
  });
  return { ...document, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}

describe('layout of a document that nobody arranged', () => {
  test('siblings do not cover each other and contents are inside their places', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTopology({ maxElements: 40 }), async (topology) => {
        const document = await laidOut(pinning(topology, () => false));
        expect(overlappingSiblings(document)).toEqual([]);
        expect(outsideTheirPlace(document)).toEqual([]);
      }),
      runs,
    );
  });

  test('is the same every time, and changes nothing once it is done', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTopology(), async (topology) => {
        const document = pinning(topology, () => false);
        const once = await laidOut(document);
        expect(await laidOut(document)).toEqual(once);
        expect(await layOut(once)).toEqual([]);
      }),
      runs,
    );
  });

  test('a pair in one place stays together, the backup below', async () => {
    const drawing = new Drawing('Pair');
    const host = drawing.add('host', 'h');
    const primary = drawing.pair('ors', 'ors_1', { in: host });
    for (const name of ['a', 'b', 'c']) drawing.add('urs', name, { in: host });
    const document = await laidOut(drawing.document());
    const backup = Object.values(document.elements).find(({ name }) => name === 'ors_1_b');
    const above = document.elements[primary];
    expect(backup?.position.x).toBe(above?.position.x);
    expect((backup?.position.y ?? 0) - (above?.position.y ?? 0)).toBeLessThan(CARD_SIZE.height * 2);
  });

  test('a long chain is folded into rows', async () => {
    const drawing = new Drawing('Chain');
    const hosts = Array.from({ length: 24 }, (_, index) => drawing.add('host', `h${String(index)}`));
    hosts.slice(1).forEach((host, index) => {
      drawing.link('lan', `l${String(index)}`, [hosts[index] ?? '', host]);
    });
    const document = await laidOut(drawing.document());
    const boxes = Object.values(document.elements).map(boxOf);
    const width = Math.max(...boxes.map((box) => box.x + box.width));
    const height = Math.max(...boxes.map((box) => box.y + box.height));
    expect(width / height).toBeLessThan(3);
    expect(overlappingSiblings(document)).toEqual([]);
  });
});

describe('layout around what people placed', () => {
  test('pinned elements stay where they are, and nothing covers them', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryTopology({ maxElements: 30 }),
        fc.integer({ min: 2, max: 5 }),
        async (topology, every) => {
          const before = pinning(topology, (index) => index % every === 0);
          const document = await laidOut(before);
          for (const element of Object.values(before.elements)) {
            if (element.pinned) expect(document.elements[element.id]?.position).toEqual(element.position);
          }
          expect(overlappingSiblings(document)).toEqual([]);
          expect(outsideTheirPlace(document)).toEqual([]);
        },
      ),
      runs,
    );
  });

  test('only what is in scope moves; a place that grows pushes unpinned neighbours aside', async () => {
    const drawing = new Drawing('Scope');
    const [first, second] = [
      drawing.add('host', 'h1'),
      drawing.add('host', 'h2', { position: { x: 260, y: 0 } }),
    ];
    const inside = [1, 2, 3, 4].map((index) => drawing.add('urs', `u${String(index)}`, { in: first }));
    const document = drawing.document();
    const placements = await layOut(document, { movable: new Set(inside) });
    const after = withPlacements(document, placements);
    expect(after.elements[first]?.position).toEqual({ x: 0, y: 0 });
    expect(overlappingSiblings(after)).toEqual([]);
    expect(after.elements[second]?.position).not.toEqual({ x: 260, y: 0 });
  });
});

test('only places get a size', async () => {
  const drawing = new Drawing('Sizes');
  const host = drawing.add('host', 'h');
  drawing.add('urs', 'u', { in: host });
  for (const { id, size } of await layOut(drawing.document())) {
    const element = drawing.document().elements[id];
    if (size !== undefined) expect(element !== undefined && isPlace(element)).toBe(true);
  }
});
