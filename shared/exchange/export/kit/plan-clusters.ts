import { textProperty } from '#shared/facts/settings.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { tenantOf } from '#shared/naming/name-scope.ts';
import { exportedOptions } from './exported-options.ts';
import { inNameOrder } from './naming.ts';
import type { ClusterMember, PlannedCluster } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** First release of Orchestration Server that reads a List with a section `cluster`. */
const ENHANCED_SINCE = '8.1.400.64';

/**
 * An ORS cluster. Members are the nodes by their primaries: the value of the primary decides in which data center a node
 * is, and a backup with an entry of its own would look like another node.
 */
export function planCluster(context: PlanContext, element: Element): PlannedCluster {
  const members = membersOf(context, element);
  for (const { application, label } of members) {
    if (label !== undefined) continue;
    context.report({
      kind: 'to-complete',
      what: `The data center of ${application.name} is not drawn, so its value in ${element.name} is empty.`,
      where: `ORS cluster ${element.name}`,
      todo: `Place ${application.name} in a data center, or give its membership a label.`,
    });
  }
  return {
    element,
    tenant: tenantOf(context.facts.environment(), element),
    members,
    layout: layoutOf(context, element, members),
    annex: exportedOptions(element, context).annex,
  };
}

function membersOf({ facts }: PlanContext, cluster: Element): ClusterMember[] {
  const connections = [...facts.wiring.from(cluster.id)].sort((left, right) =>
    compareText(left.id, right.id),
  );
  return inNameOrder(facts.wiring.servers(cluster.id, 'ors')).map((application) => {
    const labels = connections
      .filter(({ to }) => facts.pairs.node(to)?.id === application.id)
      .flatMap(({ label }) => (label === undefined || label.trim() === '' ? [] : label));
    const place = facts.places.dataCenter(application.id);
    const own = place === undefined ? undefined : (textProperty(place, 'label') ?? place.name);
    return { application, label: unquoted(labels[0] ?? own) };
  });
}

function layoutOf(
  { facts }: PlanContext,
  cluster: Element,
  members: readonly ClusterMember[],
): PlannedCluster['layout'] {
  const chosen = textProperty(cluster, 'layout');
  if (chosen === 'cluster-section') return 'enhanced';
  if (chosen === 'section-per-cluster') return 'legacy';
  const servers = members.flatMap(({ application }) => {
    const backup = facts.pairs.node(application.id)?.backup;
    return backup === undefined ? [application] : [application, backup];
  });
  const releases = servers.map((server) => facts.settings.release(server));
  const isNew = releases.every(
    (release) => release.known && meetsRelease(release.value, ENHANCED_SINCE) === true,
  );
  return isNew && releases.length > 0 ? 'enhanced' : 'legacy';
}

/** The label without the double quotes it may have been typed with. */
function unquoted(label: string | undefined): string | undefined {
  return label?.replace(/^"(.*)"$/s, '$1');
}
