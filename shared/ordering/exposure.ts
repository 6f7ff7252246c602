import type { Facts } from '#shared/facts/facts.ts';
import { nodesDoing, nodesReaching, nodeWork } from '#shared/facts/interaction-servers.ts';
import { mediaTypesOf } from '#shared/facts/media.ts';
import type { Node } from '#shared/facts/pairs.ts';
import { questionAbout } from '#shared/facts/question.ts';
import { textList, textProperty } from '#shared/facts/settings.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { weightOf } from '#shared/ordering/queue-weight.ts';
import { clientsReaching, reachOf } from '#shared/ordering/reach.ts';

/** How a consumer's own processing order relates to the order of the queue's View. */
export type ImposedOrder = 'same' | 'different' | 'none' | 'unknown';

/** An application that takes interactions of the queue from nodes that hold a part of it. */
export interface Consumer {
  readonly application: Element;
  /** Proxies it goes through; empty when it is connected to the nodes themselves. */
  readonly proxies: readonly Element[];
  readonly order: ImposedOrder;
  /** The nodes it takes from, those that hold a part of the queue. */
  readonly reached: readonly Node[];
  /** Whether these are all that hold one. */
  readonly reachesAll: boolean;
}

/**
 * Whether the order of a queue survives. `kept`: one node holds it. `restored`: several do, and every consumer takes from
 * all of them and sorts by the View's own key. `at-risk`: somebody relies on the order of the servers. `unknown`: the
 * drawing does not say.
 */
export type OrderVerdict = 'kept' | 'restored' | 'at-risk' | 'unknown';

export interface OrderExposure {
  readonly queue: Element;
  readonly verdict: OrderVerdict;
  /** Interaction Server nodes that hold interactions of the queue, in order of name. */
  readonly holders: readonly Node[];
  readonly consumers: readonly Consumer[];
  readonly views: readonly Element[];
  readonly severity: Severity;
  /** Why the severity is what it is. */
  readonly weight: string;
  /** Why it cannot be told, for `unknown`. */
  readonly missing: readonly Gap[];
}

/**
 * The structural verdict for one queue, told once per document version. Each node keeps its own database in order, but a
 * proxy asks nodes round robin and does not read the View's order, and URS sees each node's order interleaved. Source:
 * Interaction Server Deployment Guide 8.5.3, Interaction Queue FIFO Issue.
 */
export function orderExposure(facts: Facts, queue: Element): OrderExposure {
  return exposureOf(facts, queue.id) ?? computeExposure(facts, queue);
}

const exposureOf = questionAbout((facts, id) => {
  const queue = facts.element(id);
  return queue === undefined ? undefined : computeExposure(facts, queue);
});

function computeExposure(facts: Facts, queue: Element): OrderExposure {
  const missing: Gap[] = [];
  const views = facts.wiring.servers(queue.id, 'interaction-view');
  const media = textList(queue, 'mediaTypes');
  const work = nodeWork(facts.settings.tenants(queue), media);
  const doing = nodesDoing(facts, work);
  const holders = nodesReaching(facts, doing, queue);
  // Asked once for all queues whose work is the same.
  const handling = holders === doing ? handlingOfWork(facts, work) : handlingBy(facts, holders);
  if (media.length === 0 && handling.isChoosy) missing.push(`the media types of ${queue.name}`);
  const consumers = handling.takers.map((taker) => ({
    ...taker,
    order: imposedOrder(taker.application, views),
  }));
  const verdict = verdictOf(queue, holders, consumers, views, missing);
  return { queue, verdict, holders, consumers, views, missing, ...weightOf(queue) };
}

/** How several nodes hand out what each holds a part of. */
interface Handling {
  readonly takers: readonly Taker[];
  /** Whether there are several, of which one does not take every medium. */
  readonly isChoosy: boolean;
}

type Taker = Omit<Consumer, 'order'>;

const handlingOfWork = questionAbout((facts, work) => handlingBy(facts, nodesDoing(facts, work)));

function handlingBy(facts: Facts, holders: readonly Node[]): Handling {
  return {
    takers: takersFrom(facts, holders),
    isChoosy:
      holders.length > 1 && holders.some((node) => mediaTypesOf(facts.settings, node.primary) !== 'all'),
  };
}

function verdictOf(
  queue: Element,
  holders: readonly Node[],
  consumers: readonly Consumer[],
  views: readonly Element[],
  missing: Gap[],
): OrderVerdict {
  if (missing.length > 0) return 'unknown';
  if (holders.length === 0) {
    missing.push({ reason: `no Interaction Server takes the media of ${queue.name}` });
    return 'unknown';
  }
  if (holders.length === 1) return 'kept';
  if (consumers.length === 0) {
    missing.push({
      reason: `nothing is drawn that takes interactions of ${queue.name} from more than one node`,
    });
    return 'unknown';
  }
  if (consumers.every((consumer) => consumer.order === 'same' && consumer.reachesAll)) return 'restored';
  const relies = ({ order, reachesAll }: Consumer): boolean =>
    order === 'none' || order === 'different' || !reachesAll;
  if (consumers.some(relies)) return 'at-risk';
  missing.push(...viewGaps(queue, views));
  return 'unknown';
}

/**
 * Routing engines that reach at least two of the holders; else those that do so together, one this and one that holder,
 * and of which none sees the whole queue. Agents are logged in to every node whoever routes, so desktops count only where
 * no routing engine does.
 */
function takersFrom(facts: Facts, holders: readonly Node[]): readonly Taker[] {
  const clients = clientsReaching(
    facts,
    holders.map((node) => node.id),
  );
  const ranks = new Map(holders.map(({ id }, rank) => [id, rank]));
  const ofTypes = (...types: readonly string[]): readonly Taker[] =>
    takingFromSeveral(
      clients
        .filter(({ type }) => types.includes(type))
        .map((client) => takerOf(facts, client, ranks, holders)),
    );
  const routers = ofTypes('ors', 'urs');
  return routers.length > 0 ? routers : ofTypes('agent-desktop');
}

function takingFromSeveral(takers: readonly Taker[]): readonly Taker[] {
  const several = takers.filter(({ reached }) => reached.length > 1);
  if (several.length > 0) return several;
  return new Set(takers.flatMap(({ reached }) => reached)).size > 1 ? takers : [];
}

function takerOf(
  facts: Facts,
  application: Element,
  ranks: ReadonlyMap<string, number>,
  holders: readonly Node[],
): Taker {
  const reach = reachOf(facts, application);
  const reached = [...reach.servers]
    .flatMap((id) => ranks.get(id) ?? [])
    .sort((left, right) => left - right)
    .flatMap((rank) => holders[rank] ?? []);
  const proxies = reach.proxies
    .filter(({ servers }) => servers.some((id) => ranks.has(id)))
    .map(({ proxy }) => proxy);
  return { application, proxies, reached, reachesAll: reached.length === holders.length };
}

function imposedOrder(application: Element, views: readonly Element[]): ImposedOrder {
  const own = textProperty(application, 'ordersBy');
  if (own === undefined) return 'none';
  const orders = views.map((view) => textProperty(view, 'order'));
  if (orders.length === 0 || orders.includes(undefined)) return 'unknown';
  return orders.every((order) => sameOrder(order ?? '', own)) ? 'same' : 'different';
}

/** What the drawing does not say about the order of the Views of a queue. */
export function viewGaps(queue: Element, views: readonly Element[]): readonly Gap[] {
  if (views.length === 0) return [{ undrawn: `the View of ${queue.name}` }];
  return views
    .filter((view) => textProperty(view, 'order') === undefined)
    .map((view) => `the order of ${view.name}`);
}

/** Two orders are the same when they name the same attributes in the same directions; ascending is the default. */
export function sameOrder(left: string, right: string): boolean {
  return normalOrder(left) === normalOrder(right);
}

function normalOrder(order: string): string {
  return order
    .toLowerCase()
    .split(',')
    .map((term) => term.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '')
    .map((term) => (/ (asc|desc)$/.test(term) ? term : `${term} asc`))
    .join(', ');
}
