import type { PlannedApplication } from '#shared/exchange/export/kit/plan.ts';

interface CreationOrder {
  /** Whatever an application points at stands before it: backups before primaries, servers before clients. */
  readonly applications: readonly PlannedApplication[];
  /** Ids of servers, by client: connections that close a circle and can only be made once both ends exist. */
  readonly deferred: ReadonlyMap<string, ReadonlySet<string>>;
}

/** An application that is being put in order, and which of what it points at are still to be looked at. */
interface Visit {
  readonly application: PlannedApplication;
  readonly needed: string[];
}

/**
 * Puts applications in an order in which they can be created one after the other. Walks with a list of its own: chains
 * of connections may be longer than the call stack is deep.
 */
export function creationOrder(planned: readonly PlannedApplication[]): CreationOrder {
  const byId = new Map(planned.map((application) => [application.element.id, application]));
  const ordered = new Map<string, PlannedApplication>();
  const open = new Set<string>();
  const deferred = new Map<string, Set<string>>();
  const pending: Visit[] = [];
  const enter = (application: PlannedApplication): void => {
    open.add(application.element.id);
    pending.push({ application, needed: neededBy(application).reverse() });
  };
  for (const first of planned) {
    if (!ordered.has(first.element.id)) enter(first);
    for (let visit = pending.at(-1); visit !== undefined; visit = pending.at(-1)) {
      const { application, needed } = visit;
      const client = application.element.id;
      const id = needed.pop();
      const target = id === undefined ? undefined : byId.get(id);
      if (id === undefined) {
        pending.pop();
        open.delete(client);
        ordered.set(client, application);
      } else if (open.has(id)) deferred.set(client, (deferred.get(client) ?? new Set()).add(id));
      else if (target !== undefined && !ordered.has(id)) enter(target);
    }
  }
  return { applications: [...ordered.values()], deferred };
}

function neededBy({ backup, connections }: PlannedApplication): string[] {
  return [...(backup === undefined ? [] : [backup.id]), ...connections.map(({ server }) => server.id)];
}
