import type { Element, ElementId } from '#shared/model/element.ts';
import type { Pairs } from '#shared/facts/pairs.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Wiring } from '#shared/facts/wiring.ts';

/**
 * Whether an Interaction Server may work with a queue. A server under an account of its own sees only the business
 * processes that the account's access groups reach; one that logs on as SYSTEM sees them all. Source: Interaction
 * Server Deployment Guide 8.5.3, Configuring Multiple Interaction Servers.
 */
export type QueueAccess = (server: Element, queue: Element) => boolean;

export function queueAccessOf(
  byType: (type: string) => readonly Element[],
  pairs: Pairs,
  wiring: Wiring,
): QueueAccess {
  const accounts = new Map(byType('account').map((account) => [account.name, account]));
  const visibleQueues = new Map<ElementId, ReadonlySet<Element>>();
  const queuesOf = (account: Element): ReadonlySet<Element> => {
    const known = visibleQueues.get(account.id);
    if (known !== undefined) return known;
    const processes = wiring
      .servers(account.id, 'access-group')
      .flatMap((group) => wiring.servers(group.id, 'business-process'));
    const queues = new Set(processes.flatMap((process) => wiring.servers(process.id, 'interaction-queue')));
    visibleQueues.set(account.id, queues);
    return queues;
  };
  return (server, queue) => {
    const primary = pairs.node(server.id)?.primary ?? server;
    const account = accounts.get(textProperty(primary, 'account') ?? '');
    return account === undefined || queuesOf(account).has(queue);
  };
}
