import { seed } from '#shared/catalog/source.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { gapClauses } from '#shared/findings/gap.ts';
import {
  orderExposure,
  sameOrder,
  viewGaps,
  type Consumer,
  type OrderExposure,
} from '#shared/ordering/exposure.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { evidenceOf } from '#shared/rules/kit/few.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const ursOrderDiffers = rule({
  id: 'urs-order-differs',
  family: 'fifo',
  title: 'Universal Routing Server sorts by another key than the View',
  severity: 'warning',
  covers: ['A119'],
  sources: [seed('interactionServer', 'Interaction Queue FIFO Issue')],
  why: 'Universal Routing Server gets the interactions of each node in the order of the View, interleaved with those of the other nodes. It can put them right only when it sorts by the same key.',
  consequence:
    'What the View wants first is routed late: neither the order of the View nor that of the strategy holds over the whole queue.',
  fix: 'Use the same order in the View and in the strategies of Universal Routing Server, or give the queue to one node.',
  subjects: eachElement('interaction-queue'),
  check: (queue, facts) => {
    const exposure = orderExposure(facts, queue);
    const routers = exposure.consumers.filter(({ application }) => application.type === 'urs');
    return routers.map((router) => checkRouter(exposure, router));
  },
});

/** A router that imposes no order relies on that of the servers, which is the business of the rule on queue order. */
function checkRouter(exposure: OrderExposure, { application, order }: Consumer): Answers {
  const { queue, views } = exposure;
  const own = textProperty(application, 'ordersBy');
  if (order === 'none' || own === undefined) return undefined;
  if (order === 'same') return pass(application, queue, ...views);
  if (order === 'unknown') {
    const missing = viewGaps(queue, views);
    return cannotTell({
      subjects: [application, queue],
      message: `Cannot tell whether ${application.name} sorts ${queue.name} as its View does: ${gapClauses(missing)}.`,
      missing,
    });
  }
  const fix = followView(exposure, application);
  return fail({
    subjects: [application, queue, ...views],
    message: `${application.name} sorts by "${own}" what several nodes hand out of ${queue.name} in another order.`,
    evidence: [
      ...evidenceOf(
        exposure.holders,
        'node',
        (node) => `${node.primary.name} holds interactions of ${queue.name}`,
      ),
      ...views.map((view) => `${view.name} orders by "${textProperty(view, 'order') ?? ''}"`),
      `${application.name} orders by "${own}"`,
    ],
    quickFixes: fix === undefined ? [] : [fix],
  });
}

/** States the order of the Views for the router, where they agree. Its strategies have to follow. */
function followView({ views }: OrderExposure, { id, name }: Consumer['application']): QuickFix | undefined {
  const [first, ...rest] = views.flatMap((view) => textProperty(view, 'order') ?? []);
  if (first === undefined || rest.some((order) => !sameOrder(order, first))) return undefined;
  return {
    label: `Let ${name} order by "${first}"`,
    safety: 'unsafe',
    command: { type: 'describe', ids: [id], properties: { ordersBy: first } },
  };
}
