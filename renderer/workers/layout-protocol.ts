import type { LayoutPlacement } from '#shared/layout/box.ts';
import type { LayoutScope } from '#shared/layout/layout-document.ts';
import type { Topology } from '#shared/model/topology.ts';

/** What the app asks of the layout worker. Answers carry the number of their request. */
export interface LayoutRequest {
  readonly request: number;
  readonly document: Topology;
  readonly scope: LayoutScope;
}

export type LayoutReply =
  | { readonly kind: 'done'; readonly request: number; readonly placements: readonly LayoutPlacement[] }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string };
