/** How many licences a node asks for: a number, or everything that is left. */
export type LicenceRequest = number | 'max';

/** One Interaction Server node at the licence server. A pair asks once: both its servers share one licence group. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly request: LicenceRequest;
}

export interface Grant extends Applicant {
  readonly granted: number;
}

/** The result of nodes checking out one feature, in the order they started. */
export interface Checkout {
  readonly available: number;
  readonly grants: readonly Grant[];
  /** Licences nobody took. */
  readonly remaining: number;
  /** Agents that can be logged in to all nodes at once: the smallest grant. Undefined without nodes. */
  readonly capacity: number | undefined;
}

/**
 * Nodes check out what their configuration says, first come first served, until the pool is empty; nodes never share.
 * Source: Interaction Server Deployment Guide 8.5.3, Licensing (100 seats, four nodes asking 30: 30 + 30 + 30 + 10,
 * capacity 10).
 *
 * @param available licences of one feature in the pool; a part of a licence or less than none counts as none
 * @param applicants nodes in start order
 */
export function checkOut(available: number, applicants: readonly Applicant[]): Checkout {
  const pool = Math.max(0, Math.floor(available));
  let remaining = pool;
  const grants = applicants.map((applicant): Grant => {
    const granted = applicant.request === 'max' ? remaining : Math.min(applicant.request, remaining);
    remaining -= granted;
    return { ...applicant, granted };
  });
  return { available: pool, grants, remaining, capacity: capacityOf(grants) };
}

/** An agent has to be logged in to every node, so the smallest grant is what a cluster can log in. */
export function capacityOf(grants: readonly Grant[]): number | undefined {
  return grants.length === 0 ? undefined : Math.min(...grants.map((grant) => grant.granted));
}

/** The largest equal number that every one of `nodes` nodes can be granted: the advice for an overcommitted pool. */
export function equalShare(available: number, nodes: number): number {
  return nodes === 0 ? 0 : Math.max(0, Math.floor(available / nodes));
}
