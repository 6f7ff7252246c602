import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { mediaTypesOf } from '#shared/facts/media.ts';
import type { Node } from '#shared/facts/pairs.ts';
import { textList, textProperty } from '#shared/facts/settings.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { clientsReaching, reachOf } from '#shared/ordering/reach.ts';

/** How a consumer's own processing order relates to the order of the queue's View. */
export type ImposedOrder = 'same' | 'different' | 'none' | 'unknown';

/** An application that takes interactions of the queue from more than one node. */
export interface Consumer {
  readonly application: Element;
  /** Proxies it goes through; empty when it is connected to the nodes themselves. */
  readonly proxies: readonly Element[];
  readonly order: ImposedOrder;
  /** Whether it takes from every node that holds a part of the queue. */
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
  /** What the drawing would have to state, for `unknown`. */
  readonly missing: readonly string[];
}

/** Media types whose interactions live for days, and those that end within minutes, where the queue does not say. */
const LONG_LIVED_MEDIA = ['email', 'e-mail', 'workitem'];
const SHORT_LIVED_MEDIA = ['chat'];

const exposuresByFacts = new WeakMap<Facts, Map<string, OrderExposure>>();

/**
 * The structural verdict for one queue, told once per document version. Each node keeps its own database in order, but a
 * proxy asks nodes round robin and does not read the View's order, and URS sees each node's order interleaved. Source:
 * Interaction Server Deployment Guide 8.5.3, Interaction Queue FIFO Issue.
 */
export function orderExposure(facts: Facts, queue: Element): OrderExposure {
  let remembered = exposuresByFacts.get(facts);
  if (remembered === undefined) exposuresByFacts.set(facts, (remembered = new Map<string, OrderExposure>()));
  const known = remembered.get(queue.id);
  if (known !== undefined) return known;
  const exposure = computeExposure(facts, queue);
  remembered.set(queue.id, exposure);
  return exposure;
}

function computeExposure(facts: Facts, queue: Element): OrderExposure {
  const missing: string[] = [];
  const views = facts.wiring.servers(queue.id, 'interaction-view');
  const holders = holdersOf(facts, queue, missing);
  const consumers = consumersOf(facts, holders, views);
  const verdict = verdictOf(queue, holders, consumers, missing);
  return { queue, verdict, holders, consumers, views, missing, ...weightOf(queue) };
}

function verdictOf(
  queue: Element,
  holders: readonly Node[],
  consumers: readonly Consumer[],
  missing: string[],
): OrderVerdict {
  if (missing.length > 0) return 'unknown';
  if (holders.length === 0) {
    missing.push(`no Interaction Server takes the media of ${queue.name}`);
    return 'unknown';
  }
  if (holders.length === 1) return 'kept';
  if (consumers.length === 0) {
    missing.push(`nothing is drawn that takes interactions of ${queue.name} from more than one node`);
    return 'unknown';
  }
  if (consumers.every((consumer) => consumer.order === 'same' && consumer.reachesAll)) return 'restored';
  const relies = ({ order, reachesAll }: Consumer): boolean =>
    order === 'none' || order === 'different' || !reachesAll;
  if (consumers.some(relies)) return 'at-risk';
  missing.push(`the order of the View of ${queue.name}, to compare it with that of its consumers`);
  return 'unknown';
}

function holdersOf(facts: Facts, queue: Element, missing: string[]): readonly Node[] {
  const tenants = facts.settings.tenants(queue);
  const mayServe = (node: Node): boolean => facts.queueAccess(node.primary, queue);
  const media = textList(queue, 'mediaTypes');
  if (media.length > 0) return facts.interactionServers().taking(tenants, media).filter(mayServe);
  const nodes = facts.interactionServers().ofTenants(tenants).filter(mayServe);
  const choosy = nodes.some((node) => mediaTypesOf(facts.settings, node.primary) !== 'all');
  if (choosy && nodes.length > 1) missing.push(`the media types of ${queue.name}`);
  return nodes;
}

/**
 * Routing engines that reach at least two of the holders. Agents are logged in to every node whoever routes, so desktops
 * count only where no routing engine does.
 */
function consumersOf(facts: Facts, holders: readonly Node[], views: readonly Element[]): readonly Consumer[] {
  const clients = clientsReaching(
    facts,
    holders.map((node) => node.id),
  );
  const ofTypes = (...types: readonly string[]): readonly Consumer[] =>
    clients
      .filter(({ type }) => types.includes(type))
      .flatMap((client) => consumerOf(facts, client, holders, views) ?? []);
  const routers = ofTypes('ors', 'urs');
  return routers.length > 0 ? routers : ofTypes('agent-desktop');
}

function consumerOf(
  facts: Facts,
  application: Element,
  holders: readonly Node[],
  views: readonly Element[],
): Consumer | undefined {
  const reach = reachOf(facts, application);
  const count = holders.filter((node) => reach.servers.has(node.id)).length;
  if (count < 2) return undefined;
  const held = new Set(holders.map((node) => node.id));
  const proxies = reach.proxies
    .filter(({ servers }) => servers.some((id) => held.has(id)))
    .map(({ proxy }) => proxy);
  return {
    application,
    proxies,
    order: imposedOrder(application, views),
    reachesAll: count === holders.length,
  };
}

function imposedOrder(application: Element, views: readonly Element[]): ImposedOrder {
  const own = textProperty(application, 'ordersBy');
  if (own === undefined) return 'none';
  const orders = views.map((view) => textProperty(view, 'order'));
  if (orders.length === 0 || orders.includes(undefined)) return 'unknown';
  return orders.every((order) => sameOrder(order ?? '', own)) ? 'same' : 'different';
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

/** Long-lived interactions and backlogs drift without bound; short-lived ones meet again whenever the queue is empty. */
function weightOf(queue: Element): { readonly severity: Severity; readonly weight: string } {
  const media = textList(queue, 'mediaTypes').map((type) => type.toLowerCase());
  const stated = textProperty(queue, 'lifetime');
  const longMedia = media.filter((type) => LONG_LIVED_MEDIA.includes(type));
  if (textProperty(queue, 'backlog') === 'expected') {
    return { severity: 'error', weight: 'a backlog is expected in the queue' };
  }
  if (stated === 'long') return { severity: 'error', weight: 'its interactions are stated to live long' };
  if (stated === undefined && longMedia.length > 0) {
    return { severity: 'error', weight: `${listWords(longMedia)} interactions live long` };
  }
  if (textProperty(queue, 'backlog') === 'none') {
    return { severity: 'info', weight: 'no backlog is expected in the queue' };
  }
  const short =
    stated === 'short' || (media.length > 0 && media.every((type) => SHORT_LIVED_MEDIA.includes(type)));
  return {
    severity: 'warning',
    weight: short ? 'its interactions are short' : 'lifetime and backlog of the queue are not stated',
  };
}
