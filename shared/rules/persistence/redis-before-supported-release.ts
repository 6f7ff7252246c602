import { listWords } from '#shared/kernel/words.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { planRelease, releaseEvidence, runsAtLeast, serversBelow } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

/** First release of Orchestration Server that can keep sessions in Redis. */
const FLOOR = '8.1.401.10';

export const redisBeforeSupportedRelease = rule({
  id: 'redis-before-supported-release',
  family: 'persistence',
  title: 'Orchestration Server is too old to keep its sessions in Redis',
  severity: 'error',
  covers: ['ORS-PS-01'],
  sources: [
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Persist'),
    seed('deploymentModels', 'Deployment Models'),
  ],
  why: `Orchestration Server can keep and restore sessions in Redis from release ${FLOOR} on.`,
  consequence:
    'The older release does not use Redis, so its sessions are not kept and cannot be restored by another node.',
  fix: `Upgrade Orchestration Server to ${FLOOR} or later, or plan Apache Cassandra or no persistence at all.`,
  subjects: eachNode('ors'),
  check: (node, facts) => {
    const evidence = usesOfRedis(facts, node);
    if (evidence.length === 0) return undefined;
    const stores = facts.wiring.servers(node.id, 'redis-cluster');
    const subjects = [node.primary, ...stores] as const;
    const meets = runsAtLeast(facts, node, FLOOR);
    if (!meets.known) {
      return cannotTell({
        subjects,
        message: `Cannot tell whether ${nodeName(node)} can use Redis: ${meets.reason}.`,
        missing: [meets],
      });
    }
    if (meets.value) return pass(...subjects);
    const [first = node.primary, ...rest] = serversBelow(facts, node, FLOOR);
    const old = listWords([first, ...rest].map((server) => server.name));
    return fail({
      subjects: [first, ...rest, ...stores],
      message: `The sessions of ${nodeName(node)} are to be kept in Redis, but ${old} ${rest.length > 0 ? 'are' : 'is'} older than release ${FLOOR}.`,
      evidence: [...releaseEvidence(facts, node), ...evidence],
      quickFixes: [planRelease(facts, node, FLOOR)],
    });
  },
});

function usesOfRedis(facts: Facts, node: Node): readonly string[] {
  const name = nodeName(node);
  const stores = facts.wiring.servers(node.id, 'redis-cluster');
  const type = facts.settings.option(node.primary, 'persistence', 'type');
  return [
    ...(stores.length > 0 ? [`${name} is connected to ${listWords(stores.map((store) => store.name))}`] : []),
    ...(type.known && type.value.value.trim().toLowerCase() === 'redis'
      ? [`persistence/type of ${name} is redis`]
      : []),
  ];
}
