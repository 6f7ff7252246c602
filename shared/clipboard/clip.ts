import { z } from '#shared/kernel/schema.ts';
import { findUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import { fragmentSchema, rootsOf, type Fragment } from '#shared/library/library-item.ts';
import { selectedPart } from '#shared/library/select.ts';
import { elementSchema, type ElementId, type Position } from '#shared/model/element.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { originOf, originSchema, type Origin } from './origin.ts';
import { outermost } from '#shared/placing/selected.ts';

/** A part of a drawing on its way through the clipboard, where it stood, and what was said of it there. */
export interface Clip {
  readonly fragment: Fragment;
  /** The upper left corner of the whole on its canvas. */
  readonly corner: Position;
  /** The outermost elements in the order of the selection, each with the place it stood in. */
  readonly roots: readonly ClipRoot[];
  /** Absent in what versions before wrote. */
  readonly origin?: Origin | undefined;
}

interface ClipRoot {
  readonly id: ElementId;
  readonly home: ElementId | null;
}

const clipShape = {
  stave: z.literal('fragment'),
  fragment: fragmentSchema,
  corner: elementSchema.shape.position,
  roots: z.array(z.strictObject({ id: z.string(), home: z.string().nullable() })).min(1),
};
const clipSchema = z.union([
  z.strictObject({ ...clipShape, version: z.literal(3), origin: originSchema }),
  z.strictObject({ ...clipShape, version: z.literal(2) }),
]);

/** These elements with all they contain, and what connects them; undefined when none of them is in the document. */
export function clipOf(document: Topology, ids: Iterable<string>): Clip | undefined {
  const chosen = outermost(document, ids);
  const [first] = chosen;
  const box = first && outlineOf(document).box(first.id);
  const fragment = selectedPart(
    document,
    chosen.map(({ id }) => id),
  );
  const moved = first && fragment.elements[first.id]?.position;
  if (box === undefined || moved === undefined) return undefined;
  return {
    fragment,
    corner: { x: box.x - moved.x, y: box.y - moved.y },
    roots: chosen.map(({ id, parent }) => ({ id, home: parent })),
    origin: originOf(document, fragment),
  };
}

export function clipText(clip: Clip): string {
  return JSON.stringify({ stave: 'fragment', version: clip.origin === undefined ? 2 : 3, ...clip });
}

/** The clip in a text, or undefined when the text is something else or cannot be right. */
export function readClip(text: string): Clip | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (findUnsafeKey(value) !== undefined) return undefined;
  const parsed = clipSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { fragment, corner, roots } = parsed.data;
  const origin = parsed.data.version === 3 ? parsed.data.origin : undefined;
  return isSound(fragment, roots) ? { fragment, corner, roots, origin } : undefined;
}

function isSound(fragment: Fragment, roots: readonly ClipRoot[]): boolean {
  const named = new Set(roots.map(({ id }) => id));
  const actual = rootsOf(fragment);
  return (
    named.size === roots.length &&
    named.size === actual.length &&
    actual.every(({ id }) => named.has(id)) &&
    brokenInvariants({ ...newTopology('Clipboard'), ...fragment }).length === 0
  );
}
