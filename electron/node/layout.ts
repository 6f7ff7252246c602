import ELK from 'elkjs';
import type { LayoutPlacement } from '#shared/layout/box.ts';
import { entireDrawing, layoutDocument, type LayoutScope } from '#shared/layout/layout-document.ts';
import type { ElkGraph } from '#shared/layout/elk-graph.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Automatic layout in the terminal: the same as the window's worker makes, in this process. */
export async function layOut(
  document: Topology,
  scope: LayoutScope = entireDrawing,
): Promise<readonly LayoutPlacement[]> {
  const elk = new ELK();
  return layoutDocument(document, scope, (graph) => elk.layout<ElkGraph>(graph));
}
