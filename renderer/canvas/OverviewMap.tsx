import { useEffect, useMemo, useRef, type PointerEvent, type ReactElement, type WheelEvent } from 'react';
import { Panel, useReactFlow, useStore, type Transform } from '@xyflow/react';
import { shallow } from 'zustand/shallow';
import type { Box } from '#shared/layout/box.ts';
import { useShownTheme } from '#renderer/state/use-shown-theme.ts';
import { useDocument } from '#renderer/state/workspace.ts';
import { boundsOfDrawing } from './bounds-around.ts';
import styles from './Canvas.module.css';
import { inWindow } from './mounting/region.ts';
import { cleared } from './painting/cleared.ts';
import { lookOf } from './painting/drawing-look.ts';
import { paintDrawing, type Camera } from './painting/paint-drawing.ts';
import { sceneOf } from './painting/scene.ts';
import { useStanding } from './painting/use-standing.ts';

const SIZE = { width: 168, height: 116 };
/** Around the drawing, in pixels of the map. */
const MARGIN = 6;
/** How much one notch of the wheel enlarges. */
const ZOOM_STEP = 1.2;

/** The drawing in small, with a frame around what is in the window. Nothing while all of it is in the window anyway. */
export function OverviewMap(): ReactElement | null {
  const document = useDocument((state) => state.document);
  const bounds = useMemo(() => boundsOfDrawing(document), [document]);
  const isNeeded = useStore(
    ({ transform, width, height }) => bounds !== undefined && !isInWindow(bounds, transform, width, height),
  );
  return isNeeded && bounds !== undefined ? <Map bounds={bounds} /> : null;
}

/** Pressing it brings that part into the middle of the window, the wheel brings it nearer. */
function Map({ bounds }: { readonly bounds: Box }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  const document = useDocument((state) => state.document);
  const standing = useStanding();
  const theme = useShownTheme();
  const camera = useMemo(() => cameraFor(bounds), [bounds]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = canvas;
      const context = current?.getContext('2d');
      if (current == null || context == null) return;
      cleared(current, context, SIZE.width, SIZE.height);
      const all = { ...standing, isMounted: () => false, shiftOf: () => undefined };
      paintDrawing(context, sceneOf(document), all, lookOf(current), camera, { withNames: false });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [document, standing, theme, camera]);
  const goTo = (event: PointerEvent): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left - camera.x) / camera.zoom;
    const y = (event.clientY - top - camera.y) / camera.zoom;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-right" className={styles.minimap ?? ''}>
      <canvas
        ref={canvas}
        style={SIZE}
        role="img"
        aria-label="Overview map"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
        onWheel={(event: WheelEvent) => {
          void flow.zoomTo(flow.getZoom() * (event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP));
        }}
      />
      <WindowFrame camera={camera} />
    </Panel>
  );
}

function WindowFrame({ camera }: { readonly camera: Camera }): ReactElement {
  const { x, y, width, height } = useStore(
    (state) => inWindow(state.transform, state.width, state.height),
    shallow,
  );
  const { zoom } = camera;
  return (
    <span
      className={styles.inWindow}
      style={{
        left: x * zoom + camera.x,
        top: y * zoom + camera.y,
        width: width * zoom,
        height: height * zoom,
      }}
    />
  );
}

/** The whole drawing in the middle of the map. */
function cameraFor({ x, y, width, height }: Box): Camera {
  const zoom = Math.min((SIZE.width - 2 * MARGIN) / width, (SIZE.height - 2 * MARGIN) / height);
  return {
    ...SIZE,
    zoom,
    x: (SIZE.width - width * zoom) / 2 - x * zoom,
    y: (SIZE.height - height * zoom) / 2 - y * zoom,
  };
}

function isInWindow(bounds: Box, [left, top, zoom]: Transform, width: number, height: number): boolean {
  return (
    bounds.x * zoom + left >= 0 &&
    bounds.y * zoom + top >= 0 &&
    (bounds.x + bounds.width) * zoom + left <= width &&
    (bounds.y + bounds.height) * zoom + top <= height
  );
}
