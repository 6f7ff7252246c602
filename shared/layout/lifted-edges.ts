import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Outline } from '#shared/layout/outline.ts';

type Edge = readonly [ElementId, ElementId];

/**
 * Connections and links between the contents of each place, where an end deeper inside counts as the sibling that
 * contains it. Every place can then be laid out by itself. Doubles are left out.
 */
export function liftedEdges(
  document: Topology,
  outline: Outline,
): ReadonlyMap<ElementId | null, readonly Edge[]> {
  const lifted = new Map<ElementId | null, Map<string, Edge>>();
  const ends: Edge[] = [
    ...Object.values(document.connections).map(({ from, to }): Edge => [from, to]),
    ...Object.values(document.links).map((link): Edge => [...link.ends]),
  ];
  for (const [from, to] of ends) {
    const fromPath = outline.path(from);
    const toPath = outline.path(to);
    let depth = 0;
    while (fromPath[depth] !== undefined && fromPath[depth] === toPath[depth]) depth += 1;
    const left = fromPath[depth];
    const right = toPath[depth];
    if (left === undefined || right === undefined) continue;
    const place = fromPath[depth - 1] ?? null;
    const edges = lifted.get(place) ?? new Map<string, Edge>();
    if (!edges.has(`${right} ${left}`)) edges.set(`${left} ${right}`, [left, right]);
    lifted.set(place, edges);
  }
  return new Map([...lifted].map(([place, edges]) => [place, [...edges.values()]]));
}
