import type { Applicant } from '#shared/licensing/checkout.ts';
import type { ClusterCheckout } from '#shared/licensing/cluster-licences.ts';
import { leastGrant } from '#shared/licensing/start-order.ts';

/** Whether a cluster can log in the same number of agents whichever server starts first. */
export function isSettled({ range }: ClusterCheckout): boolean {
  return range.least === range.most;
}

/** Whether a server takes nothing from the pool, and so nothing from others either. */
export function asksForNothing({ request }: Applicant): boolean {
  return request === 0;
}

/** How much of a feature applicants ask for together: `90 seats`, `all seats there are`, `30 seats and all that are left`. */
export function demandOf(applicants: readonly Applicant[], feature: string): string {
  const sum = applicants.reduce((total, { request }) => total + (request === 'max' ? 0 : request), 0);
  if (applicants.every(({ request }) => request !== 'max')) return `${String(sum)} ${feature}`;
  return sum === 0 ? `all ${feature} there are` : `${String(sum)} ${feature} and all that are left`;
}

/** Who asks for how much of a pool, and what comes of it; statements. */
export function checkoutEvidence(checkout: ClusterCheckout, feature: string): readonly string[] {
  const { available, grants, others } = checkout;
  const everybody = [...grants, ...others];
  if (isSettled(checkout)) {
    return [
      ...everybody.map(
        ({ name, request, granted }) => `${name} asks for ${asking(request)} and gets ${String(granted)}`,
      ),
      'nodes are assumed to start in order of name',
    ];
  }
  return [
    `${String(available)} ${feature} are there`,
    ...everybody.map(({ name, request }) => `${name} asks for ${asking(request)}`),
    ...grants.map((grant) => {
      const rivals = everybody.filter((other) => other !== grant);
      return `${grant.name} gets ${String(leastGrant(available, grant, rivals))} when it starts last`;
    }),
  ];
}

function asking(request: Applicant['request']): string {
  return request === 'max' ? 'all there are' : String(request);
}
