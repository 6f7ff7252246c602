import type { Element, ElementId } from '#shared/model/element.ts';
import { isSameSet, Questions } from '#shared/facts/memory/questions.ts';
import type { Pairs } from '#shared/facts/pairs.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Wiring } from '#shared/facts/wiring.ts';

/**
 * Which queues an Interaction Server may work with. A server under an account of its own sees only the business
 * processes that the account's access groups reach; one that logs on as SYSTEM sees them all. Source: Interaction
 * Server Deployment Guide 8.5.3, Configuring Multiple Interaction Servers.
 */
export interface QueueAccess {
  /** Whether the server works under an account that is drawn, and so with some queues only. */
  readonly isLimited: (server: Element) => boolean;
  readonly reaches: (server: Element, queue: Element) => boolean;
}

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
  const accountOf = (server: Element): Element | undefined => {
    const primary = pairs.node(server.id)?.primary ?? server;
    return accountNamed(textProperty(primary, 'account') ?? '');
  };
  return {
    isLimited: (server) => accountOf(server) !== undefined,
    reaches: (server, queue) => {
      const account = accountOf(server);
      return account === undefined || queuesOf.about(account.id).has(queue.id);
    },
  };
}
