import ELK from 'elkjs';
import type { LayoutPlacement } from '#shared/layout/box.ts';
import { entireDrawing, layoutDocument } from '#shared/layout/layout-document.ts';
import type { ElkGraph } from '#shared/layout/elk-graph.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Automatic layout in the terminal: the same as the window's worker makes, in this process. */
export async function layOut(document: Topology): Promise<readonly LayoutPlacement[]> {
  const elk = new ELK();
  return layoutDocument(document, entireDrawing, (graph) => elk.layout<ElkGraph>(graph));
}
