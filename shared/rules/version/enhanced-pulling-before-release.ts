import { listWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import { bindingKind } from '#shared/facts/application-binding.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { pullersOf } from '#shared/facts/pulling.ts';
import type { Element } from '#shared/model/element.ts';
import { planRelease, releaseEvidence, runsAtLeast } from '#shared/rules/kit/releases.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** First releases of Orchestration Server with enhanced pulling. */
const FLOOR = '8.1.4';

export const enhancedPullingBeforeRelease: Rule = {
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
  check: (facts, report) => {
    const queues = facts
      .byType('interaction-queue')
      .filter((queue) => bindingKind(facts, queue) === 'submitter');
    const pulledBy = new Map<Element, Element[]>();
    for (const queue of queues) {
      for (const ors of pullersOf(facts, queue)) pulledBy.set(ors, [...(pulledBy.get(ors) ?? []), queue]);
    }
    for (const [ors, pulled] of pulledBy) {
      const node = facts.pairs.node(ors.id);
      if (node !== undefined) checkNode(facts, report, node, pulled);
    }
  },
};

function checkNode(facts: Facts, report: Report, node: Node, queues: readonly Element[]): void {
  const name = nodeName(node);
  const met = runsAtLeast(facts, node, FLOOR);
  if (!met.known) {
    report.unknown({
      subjects: [node.primary],
      message: `Cannot tell whether ${name} has enhanced pulling: ${met.reason}.`,
      missing: [met],
    });
  } else if (met.value) report.pass(node.primary);
  else {
    report.fail({
      subjects: [node.primary],
      message: `${name} is older than ${FLOOR} and does not have enhanced pulling, which ${listWords(queues.map((queue) => queue.name))} ${queues.length > 1 ? 'are' : 'is'} bound by.`,
      evidence: [
        ...releaseEvidence(facts, node),
        ...queues.map((queue) => `a Submitter binds the View of ${queue.name}`),
      ],
      quickFixes: [planRelease(facts, node, FLOOR)],
    });
  }
}
