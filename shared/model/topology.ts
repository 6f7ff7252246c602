import { z } from '#shared/kernel/schema.ts';
import { acceptanceSchema, type Acceptance } from '#shared/model/acceptance.ts';
import { connectionSchema, type Connection, type ConnectionId } from '#shared/model/connection.ts';
import { elementSchema, type Element, type ElementId } from '#shared/model/element.ts';
import { hostDefaultsSchema, type HostDefaults } from '#shared/model/host-defaults.ts';
import { libraryInstanceSchema, type LibraryInstance } from '#shared/model/library-instance.ts';
import { defaultNaming, namingSchema, type Naming } from '#shared/model/naming.ts';
import { networkLinkSchema, type NetworkLink, type NetworkLinkId } from '#shared/model/network-link.ts';
import { pairSchema, type Pair, type PairId } from '#shared/model/pair.ts';
import { portRangeSchema, type PortRange } from '#shared/model/port-range.ts';
import { releaseSchema } from '#shared/model/release.ts';
import { workloadSchema, type Workload } from '#shared/model/workload.ts';

export const tenancies = ['single', 'multi'] as const;

/** The configuration environment that the deployment lives in. */
const environmentSchema = z.strictObject({
  tenancy: z.enum(tenancies),
  /** Tenant of everything that does not name its tenants. Single-tenant environments call it Resources. */
  defaultTenant: z.string().min(1),
});

/** The document: everything drawn, plus what is known of load and what has been accepted. Records are keyed by id. */
export const topologySchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  environment: environmentSchema,
  elements: z.record(z.string(), elementSchema),
  pairs: z.record(z.string(), pairSchema),
  connections: z.record(z.string(), connectionSchema),
  links: z.record(z.string(), networkLinkSchema),
  /** Release of every application of a component type that states none of its own. */
  releases: z.record(z.string(), releaseSchema),
  hosts: hostDefaultsSchema,
  /** Numbers to choose ports from, by kind of port (`<component type>/<port id>`), where they are not Stave's own. */
  portRanges: z.record(z.string(), portRangeSchema),
  naming: namingSchema,
  /** Where parts of the drawing came from the user's own library. */
  instances: z.record(z.string(), libraryInstanceSchema),
  workload: workloadSchema,
  acceptances: z.record(z.string(), acceptanceSchema),
});

export type Environment = Readonly<z.infer<typeof environmentSchema>>;

export interface Topology {
  readonly name: string;
  readonly description: string;
  readonly environment: Environment;
  readonly elements: Readonly<Record<ElementId, Element>>;
  readonly pairs: Readonly<Record<PairId, Pair>>;
  readonly connections: Readonly<Record<ConnectionId, Connection>>;
  readonly links: Readonly<Record<NetworkLinkId, NetworkLink>>;
  readonly releases: Readonly<Record<string, string>>;
  readonly hosts: HostDefaults;
  readonly portRanges: Readonly<Record<string, PortRange>>;
  readonly naming: Naming;
  readonly instances: Readonly<Record<string, LibraryInstance>>;
  readonly workload: Workload;
  readonly acceptances: Readonly<Record<string, Acceptance>>;
}

/** The tables of records. An id stands for one record in all of them. */
export const recordTables = ['elements', 'pairs', 'connections', 'links', 'instances'] as const;

/** An empty drawing. */
export function newTopology(name: string): Topology {
  return {
    name,
    description: '',
    environment: { tenancy: 'single', defaultTenant: 'Resources' },
    elements: {},
    pairs: {},
    connections: {},
    links: {},
    releases: {},
    hosts: {},
    portRanges: {},
    naming: defaultNaming,
    instances: {},
    workload: {},
    acceptances: {},
  };
}
