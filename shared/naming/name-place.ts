import type { NameShape } from '#shared/naming/name-shapes.ts';
import type { Element } from '#shared/model/element.ts';

/** What a name can mean: component types, in order of likelihood. */
export interface Meaning {
  readonly means: readonly string[];
  readonly shape: NameShape;
  /** The name is an address in the network: letter case does not count, and a machine answers before what runs on one. */
  readonly address?: true;
}

/** A property that holds names. Absent `holders`: of any type. */
export interface PropertyPlace extends Meaning {
  readonly key: string;
  readonly holders?: readonly string[];
}

/** A name of a section, a key or a value among the options and in the annex of some types. */
export interface OptionPlace extends Meaning {
  readonly part: 'section' | 'key' | 'value';
  readonly holders: readonly string[];
  /** Which sections and keys; absent means any. Letter case does not count. */
  readonly section?: string | ((holder: Element, section: string) => boolean);
  readonly key?: RegExp;
}
