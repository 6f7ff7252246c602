import { checkOut, type Applicant } from '#shared/licensing/checkout.ts';

/** How many agents a cluster can log in, over every order in which the servers of a pool may start. */
export interface CapacityRange {
  readonly least: number;
  readonly most: number;
}

/**
 * The fewest licences that an applicant gets in any start order: what is left when it starts after all the others.
 *
 * @param rivals all other applicants of the pool
 */
export function leastGrant(available: number, applicant: Applicant, rivals: readonly Applicant[]): number {
  let left = Math.max(0, Math.floor(available));
  for (const { request } of rivals) {
    if (request === 'max') return 0;
    left -= request;
  }
  const rest = Math.max(0, left);
  return applicant.request === 'max' ? rest : Math.min(applicant.request, rest);
}

/** Whether an applicant gets what it asks for in every start order; one that asks for all there is has to get some. */
export function isAlwaysServed(
  available: number,
  applicant: Applicant,
  rivals: readonly Applicant[],
): boolean {
  const least = leastGrant(available, applicant, rivals);
  return applicant.request === 'max' ? least > 0 : least === applicant.request;
}

/**
 * What the nodes of a cluster, at least one, can log in at worst and at best. Best is when they start before the `others`,
 * and the greediest of them last.
 */
export function capacityRange(
  available: number,
  nodes: readonly Applicant[],
  others: readonly Applicant[],
): CapacityRange {
  const least = nodes.map((node) =>
    leastGrant(available, node, [...nodes.filter((rival) => rival !== node), ...others]),
  );
  const modestFirst = [...nodes].sort((left, right) => greedOf(left) - greedOf(right));
  const best = checkOut(available, modestFirst);
  return { least: Math.min(...least), most: best.capacity ?? 0 };
}

function greedOf({ request }: Applicant): number {
  return request === 'max' ? Number.MAX_SAFE_INTEGER : request;
}
