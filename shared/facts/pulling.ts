import type { Element, ElementId } from '#shared/model/element.ts';
import { bindingKind, reservedFor, type BindingKind } from '#shared/facts/application-binding.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { grouping } from '#shared/facts/grouping.ts';
import { byName } from '#shared/facts/name-order.ts';
import { textList } from '#shared/facts/settings.ts';

/** What ORS reaches the interactions of Interaction Server through. */
const INTERACTION_SOURCES = [
  'interaction-server',
  'interaction-server-tserver',
  'interaction-server-proxy',
] as const;

function reachesInteractions(facts: Facts, id: ElementId): boolean {
  return INTERACTION_SOURCES.some((type) => facts.wiring.servers(id, type).length > 0);
}

/** Whether a node may pull interactions; `mcr-pull-by-this-node` switches it off. */
export function mayPull(facts: Facts, ors: Element): boolean {
  const option = facts.settings.option(ors, 'orchestration', 'mcr-pull-by-this-node');
  return !option.known || option.value.value.trim().toLowerCase() !== 'false';
}

/** Stands for all tenants: what an ORS that names none may work for. */
const ANY_TENANT = '';

/** The tenants that an ORS names. One that names none may work for each. */
function tenantsServed(ors: Element): readonly string[] {
  const named = textList(ors, 'tenants');
  return named.length > 0 ? named : [ANY_TENANT];
}

/** ORS nodes that reach interactions, by the tenants that they work for. */
const connected = grouping(
  (facts) => facts.pairs.nodeIds('ors'),
  (facts, id) => {
    const ors = facts.element(id);
    return ors === undefined || !reachesInteractions(facts, id) ? [] : tenantsServed(ors);
  },
);

/** Primaries of the ORS nodes that work for a tenant of a queue and reach interactions, in order of name. */
export function connectedToInteractions(facts: Facts, queue: Element): readonly Element[] {
  const tenants = [ANY_TENANT, ...facts.settings.tenants(queue)];
  const ids = new Set(tenants.flatMap((tenant) => [...connected.members(facts, tenant).ids]));
  return [...ids].flatMap((id) => facts.element(id) ?? []).sort(byName);
}

/** Names of the ORS clusters that a node is in. */
function clustersOf(facts: Facts, node: ElementId): readonly string[] {
  return facts.wiring.clients(node, 'ors-cluster').map(({ name }) => name);
}

/** Queues by the way they are bound, their tenants and the clusters that they are reserved for. */
const queues = grouping(
  (facts) => facts.ids('interaction-queue'),
  (facts, id) => {
    const queue = facts.element(id);
    if (queue === undefined) return [];
    const kind = bindingKind(facts, queue);
    const clusters = reservedFor(queue);
    return [ANY_TENANT, ...facts.settings.tenants(queue)].flatMap((tenant) =>
      (clusters.length === 0 ? [ANY_CLUSTER] : clusters).map((cluster) => groupOf(kind, tenant, cluster)),
    );
  },
);

/** Stands for whatever cluster there is; no cluster has this name. */
const ANY_CLUSTER = '';

function groupOf(kind: BindingKind, tenant: string, cluster: string): string {
  return JSON.stringify([kind, tenant, cluster]);
}

/** The queues bound in one way that an ORS node pulls from, in order of name. */
export function queuesPulledBy(facts: Facts, node: ElementId, kind: BindingKind): readonly Element[] {
  const ors = facts.element(node);
  if (ors === undefined || !reachesInteractions(facts, node) || !mayPull(facts, ors)) return [];
  const clusters = [ANY_CLUSTER, ...clustersOf(facts, node)];
  const groups = tenantsServed(ors).flatMap((tenant) =>
    clusters.map((cluster) => groupOf(kind, tenant, cluster)),
  );
  const ids = new Set(groups.flatMap((group) => [...queues.members(facts, group).ids]));
  return [...ids].flatMap((id) => facts.element(id) ?? []).sort(byName);
}
