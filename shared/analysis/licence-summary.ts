import type { Facts } from '#shared/facts/facts.ts';
import type { ClusterLicences } from '#shared/licensing/cluster-licences.ts';
import type { LicenceSummary } from '#shared/analysis/analysis.ts';

/** What is shown of one licence feature of a cluster. */
export function licenceSummary(
  { cluster, feature, checkout }: ClusterLicences,
  { quotedBriefly }: Facts,
): LicenceSummary {
  const head = { cluster: cluster.name, clusterId: cluster.id, feature };
  if (!checkout.known)
    return {
      ...head,
      available: null,
      capacity: null,
      capacityRange: null,
      nodes: [],
      reason: quotedBriefly(checkout.reason),
    };
  const { available, capacity = null, range, grants } = checkout.value;
  const nodes = grants.map(({ id, name, request, granted }) => ({ id, name, requested: request, granted }));
  return { ...head, available, capacity, capacityRange: range, nodes, reason: null };
}
