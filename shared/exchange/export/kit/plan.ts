import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { HostSystem } from '#shared/facts/operating-system.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import type { Redundancy } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { LeavingTexts } from '#shared/secrets/leaving-texts.ts';
import type { OptionByHand } from './exported-options.ts';
import type { StatedProperty } from './plan-properties.ts';
import type { ExportProblem } from './problem.ts';

/** A port of an application; the main one has the id `default`. */
export interface PlannedPort {
  readonly id: string;
  readonly port: number;
  readonly protocol: string | undefined;
  /** Why it is this number where Stave chose it; undefined where the drawing states it. */
  readonly chosen: string | undefined;
}

/** A connection that is written: `server` is the primary where the server is a pair. */
export interface PlannedConnection {
  readonly server: Element;
  /** Port id of the server; undefined where the server has no ports. */
  readonly port: string | undefined;
  readonly addp: Connection['addp'];
}

/** How the Management Layer runs an application. Absent where there is no process, or it runs already. */
export interface PlannedProcess {
  readonly workDirectory: string | undefined;
  readonly commandLine: string | undefined;
  readonly commandLineArguments: string | undefined;
  readonly startupTimeout: number | undefined;
  readonly shutdownTimeout: number | undefined;
}

/** An Application object with all that is written of it. */
export interface PlannedApplication {
  readonly element: Element;
  readonly type: ComponentType;
  /** False for clients with a user interface, which the Configuration Layer keeps as another class. */
  readonly isServer: boolean;
  /** Number of the application type, where the catalogue knows it. */
  readonly typeNumber: number | undefined;
  /** First two parts of the release: `8.5`. */
  readonly version: string | undefined;
  readonly release: string | undefined;
  /** Name of the application template it is made from. */
  readonly template: string | undefined;
  readonly host: Element | undefined;
  readonly redundancy: Redundancy | undefined;
  readonly isBackup: boolean;
  /** Set on the primary of a pair. */
  readonly backup: Element | undefined;
  readonly ports: readonly PlannedPort[];
  /** Empty on a backup: the Configuration Layer copies those of the primary. The same goes for tenants. */
  readonly connections: readonly PlannedConnection[];
  readonly tenants: readonly string[];
  /** Switches of a T-Server: they exist, or are created by hand before the bundle is loaded. */
  readonly switches: readonly Element[];
  /** The tenant these lie under: the first one that the application, for a backup its primary, works for. */
  readonly switchTenant: string;
  readonly process: PlannedProcess | undefined;
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly OptionByHand[];
  /** What the drawing states and no file carries. */
  readonly properties: readonly StatedProperty[];
}

/** A host to be created, with the Solution Control Server that watches it. */
export interface PlannedHost {
  readonly element: Element;
  readonly system: HostSystem;
  readonly scs: Element | undefined;
  /** Port of the Local Control Agent; undefined where the host has none. */
  readonly lcaPort: number | undefined;
  readonly annex: OptionSections;
}

/** A Script object to be created. */
export interface PlannedScript {
  readonly name: string;
  readonly tenant: string;
  readonly typeNumber: number;
  readonly annex: OptionSections;
  /** What to enter by hand: no file holds it. */
  readonly properties: readonly StatedProperty[];
  /** What it is tied to, a queue to its Views, say; by hand as well. */
  readonly uses: readonly Element[];
}

/** A Transaction object of type List: its annex holds everything. */
export interface ListObject {
  readonly name: string;
  readonly tenant: string;
  readonly annex: OptionSections;
}

/** One node of an ORS cluster; without a label the drawing does not say which data center it stands in. */
export interface ClusterMember {
  readonly application: Element;
  readonly label: string | undefined;
}

/** An ORS cluster whose List is to be created. */
export interface PlannedCluster {
  readonly element: Element;
  readonly tenant: string;
  readonly members: readonly ClusterMember[];
  /** Own section `cluster` in a List named after the cluster, or a section named after the cluster in a shared List. */
  readonly layout: 'enhanced' | 'legacy';
  readonly annex: OptionSections;
}

/** An object that the bundle cannot create: its class needs more than the drawing says. */
export interface ObjectByHand {
  readonly element: Element;
  readonly objectClass: string;
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly OptionByHand[];
  readonly properties: readonly StatedProperty[];
}

/** A store or other software that no configuration object stands for; without details where it exists. */
export interface PlannedOutside {
  readonly element: Element;
  readonly host: Element | undefined;
  /** What it is connected to; primaries where that is a pair. */
  readonly uses: readonly Element[];
  readonly properties: readonly StatedProperty[];
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly OptionByHand[];
}

/**
 * What a drawing amounts to in the Configuration Layer, once for all exporters: what is built, with every reference
 * resolved and every secret replaced. Lists are in order of name and never depend on the order of records.
 */
export interface Plan {
  /** The protected copy of the drawing, which everything here is from. */
  readonly document: Topology;
  readonly facts: Facts;
  readonly hosts: readonly PlannedHost[];
  readonly applications: readonly PlannedApplication[];
  /** Applications that every environment has from the start: referred to and updated, never created nor removed. */
  readonly standing: readonly PlannedApplication[];
  readonly scripts: readonly PlannedScript[];
  readonly clusters: readonly PlannedCluster[];
  readonly objectsByHand: readonly ObjectByHand[];
  /** Other objects that every environment has from the start, with what the drawing states of them. */
  readonly standingByHand: readonly ObjectByHand[];
  readonly outside: readonly PlannedOutside[];
  /** What to change in objects that exist; sentences. */
  readonly existingByHand: readonly string[];
  /** For further texts that leave with the plan, and for the placeholders. */
  readonly texts: LeavingTexts;
  /** Values that were used although the drawing does not state them; sentences. */
  readonly assumptions: readonly string[];
  readonly problems: readonly ExportProblem[];
}
