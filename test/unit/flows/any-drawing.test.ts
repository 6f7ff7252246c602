import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '#shared/facts/facts.ts';
import { playFlow } from '#shared/flows/play.ts';
import { flows } from '#shared/flows/registry.ts';
import { startingPoints } from '#shared/flows/starting-points.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

test('whatever is drawn: what lights up is drawn, backups only stand by, and every problem says what to do', () => {
  fc.assert(
    fc.property(arbitraryTopology({ maxElements: 40, texts: 'plain' }), (document) => {
      const facts = factsOf(document);
      for (const flow of flows) {
        const starts = [undefined, ...startingPoints(facts, flow).map(({ id }) => id)];
        for (const { step, participants, connections, problems } of starts.flatMap((start) =>
          playFlow(facts, flow, start),
        )) {
          for (const { active, standby } of participants) {
            expect(active.every(({ id }) => facts.element(id) !== undefined)).toBe(true);
            expect(active.some(({ id }) => facts.pairs.isBackup(id))).toBe(false);
            expect(standby.every(({ id }) => facts.pairs.isBackup(id))).toBe(true);
          }
          const roles = participants.map(({ role }) => role);
          expect(new Set(roles).size).toBe(roles.length);
          const taking = new Set(participants.flatMap(({ active }) => active.map(({ id }) => id)));
          for (const id of connections) {
            const ends = [document.connections[id]?.from ?? '', document.connections[id]?.to ?? ''];
            expect(ends.every((end) => taking.has(facts.pairs.node(end)?.id ?? ''))).toBe(true);
          }
          for (const { message, fix, anchors } of problems) {
            expect(`${message} ${fix}`).not.toContain('undefined');
            expect(anchors.every((id) => facts.element(id) !== undefined)).toBe(true);
          }
          const ends = step.legs.filter((leg) => leg.required).flatMap(({ from, to }) => [from, to]);
          const absent = ends.filter((role) => !roles.includes(role));
          expect(absent.every((role) => problems.some((problem) => problem.role === role))).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});
