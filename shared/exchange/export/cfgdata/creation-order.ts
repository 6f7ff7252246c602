import type { PlannedApplication } from '#shared/exchange/export/kit/plan.ts';

interface CreationOrder {
  /** Whatever an application points at stands before it: backups before primaries, servers before clients. */
  readonly applications: readonly PlannedApplication[];
  /** Ids of servers, by client: connections that close a circle and can only be made once both ends exist. */
  readonly deferred: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Puts applications in an order in which they can be created one after the other. */
export function creationOrder(planned: readonly PlannedApplication[]): CreationOrder {
  const byId = new Map(planned.map((application) => [application.element.id, application]));
  const ordered = new Map<string, PlannedApplication>();
  const open = new Set<string>();
  const deferred = new Map<string, Set<string>>();
  const visit = (application: PlannedApplication): void => {
    const { element, backup, connections } = application;
    open.add(element.id);
    const needed = [
      ...(backup === undefined ? [] : [backup.id]),
      ...connections.map(({ server }) => server.id),
    ];
    for (const id of needed) {
      const target = byId.get(id);
      if (target === undefined || ordered.has(id)) continue;
      if (open.has(id)) deferred.set(element.id, (deferred.get(element.id) ?? new Set()).add(id));
      else visit(target);
    }
    open.delete(element.id);
    ordered.set(element.id, application);
  };
  for (const application of planned) if (!ordered.has(application.element.id)) visit(application);
  return { applications: [...ordered.values()], deferred };
}
