import { z } from '#shared/kernel/schema.ts';
import { connectionSchema, type Connection } from '#shared/model/connection.ts';
import { elementSchema, type Element } from '#shared/model/element.ts';
import { networkLinkSchema, type NetworkLink } from '#shared/model/network-link.ts';
import { pairSchema, type Pair } from '#shared/model/pair.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';

/** A word of the names in an item that is asked for when it is drawn; names hold it as `{key}`. */
export const libraryParameterSchema = z.strictObject({
  key: z.string().regex(/^[A-Za-z]\w{0,39}$/, 'A key is a word of letters, digits and underscores'),
  label: z.string().min(1),
  initial: z.string().min(1),
});

export const fragmentSchema = z.strictObject({
  elements: z.record(z.string(), elementSchema),
  pairs: z.record(z.string(), pairSchema),
  connections: z.record(z.string(), connectionSchema),
  links: z.record(z.string(), networkLinkSchema),
});

/** A part of a drawing that the user keeps for drawing it again. */
export const libraryItemSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  version: z.number().int().positive(),
  summary: z.string(),
  parameters: z.array(libraryParameterSchema),
  fragment: fragmentSchema,
});

export interface LibraryParameter {
  readonly key: string;
  readonly label: string;
  readonly initial: string;
}

/**
 * Records as in a document, closed: places with all their contents, and only pairs, connections and links whose ends are
 * in it. What stood outside stands on the canvas, with positions from the upper left corner of the whole.
 */
export interface Fragment {
  readonly elements: Readonly<Record<string, Element>>;
  readonly pairs: Readonly<Record<string, Pair>>;
  readonly connections: Readonly<Record<string, Connection>>;
  readonly links: Readonly<Record<string, NetworkLink>>;
}

export interface LibraryItem {
  readonly id: string;
  readonly name: string;
  /** Counts up from 1 with every change. */
  readonly version: number;
  readonly summary: string;
  readonly parameters: readonly LibraryParameter[];
  readonly fragment: Fragment;
}

/** The fragment as a document of its own, for everything that works on documents: pictures, checks, names. */
export function fragmentDocument({ name, fragment }: LibraryItem): Topology {
  return { ...newTopology(name), ...fragment };
}

/** The elements of a fragment that stand in no place of it. */
export function rootsOf({ elements }: Fragment): readonly Element[] {
  return Object.values(elements).filter((element) => element.parent === null);
}
