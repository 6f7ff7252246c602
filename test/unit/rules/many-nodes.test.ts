// A queue that very many nodes hold: its finding stays readable, and so do all findings together.
import { expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Finding } from '#shared/findings/finding.ts';

/** What is said of the order of a queue that so many nodes hold and one router empties. */
function orderFinding(nodes: number): Finding | undefined {
  const drawing = new Drawing('Many nodes');
  drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['email'] } });
  const router = drawing.add('urs', 'Router');
  for (let index = 1; index <= nodes; index += 1) {
    drawing.connect(router, drawing.add('interaction-server', `ixn_${String(index).padStart(3, '0')}`));
  }
  return analyse(drawing.document()).findings.find(({ rule }) => rule === 'queue-order');
}

test('fifty nodes are all named', () => {
  const finding = orderFinding(50);
  expect(finding?.message).toContain('ixn_049 and ixn_050 each hold');
  expect(finding?.subjects).toHaveLength(51);
});

test('of more the first fifty are named and the others counted', () => {
  const finding = orderFinding(73);
  expect(finding?.message).toContain('ixn_050 and 23 more each hold');
  expect(finding?.subjects).toHaveLength(51);
  expect(finding?.evidence).toContain('the same holds of 23 nodes more');
});
