import type { Element, ElementId } from '#shared/model/element.ts';
import { bindingKind, reservedFor, type BindingKind } from '#shared/facts/application-binding.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { question } from '#shared/facts/question.ts';

/** What ORS reaches the interactions of Interaction Server through. */
const INTERACTION_SOURCES = [
  'interaction-server',
  'interaction-server-tserver',
  'interaction-server-proxy',
] as const;

/** Primaries of the ORS nodes that reach interactions, in order of name. */
export function connectedToInteractions(facts: Facts): readonly Element[] {
  const primaries = facts.pairs.nodes('ors').map((node) => node.primary);
  return primaries.filter(({ id }) =>
    INTERACTION_SOURCES.some((type) => facts.wiring.servers(id, type).length > 0),
  );
}

/** Whether a node may pull interactions; `mcr-pull-by-this-node` switches it off. */
export function mayPull(facts: Facts, ors: Element): boolean {
  const option = facts.settings.option(ors, 'orchestration', 'mcr-pull-by-this-node');
  return !option.known || option.value.value.trim().toLowerCase() !== 'false';
}

/** Primaries of the ORS nodes that pull from a queue: those of the clusters it is reserved for, or any. */
export function pullersOf(facts: Facts, queue: Element): readonly Element[] {
  const clusters = reservedFor(queue);
  const pulling = connectedToInteractions(facts).filter((node) => mayPull(facts, node));
  if (clusters.length === 0) return pulling;
  return pulling.filter((node) =>
    facts.wiring.clients(node.id, 'ors-cluster').some((list) => clusters.includes(list.name)),
  );
}

/** Queues by the way they are bound, then by the ORS node that pulls from them; in order of name. */
const pulledQueues = question((facts) => {
  const queues = new Map<BindingKind, Map<ElementId, Element[]>>();
  for (const queue of facts.byType('interaction-queue')) {
    const kind = bindingKind(facts, queue);
    let byNode = queues.get(kind);
    if (byNode === undefined) queues.set(kind, (byNode = new Map<ElementId, Element[]>()));
    for (const { id } of pullersOf(facts, queue)) {
      const pulled = byNode.get(id);
      if (pulled === undefined) byNode.set(id, [queue]);
      else pulled.push(queue);
    }
  }
  return queues;
});

/** The queues bound in one way that an ORS node pulls from, in order of name. */
export function queuesPulledBy(facts: Facts, node: ElementId, kind: BindingKind): readonly Element[] {
  return pulledQueues(facts).get(kind)?.get(node) ?? [];
}
