import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { readingOrder } from '#renderer/canvas/editing/reading-order.ts';
import { isDrawn, leftBeside, stepFrom } from '#renderer/canvas/editing/walking.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

test('right goes through every element once, and left back', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      const order = readingOrder(document).map(({ id }) => id);
      const walked: string[] = [];
      for (let id = order[0]; id !== undefined; id = stepFrom(document, id, 'ArrowRight')) walked.push(id);
      expect(walked).toEqual(order);
      for (const [index, id] of order.entries()) {
        expect(stepFrom(document, id, 'ArrowLeft')).toBe(order[index - 1]);
        expect(stepFrom(document, id, 'Home')).toBe(order[0]);
        expect(stepFrom(document, id, 'End')).toBe(order.at(-1));
      }
    }),
  );
});

test('up and down end somewhere, and never lead to where they come from', () => {
  fc.assert(
    fc.property(
      arbitraryTopology(),
      fc.constantFrom('ArrowUp' as const, 'ArrowDown' as const),
      (document, way) => {
        for (const start of Object.keys(document.elements)) {
          const seen = new Set<string>();
          for (let id: string | undefined = start; id !== undefined; id = stepFrom(document, id, way)) {
            expect(seen.has(id)).toBe(false);
            seen.add(id);
          }
        }
      },
    ),
  );
});

test('arrows lead from a connection to its ends', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      for (const { id, from, to } of Object.values(document.connections)) {
        expect([stepFrom(document, id, 'ArrowLeft'), stepFrom(document, id, 'ArrowUp')]).toEqual([
          from,
          from,
        ]);
        expect([stepFrom(document, id, 'ArrowRight'), stepFrom(document, id, 'ArrowDown')]).toEqual([to, to]);
      }
    }),
  );
});

test('what stood beside something that was removed is left, if anything is', () => {
  fc.assert(
    fc.property(arbitraryTopology(), fc.nat(), (document, pick) => {
      const ids = [...Object.keys(document.elements), ...Object.keys(document.connections)];
      const id = ids[pick % Math.max(1, ids.length)];
      if (id === undefined) return;
      const removed = execute(document, { type: 'remove', ids: [id] });
      if (!removed.ok) return;
      const after = removed.value.document;
      const beside = leftBeside(document, after, id);
      if (beside === undefined) expect(Object.keys(after.elements)).toEqual([]);
      else expect(isDrawn(after, beside)).toBe(true);
    }),
  );
});
