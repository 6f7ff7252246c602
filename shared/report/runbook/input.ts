import type { Analysis } from '#shared/analysis/analysis.ts';
import type { HostSystem } from '#shared/facts/operating-system.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import type { Redundancy } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';

/** An option that somebody enters by hand. */
export interface RunbookOption {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly place: string;
}

/** A property that somebody enters by hand. */
export interface RunbookProperty {
  readonly label: string;
  readonly values: readonly string[];
}

/** An Application object to be created, or updated where it is always there. */
export interface RunbookApplication {
  readonly element: Element;
  readonly type: { readonly label: string; readonly process: boolean };
  readonly release: string | undefined;
  readonly template: string | undefined;
  readonly host: Element | undefined;
  readonly redundancy: Redundancy | undefined;
  readonly isBackup: boolean;
  /** Set on the primary of a pair. */
  readonly backup: Element | undefined;
  readonly ports: readonly {
    readonly id: string;
    readonly port: number;
    /** Why it is this number where Stave chose it. */
    readonly chosen: string | undefined;
  }[];
  readonly connections: readonly {
    readonly server: Element;
    readonly port: string | undefined;
    readonly addp: Connection['addp'];
  }[];
  readonly tenants: readonly string[];
  readonly switches: readonly Element[];
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly RunbookOption[];
  readonly properties: readonly RunbookProperty[];
}

/** An object that no file of the bundle creates. */
export interface RunbookObject {
  readonly element: Element;
  readonly objectClass: string;
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly RunbookOption[];
  readonly properties: readonly RunbookProperty[];
}

/** A store or other software that no configuration object stands for. */
export interface RunbookOutside extends Omit<RunbookObject, 'objectClass'> {
  readonly host: Element | undefined;
  readonly uses: readonly Element[];
}

/**
 * What a runbook is written from: the document, its analysis, and what the exporters make of it, all from a protected copy.
 * The runbook knows no export format.
 */
export interface RunbookInput {
  readonly document: Topology;
  readonly analysis: Analysis;
  readonly appVersion: string;
  readonly override: { readonly reason: string; readonly by: string } | undefined;
  readonly hosts: readonly {
    readonly element: Element;
    readonly system: HostSystem;
    readonly scs: Element | undefined;
  }[];
  readonly applications: readonly RunbookApplication[];
  /** Applications that are always there: updated, never created nor removed. */
  readonly standing: readonly RunbookApplication[];
  readonly scripts: readonly {
    readonly name: string;
    readonly tenant: string;
    readonly typeNumber: number;
    readonly annex: OptionSections;
    readonly properties: readonly RunbookProperty[];
    readonly uses: readonly Element[];
  }[];
  readonly clusters: readonly {
    readonly element: Element;
    readonly layout: 'enhanced' | 'legacy';
    readonly members: readonly { readonly application: Element; readonly label: string | undefined }[];
  }[];
  readonly lists: readonly {
    readonly name: string;
    readonly tenant: string;
    readonly annex: OptionSections;
  }[];
  readonly objectsByHand: readonly RunbookObject[];
  readonly standingByHand: readonly RunbookObject[];
  readonly outside: readonly RunbookOutside[];
  readonly existingByHand: readonly string[];
  readonly assumptions: readonly string[];
  readonly toComplete: readonly { readonly what: string; readonly todo: string }[];
  readonly secrets: readonly { readonly name: string; readonly owner: string; readonly where: string }[];
  /** Paths of the other files of the bundle. */
  readonly paths: readonly string[];
}
