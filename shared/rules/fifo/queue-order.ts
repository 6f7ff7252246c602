import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { mediaTypesOf, takesMedia } from '#shared/facts/media.ts';
import { serversOf, type Node } from '#shared/facts/pairs.ts';
import { isSameList, question } from '#shared/facts/question.ts';
import { textList } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { gapClauses } from '#shared/findings/gap.ts';
import { orderExposure, type Consumer, type OrderExposure } from '#shared/ordering/exposure.ts';
import { cannotTell, fail, pass, type Failure } from '#shared/rules/kit/answer.ts';
import { evidenceOf, firstOf, namesOf } from '#shared/rules/kit/few.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const queueOrder = rule({
  id: 'queue-order',
  family: 'fifo',
  title: 'The order of a queue is not kept across Interaction Server nodes',
  severity: 'warning',
  covers: ['A117', 'A120', 'A121', 'ORS-IX-13'],
  sources: [seed('interactionServer', 'Interaction Queue FIFO Issue')],
  why: 'Each node orders its own database only. A proxy asks the nodes in turn without reading the order of the View, and URS sees the order of each node interleaved, so a later interaction can be served before an earlier one.',
  consequence:
    'Interactions are served out of order. Where nothing sorts them again, the nodes drift apart until the queue runs empty; agents and customers see old work overtaken by new.',
  fix: 'Give each media type, and with it each queue, to exactly one node, or let the consumer sort by the same key as the View.',
  subjects: eachElement('interaction-queue'),
  check: (queue, facts) => {
    const exposure = orderExposure(facts, queue);
    const holders = exposure.holders.map((node) => node.primary);
    if (exposure.verdict === 'at-risk') return fail(failureOf(facts, exposure));
    if (exposure.verdict === 'restored') return fail(cautionOf(facts, exposure));
    if (exposure.verdict !== 'unknown') return pass(queue, ...firstOf(holders));
    return cannotTell({
      subjects: [queue, ...firstOf(holders)],
      message: `Cannot tell whether the order of ${queue.name} is kept: ${gapClauses(exposure.missing)}.`,
      missing: exposure.missing,
    });
  },
});

function failureOf(facts: Facts, exposure: OrderExposure): Failure {
  const { queue, holders, consumers, severity, weight } = exposure;
  const primaries = holders.map((node) => node.primary);
  const fix = dedicateFix(facts, exposure);
  return {
    subjects: [queue, ...firstOf(primaries)],
    severity,
    message: `The order of ${queue.name} is not kept: ${namesOf(primaries)} each hold a part of it.`,
    evidence: [
      ...evidenceOf(holders, 'node', (node) => `${node.primary.name} takes ${mediaOf(facts, node)}`),
      ...evidenceOf(consumers, 'client', consumerEvidence),
      weight,
    ],
    quickFixes: fix === undefined ? [] : [fix],
  };
}

/** The guide says that a consumer can put the order right "in certain situations", not that it always does. */
function cautionOf(facts: Facts, exposure: OrderExposure): Failure {
  const { queue, holders, consumers } = exposure;
  const names = namesOf(holders.map((node) => node.primary));
  const sorting = namesOf(consumers.map(({ application }) => application));
  const sort = consumers.length > 1 ? 'sort' : 'sorts';
  return {
    ...failureOf(facts, exposure),
    severity: 'info',
    aspect: 'restored',
    message: `The order of ${queue.name} rests on ${sorting} alone: ${names} each hold a part of it.`,
    consequence: `Interactions come in the order of the View only as far as ${sorting} ${sort} all of them again. What a node has not handed out yet is not sorted with the rest.`,
    fix: 'Test the order under load, or give each media type, and with it each queue, to exactly one node.',
  };
}

function mediaOf(facts: Facts, node: Node): string {
  const media = mediaTypesOf(facts.settings, node.primary);
  return media === 'all' ? 'every media type of its tenants' : listWords(media);
}

function consumerEvidence({ application, proxies, order, reached, reachesAll }: Consumer): string {
  const route =
    proxies.length === 0
      ? `is connected to ${namesOf(reached.map((node) => node.primary))}`
      : `pulls through ${namesOf(proxies)}`;
  const imposes = {
    none: 'states no order of its own',
    same: 'sorts as the View does',
    different: 'sorts by another key than the View',
    unknown: 'sorts by a key that cannot be compared, because the View states no order',
  }[order];
  const partly = reachesAll ? '' : ', but does not reach every node';
  return `${application.name} ${route} and ${imposes}${partly}`;
}

/**
 * Gives the queue's media types to one node, spreading the queues of the drawing over the nodes, so that applying the
 * fix for one queue after the other leaves every queue with one node and no node idle while there are media to give. None
 * where it would write more than a person can look through.
 */
function dedicateFix(facts: Facts, { queue, holders }: OrderExposure): QuickFix | undefined {
  const drawn = drawnMedia(facts);
  if (holders.length * drawn.length > MOST_WRITTEN) return undefined;
  const media = textList(queue, 'mediaTypes');
  const keeper = holders[Math.max(0, drawn.indexOf(media[0] ?? '')) % holders.length];
  if (keeper === undefined || media.length === 0) return undefined;
  const settings = holders.flatMap((node) => {
    const taken = mediaTypesOf(facts.settings, node.primary);
    const current = taken === 'all' ? drawn : taken;
    const value =
      node === keeper ? union(current, media) : current.filter((type) => !takesMedia(media, type));
    return serversOf(node).map(({ id }) => ({
      id,
      place: 'options' as const,
      section: 'cluster-settings',
      key: 'media-types',
      value: value.join(','),
    }));
  });
  if (settings.some((setting) => setting.value === '')) return undefined;
  return {
    label: `Give ${listWords(media)} to ${keeper.primary.name} alone`,
    safety: 'unsafe',
    command: { type: 'setOptions', settings },
  };
}

/** Media types, in the options of all nodes together. */
const MOST_WRITTEN = 2000;

/** The media types of all queues of the drawing. */
const drawnMedia = question(
  (facts) =>
    union(
      [],
      facts.byType('interaction-queue').flatMap((queue) => textList(queue, 'mediaTypes')),
    ),
  isSameList,
);

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])];
}
