import { useEffect } from 'react';
import {
  getViewportForBounds,
  useReactFlow,
  useStore,
  useStoreApi,
  type Transform,
  type Viewport,
} from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { CameraMove } from '#renderer/state/view-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { boundsAround, boundsOfDrawing } from './bounds-around.ts';
import { animationTime } from './pointer.ts';

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2.5;
const PADDING = 0.08;
/** What is revealed keeps this distance from the border, in pixels of the window. */
const MARGIN = 32;
/** Below this, text cannot be read: what is revealed is shown at least so large, where it fits. */
const READABLE_ZOOM = 0.6;

/** The view that showed a whole drawing. As long as neither has changed, it follows the size of the window. */
interface Fitted {
  readonly document: Topology;
  readonly viewport: Viewport;
}

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
    let fitted: Fitted | null = null;
    const show = (bounds: Box | undefined, maxZoom: number, duration: number): Viewport => {
      const { width, height } = store.getState();
      const target =
        bounds === undefined
          ? { x: width / 2, y: height / 2, zoom: 1 }
          : getViewportForBounds(bounds, width, height, MIN_ZOOM, maxZoom, PADDING);
      void flow.setViewport(target, { duration });
      return target;
    };
    const fit = (duration: number): void => {
      const { document } = documents.getState();
      fitted = { document, viewport: show(boundsOfDrawing(document), 1, duration) };
    };
    const current = (): Topology => documents.getState().document;
    const move = (to: CameraMove): void => {
      const duration = animationTime();
      if (to === 'in') void flow.zoomIn({ duration });
      else if (to === 'out') void flow.zoomOut({ duration });
      else if (to === 'actual-size') void flow.zoomTo(1, { duration });
      else if (to === 'fit') fit(duration);
      else show(boundsAround(current(), session.getState().selection), 1, duration);
    };
    const reveal = (ids: readonly string[]): void => {
      const bounds = boundsAround(current(), ids);
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
    fit(0);
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
      store.subscribe(({ width, height, transform }, before) => {
        if (width === before.width && height === before.height) return;
        if (fitted?.document === current() && isAt(transform, fitted.viewport)) fit(0);
      }),
      documents.subscribe(({ document, lastChange }, before) => {
        if (document === before.document || lastChange.kind !== 'replaced') return;
        fit(0);
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

function isAt([x, y, zoom]: Transform, viewport: Viewport): boolean {
  return x === viewport.x && y === viewport.y && zoom === viewport.zoom;
}
