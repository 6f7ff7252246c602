import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { gapClauses, type Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { orderExposure, type OrderExposure } from '#shared/ordering/exposure.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

export const viewSegmentation: Rule = {
  id: 'view-segmentation',
  family: 'fifo',
  title: 'A View deals out segments of a queue that several nodes hold',
  severity: 'warning',
  covers: ['A118'],
  sources: [seed('interactionServer', 'Interaction Queue FIFO Issue')],
  why: 'Each node applies the segments of a View to the interactions in its own database. Nothing adds up what the nodes have handed out.',
  consequence:
    'Quotas and ratios of the segments hold on each node, not for the cluster: a limit is reached once per node.',
  fix: 'Give the media of the queue to one node, or set the segments so that they add up over the nodes.',
  check: (facts, report) => {
    for (const view of facts.byType('interaction-view')) checkView(facts, report, view);
  },
};

function checkView(facts: Facts, report: Report, view: Element): void {
  const queues = facts.wiring.clients(view.id, 'interaction-queue');
  const segmented = view.properties['segmentation'];
  if (segmented === false) report.pass(view, ...queues);
  else if (queues.length > 0) {
    for (const queue of queues) checkQueue(report, view, orderExposure(facts, queue));
  } else if (segmented === true)
    tellMissing(report, view, undefined, [{ undrawn: `the queue of ${view.name}` }]);
}

function checkQueue(report: Report, view: Element, exposure: OrderExposure): void {
  const { queue, verdict, missing } = exposure;
  const holders = exposure.holders.map((node) => node.primary);
  if (verdict === 'kept') report.pass(view, queue, ...holders);
  else if (view.properties['segmentation'] !== true) {
    tellMissing(report, view, queue, [`whether ${view.name} uses segmentation`]);
  } else if (missing.length > 0) tellMissing(report, view, queue, missing);
  else {
    const names = listWords(holders.map((holder) => holder.name));
    report.fail({
      subjects: [view, queue, ...holders],
      message: `${view.name} uses segmentation, and ${names} each apply it to their own part of ${queue.name}.`,
      evidence: [
        `${view.name} is stated to use segmentation`,
        ...holders.map((holder) => `${holder.name} holds interactions of ${queue.name}`),
      ],
      quickFixes: [
        {
          label: `Turn segmentation of ${view.name} off`,
          safety: 'unsafe',
          command: { type: 'describe', ids: [view.id], properties: { segmentation: false } },
        },
      ],
    });
  }
}

function tellMissing(
  report: Report,
  view: Element,
  queue: Element | undefined,
  missing: readonly Gap[],
): void {
  report.unknown({
    subjects: queue === undefined ? [view] : [view, queue],
    message: `Cannot tell whether segments of ${view.name} are kept${queue === undefined ? '' : ` in ${queue.name}`}: ${gapClauses(missing)}.`,
    missing,
  });
}
