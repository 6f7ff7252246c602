import type { Element, ElementId } from '#shared/model/element.ts';
import { isSameSet, Questions } from '#shared/facts/memory/questions.ts';
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
  called: (name: string) => readonly Element[],
  pairs: Pairs,
  wiring: Wiring,
): QueueAccess {
  const accountNamed = (name: string): Element | undefined =>
    called(name).findLast((element) => element.type === 'account' && element.name === name);
  const queuesOf = new Questions(
    (account): ReadonlySet<ElementId> =>
      new Set(
        wiring
          .servers(account, 'access-group')
          .flatMap((group) => wiring.servers(group.id, 'business-process'))
          .flatMap((process) => wiring.servers(process.id, 'interaction-queue'))
          .map(({ id }) => id),
      ),
    isSameSet,
  );
  return (server, queue) => {
    const primary = pairs.node(server.id)?.primary ?? server;
    const account = accountNamed(textProperty(primary, 'account') ?? '');
    return account === undefined || queuesOf.about(account.id).has(queue.id);
  };
}
