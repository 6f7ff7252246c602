import { useEffect } from 'react';
import { getViewportForBounds, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { boundsOf, type Box } from '#shared/layout/box.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { CameraMove } from '#renderer/state/view-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { animationTime } from './pointer.ts';

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2.5;
const PADDING = 0.08;
/** What is revealed keeps this distance from the border, in pixels of the window. */
const MARGIN = 32;
/** Below this, text cannot be read: what is revealed is shown at least so large, where it fits. */
const READABLE_ZOOM = 0.6;

/**
 * Follows requests to look elsewhere. Bounds are computed from the document: React Flow knows only the elements that are
 * mounted, and would fit the view to those.
 */
export function useCamera(): void {
  const { documents, session, view } = useWorkspace();
  const flow = useReactFlow();
  const store = useStoreApi();
  const isMeasured = useStore((state) => state.width > 0 && state.height > 0);

  useEffect(() => {
    if (!isMeasured) return;
    const show = (bounds: Box | undefined, maxZoom: number, duration: number): void => {
      const { width, height } = store.getState();
      if (bounds === undefined) void flow.setViewport({ x: width / 2, y: height / 2, zoom: 1 }, { duration });
      else {
        const target = getViewportForBounds(bounds, width, height, MIN_ZOOM, maxZoom, PADDING);
        void flow.setViewport(target, { duration });
      }
    };
    const current = (): Topology => documents.getState().document;
    const move = (to: CameraMove): void => {
      const duration = animationTime();
      if (to === 'in') void flow.zoomIn({ duration });
      else if (to === 'out') void flow.zoomOut({ duration });
      else if (to === 'actual-size') void flow.zoomTo(1, { duration });
      else if (to === 'fit') show(boxAround(current(), Object.keys(current().elements)), 1, duration);
      else show(boxAround(current(), session.getState().selection), 1, duration);
    };
    const reveal = (ids: readonly string[]): void => {
      const bounds = boxAround(current(), ids);
      if (bounds === undefined) return;
      const { width, height, transform } = store.getState();
      const [left, top, zoom] = transform;
      const x = shift(bounds.x * zoom + left, bounds.width * zoom, width);
      const y = shift(bounds.y * zoom + top, bounds.height * zoom, height);
      if (x === undefined || y === undefined || zoom < READABLE_ZOOM / 2) {
        show(bounds, Math.max(READABLE_ZOOM, Math.min(zoom, 1)), animationTime());
      } else if (x !== 0 || y !== 0) {
        void flow.setViewport({ x: left + x, y: top + y, zoom }, { duration: animationTime() });
      }
    };
    show(boxAround(current(), Object.keys(current().elements)), 1, 0);
    view.setState({
      centre: () => {
        const { width, height, transform } = store.getState();
        return {
          x: (width / 2 - transform[0]) / transform[2],
          y: (height / 2 - transform[1]) / transform[2],
        };
      },
    });
    const stops = [
      view.subscribe(({ camera }, before) => {
        if (camera.turn !== before.camera.turn) move(camera.move);
      }),
      session.subscribe((state, before) => {
        if (state.reveal.turn !== before.reveal.turn) reveal(state.reveal.ids);
      }),
      documents.subscribe(({ document, lastChange }, before) => {
        if (document === before.document || lastChange.kind !== 'replaced') return;
        show(boxAround(document, Object.keys(document.elements)), 1, 0);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [isMeasured, documents, session, view, flow, store]);
}

/** How far something has to move to lie between 0 and `room`, margins included; undefined when it is too long for that. */
function shift(start: number, length: number, room: number): number | undefined {
  if (length + 2 * MARGIN > room) return undefined;
  if (start < MARGIN) return MARGIN - start;
  return Math.min(0, room - MARGIN - (start + length));
}

/** The part of the canvas that elements, pairs, connections and links take up together. */
function boxAround(document: Topology, ids: Iterable<string>): Box | undefined {
  const outline = outlineOf(document);
  const elements = [...ids].flatMap((id): readonly string[] => {
    const pair = document.pairs[id];
    const connection = document.connections[id];
    if (pair !== undefined) return [pair.primary, pair.backup];
    if (connection !== undefined) return [connection.from, connection.to];
    return document.links[id]?.ends ?? [id];
  });
  return boundsOf(elements.flatMap((id) => outline.box(id) ?? []));
}
