import { listWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { queuesPulledBy } from '#shared/facts/pulling.ts';
import type { Element } from '#shared/model/element.ts';
import { planRelease, releaseEvidence, runsAtLeast } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

/** First releases of Orchestration Server with enhanced pulling. */
const FLOOR = '8.1.4';

export const enhancedPullingBeforeRelease = rule({
  id: 'enhanced-pulling-before-release',
  family: 'version',
  title: 'Enhanced pulling with an Orchestration Server that does not have it',
  severity: 'error',
  covers: ['ORS-IX-10'],
  sources: [
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Develop'),
    page('https://docs.genesys.com/Documentation/Composer/latest/Help/InteractionQueueBlock'),
  ],
  why: `A Submitter binds an application to a View: enhanced pulling, which Orchestration Server has from ${FLOOR} on, with applications of Composer ${FLOOR} or later.`,
  consequence: 'Orchestration Server does not know the Submitter and pulls nothing through the View.',
  fix: `Plan ${FLOOR} or later, or name the application in the Orchestration section of the queue, which is legacy pulling.`,
  subjects: eachNode('ors'),
  check: (node, facts) => {
    const queues = queuesPulledBy(facts, node.id, 'submitter');
    return queues.length > 0 ? checkNode(facts, node, queues) : undefined;
  },
});

function checkNode(facts: Facts, node: Node, queues: readonly Element[]): Answers {
  const name = nodeName(node);
  const met = runsAtLeast(facts, node, FLOOR);
  if (!met.known) {
    return cannotTell({
      subjects: [node.primary],
      message: `Cannot tell whether ${name} has enhanced pulling: ${met.reason}.`,
      missing: [met],
    });
  }
  if (met.value) return pass(node.primary);
  return fail({
    subjects: [node.primary],
    message: `${name} is older than ${FLOOR} and does not have enhanced pulling, which ${listWords(queues.map((queue) => queue.name))} ${queues.length > 1 ? 'are' : 'is'} bound by.`,
    evidence: [
      ...releaseEvidence(facts, node),
      ...queues.map((queue) => `a Submitter binds the View of ${queue.name}`),
    ],
    quickFixes: [planRelease(facts, node, FLOOR)],
  });
}
