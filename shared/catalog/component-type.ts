import type { OptionSpec } from '#shared/catalog/option.ts';
import type { EvidenceGrade, Source } from '#shared/catalog/source.ts';
import type { NumberRange } from '#shared/kernel/number-text.ts';
import type { Redundancy } from '#shared/model/pair.ts';

/**
 * `place` contains others; `application` is an Application object of the Configuration Layer; `store` keeps data
 * outside it (database, Cassandra, Redis, licence file); `object` is any other configuration object; `client` is software outside the Configuration
 * Layer that talks to it (web server, load balancer, external service).
 */
export type ComponentCategory = 'place' | 'application' | 'store' | 'object' | 'client';

/** Groups of the palette, in its order. */
export const paletteGroups = [
  'Places',
  'Orchestration and routing',
  'Interactions',
  'Media and capture',
  'Telephony',
  'Data',
  'Reporting',
  'Mobile and web',
  'Framework',
  'Business objects',
] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** A property of an element that is not a Genesys option: what the drawing states about it. */
export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'table';
  /** Allowed values of a choice. */
  readonly values?: readonly string[];
  /** How values of a choice are shown, where they are no words. */
  readonly valueNames?: Readonly<Record<string, string>>;
  /** Suggested entries of a text, list or table. */
  readonly suggestions?: readonly string[];
  readonly unit?: string;
  /** What a number, or each count of a table, has to be; 0 or more unless it says otherwise. */
  readonly range?: NumberRange;
  readonly help: string;
  /** What a newly dropped element starts with; absent means not stated. */
  readonly initial?: string | number | boolean | readonly string[] | Readonly<Record<string, number>>;
}

export interface PortSpec {
  readonly id: string;
  /** The usual number; absent when no document names one. */
  readonly port?: number;
  /** The usual number by what a field of the element states, where it depends on that. */
  readonly portBy?: { readonly field: string; readonly numbers: Readonly<Record<string, number>> };
  /** Several of these on one host are parts of one server, which listens at one port for all of them. */
  readonly isShared?: true;
  /** The number is that of the main port plus this. */
  readonly aboveMain?: number;
  readonly protocol?: string;
  /** Option that can state the number, of the element itself or of what it is a member of. */
  readonly option?: {
    readonly section: string;
    readonly key: string;
    readonly holder?: string;
    /** True where the number stands in the option alone, never on the Ports tab. */
    readonly isOnly?: true;
    /** The number that the product takes while the option is not set. */
    readonly initial?: number;
  };
  /** `for-clients`: it listens there only when somebody needs that; absent means always. */
  readonly opens?: 'for-clients';
  readonly evidence: EvidenceGrade;
}

/** What the element becomes in the Configuration Layer; absent on what the Configuration Layer does not know. */
export interface ConfigurationSpec {
  readonly objectClass:
    | 'CfgServer'
    | 'CfgApplication'
    | 'CfgHost'
    | 'CfgScript'
    | 'CfgTransaction'
    | 'CfgSwitch'
    | 'CfgTenant'
    | 'CfgFolder'
    | 'CfgAccessGroup'
    | 'CfgPerson'
    | 'CfgDN';
  /** Number of the enumeration that goes with the class: CfgAppType, CfgScriptType, CfgTransactionType. */
  readonly typeNumber?: number;
  /** Constant of that enumeration, without its CFG prefix. */
  readonly typeName?: string;
  /** Name of the application template a bundle refers to, where the release is put in for `{release}` (8.5 -> 85). */
  readonly template?: string;
  /** Release of the template where it comes on its own: the object then has that version, whatever uses it. */
  readonly templateRelease?: string;
  readonly evidence: EvidenceGrade;
}

/** One thing the palette offers. */
export interface ComponentType {
  readonly id: string;
  readonly label: string;
  /** A few letters for badges and generated names. */
  readonly short: string;
  readonly category: ComponentCategory;
  readonly group: PaletteGroup;
  readonly summary: string;
  /** Name of a lucide icon, in kebab case. */
  readonly icon: string;
  readonly configuration?: ConfigurationSpec;
  /** True when it runs as a process on a host: it fails with its host, and a pair of it can switch over. */
  readonly process: boolean;
  /** Types of place that may contain it, `canvas` included. */
  readonly within: readonly string[];
  /**
   * Redundancy types it supports, best first; empty when it cannot be paired. Cold is in none: the Management Layer does
   * not drive it, and the Configuration Layer does not take it while a backup is linked.
   */
  readonly redundancy: readonly Redundancy[];
  readonly ports: readonly PortSpec[];
  readonly fields: readonly FieldSpec[];
  readonly options: readonly OptionSpec[];
  /** Options every instance carries with this very value, whatever the drawing says. Section -> key -> value. */
  readonly fixedOptions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Stem of generated names, legal in the Configuration Layer: `ixn`, `ors`. */
  readonly nameStem: string;
  readonly sources: readonly Source[];
}
