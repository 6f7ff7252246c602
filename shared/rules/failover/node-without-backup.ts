import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import { nodeName } from '#shared/facts/pairs.ts';
import { addBackup } from '#shared/rules/kit/repairs.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';

export const nodeWithoutBackup: Rule = {
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
  check: (facts, report) => {
    const clusters = facts.interactionClusters();
    const nodes = new Map(clusters.flatMap((cluster) => cluster.nodes).map((node) => [node.id, node]));
    for (const node of nodes.values()) {
      if (node.backup !== undefined) {
        report.pass(node.primary, node.backup);
        continue;
      }
      const memberships = clusters.filter((cluster) => cluster.nodes.some((member) => member.id === node.id));
      const names = listWords(memberships.map((cluster) => cluster.name));
      report.fail({
        subjects: [node.primary],
        message: `${nodeName(node)} is a node of ${names} and has no backup.`,
        evidence: [`${nodeName(node)} is a node of ${names}`, `no pair contains ${nodeName(node)}`],
        quickFixes: [addBackup(facts, node.primary)],
      });
    }
  },
};
