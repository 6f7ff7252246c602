import { z } from '#shared/kernel/schema.ts';
import { releaseSchema } from '#shared/model/release.ts';

/** Key of an element in `Topology.elements`. */
export type ElementId = string;

/**
 * How much of the element is real work: `build` is analysed and exported, `exists` is analysed and referenced by name,
 * `sketch` is a picture only.
 */
export const elementRoles = ['build', 'exists', 'sketch'] as const;
export type ElementRole = (typeof elementRoles)[number];

const positionSchema = z.strictObject({ x: z.number(), y: z.number() });
const sizeSchema = z.strictObject({ width: z.number().positive(), height: z.number().positive() });

/** Section name -> option name -> value, as in the Options and Annex tabs of a configuration object. */
const optionsSchema = z.record(z.string().min(1), z.record(z.string().min(1), z.string()));

/** A fact about the element that is not a Genesys option: engine of a database, media types of a queue, seats of a pool. */
const propertyValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.record(z.string().min(1), z.number()),
]);

/**
 * Anything drawn: a place, an application, a store, a configuration object. `type` is a component type of the
 * catalogue, which says what the element may contain, which options and properties it has and what it exports to.
 */
export const elementSchema = z.strictObject({
  id: z.string().min(1),
  type: z.string().min(1),
  name: z.string().min(1),
  /** The containing place, or null when it stands on the bare canvas. */
  parent: z.string().min(1).nullable(),
  role: z.enum(elementRoles),
  /** Pixels from the top left corner of the parent (of the canvas where there is none). */
  position: positionSchema,
  /** Pixels; containers only. */
  size: sizeSchema.optional(),
  /** True once a person placed it: automatic layout leaves it where it is. */
  pinned: z.boolean(),
  release: releaseSchema.optional(),
  options: optionsSchema,
  annex: optionsSchema,
  properties: z.record(z.string().min(1), propertyValueSchema),
  notes: z.string(),
});

export type Position = Readonly<z.infer<typeof positionSchema>>;
export type Size = Readonly<z.infer<typeof sizeSchema>>;
export type OptionSections = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type PropertyValue = string | number | boolean | readonly string[] | Readonly<Record<string, number>>;

export interface Element {
  readonly id: ElementId;
  readonly type: string;
  readonly name: string;
  readonly parent: ElementId | null;
  readonly role: ElementRole;
  readonly position: Position;
  readonly size?: Size | undefined;
  readonly pinned: boolean;
  readonly release?: string | undefined;
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly notes: string;
}

/** A new element with everything unstated; `id`, `type`, `name` and whatever else is known come from the caller. */
export function newElement(given: Pick<Element, 'id' | 'type' | 'name'> & Partial<Element>): Element {
  return {
    parent: null,
    role: 'build',
    position: { x: 0, y: 0 },
    pinned: false,
    options: {},
    annex: {},
    properties: {},
    notes: '',
    ...given,
  };
}
