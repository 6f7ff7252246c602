import type { Element } from '#shared/model/element.ts';
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
  return (server, queue) => {
    const primary = pairs.node(server.id)?.primary ?? server;
    const name = textProperty(primary, 'account');
    const account = byType('account').find((candidate) => candidate.name === name);
    if (account === undefined) return true;
    return wiring
      .servers(account.id, 'access-group')
      .flatMap((group) => wiring.servers(group.id, 'business-process'))
      .some((process) => wiring.servers(process.id, 'interaction-queue').includes(queue));
  };
}
