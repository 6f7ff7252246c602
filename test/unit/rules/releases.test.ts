// Plans of newer releases raise what is too old, and nothing else.
import { expect, test } from 'vitest';
import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { Topology } from '#shared/model/topology.ts';
import { outcomeOf } from '#test/support/outcome-of.ts';

/** Servers of the first node run these releases. */
function firstNode(primary: string, backup: string | undefined): Topology {
  const { drawing, nodes } = drawCluster('Releases', { second: { release: '8.5.305.01' } });
  const document = drawing.document();
  const pair = Object.values(document.pairs).find((one) => one.primary === nodes[0])!;
  const [first, second] = [document.elements[pair.primary]!, document.elements[pair.backup]!];
  return {
    ...document,
    elements: {
      ...document.elements,
      [first.id]: { ...first, release: primary },
      [second.id]: backup === undefined ? second : { ...second, release: backup },
    },
  };
}

function planOf(document: Topology) {
  const findings = outcomeOf('cluster-server-release', document).findings;
  expect(findings).toHaveLength(1);
  const command = findings[0]!.quickFixes[0]!.command;
  const ids = command.type === 'describe' ? command.ids : [];
  return { finding: findings[0]!, raised: ids.map((id) => document.elements[id]!.name) };
}

test('a healthy primary is not brought down to the floor, and not blamed', () => {
  const { finding, raised } = planOf(firstNode('8.5.305.01', '8.5.104.01'));
  expect(raised).toEqual(['IXN_1_b']);
  expect(finding.subjects[0]?.name).toBe('IXN_1_b');
  expect(finding.message).toContain('IXN_1_b');
  expect(finding.message).not.toMatch(/IXN_1 /);
});

test('a silent backup follows its primary', () => {
  expect(planOf(firstNode('8.5.104.01', undefined)).raised).toEqual(['IXN_1', 'IXN_1_b']);
});

test('two old servers are both raised', () => {
  expect(planOf(firstNode('8.5.104.01', '8.5.105.01')).raised).toEqual(['IXN_1', 'IXN_1_b']);
});
