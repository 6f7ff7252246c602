import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import { nodeName } from '#shared/facts/pairs.ts';
import { addBackup } from '#shared/rules/kit/repairs.ts';
import { fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

export const nodeWithoutBackup = rule({
  id: 'node-without-backup',
  family: 'failover',
  title: 'A node of an Interaction Server cluster has no backup',
  severity: 'error',
  covers: ['A070', 'ORS-IX-14', 'F065'],
  sources: [
    seed('interactionServer', 'Cluster Deployment Overview'),
    seed('interactionServer', 'Nodes Are Irreplaceable'),
  ],
  why: 'Interactions of a node are in its own database, and no other node can work on them. More nodes add capacity, not safety: only a backup of the node itself keeps its interactions moving.',
  consequence:
    'When the server stops, everything submitted to it and everything in progress on it waits until it is back.',
  fix: 'Add a backup Interaction Server to the node, on another host.',
  subjects: eachNode('interaction-server'),
  check: (node, facts) => {
    const memberships = facts.clustersOf(node.id);
    if (memberships.length === 0) return undefined;
    if (node.backup !== undefined) return pass(node.primary, node.backup);
    const names = listWords(memberships.map((cluster) => cluster.name));
    return fail({
      subjects: [node.primary],
      message: `${nodeName(node)} is a node of ${names} and has no backup.`,
      evidence: [`${nodeName(node)} is a node of ${names}`, `no pair contains ${nodeName(node)}`],
      quickFixes: [addBackup(facts, node.primary)],
    });
  },
});
