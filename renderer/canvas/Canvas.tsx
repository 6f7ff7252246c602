import type { ReactElement } from 'react';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { GRID } from '#shared/layout/dimensions.ts';
import { usePreferences, useView } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { CanvasControls } from './CanvasControls.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import styles from './Canvas.module.css';
import { ConnectionLine } from './edges/ConnectionLine.tsx';
import { LinkLine } from './edges/LinkLine.tsx';
import { Markers } from './edges/Markers.tsx';
import { PairLine } from './edges/PairLine.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';
import { Card } from './nodes/Card.tsx';
import { Place } from './nodes/Place.tsx';
import { OverviewMap } from './OverviewMap.tsx';
import { Painting } from './painting/Painting.tsx';
import { MAX_ZOOM, MIN_ZOOM, useCamera } from './use-camera.ts';
import { useCanvasFocus } from './use-canvas-focus.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { useConnecting } from './use-connecting.ts';
import { useDropping } from './use-dropping.ts';
import { useFlow } from './use-flow.ts';
import { useFraming } from './use-framing.ts';
import { useMoving } from './use-moving.ts';
import { usePicking } from './use-picking.ts';

/* Constants, because React Flow starts over when it is handed new ones: dragging would be ten times slower. */
const nodeTypes = { place: Place, card: Card };
const edgeTypes = { connection: ConnectionLine, pair: PairLine, link: LinkLine };
const ADD_KEYS = ['Shift', 'Control', 'Meta'];
const PAN_BUTTONS = [0, 1];
/** Below this, names are shown large and alone, so that a drawing fitted into the window can be read. */
const SMALL_ZOOM = 0.6;
/** Below this, names need the room of the pictures too. */
const SMALLER_ZOOM = 0.42;
/** From here on out, lines have no ends to grip: leaving out such detail makes a large drawing faster to pan. */
const FAR_ZOOM = 0.3;
/** From here on out, text cannot be read: without it, panning is a dozen times faster. */
const DISTANT_ZOOM = 0.2;
/** And from here on, pictures cannot be made out. */
const TINY_ZOOM = 0.12;
const SNAP: [number, number] = [GRID, GRID];

/** The drawing. Everything on it is derived from the document; gestures end in commands. */
export function Canvas(): ReactElement {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing(): ReactElement {
  const flow = useFlow();
  const { nodes, edges, onNodesChange, onEdgesChange, clearDrafts, isPainted } = flow;
  const moving = useMoving(clearDrafts);
  const connecting = useConnecting();
  const dropping = useDropping();
  const picking = usePicking();
  const onKeyDown = useCanvasKeys();
  const { ref, onFocus } = useCanvasFocus();
  const isSmall = useStore((state) => state.transform[2] < SMALL_ZOOM);
  const isSmaller = useStore((state) => state.transform[2] < SMALLER_ZOOM);
  const isFar = useStore((state) => state.transform[2] < FAR_ZOOM);
  const isDistant = useStore((state) => state.transform[2] < DISTANT_ZOOM);
  const isTiny = useStore((state) => state.transform[2] < TINY_ZOOM);
  const showMinimap = usePreferences((state) => state.showMinimap);
  const isDropRefused = useView(({ dropTarget }) => dropTarget?.place === null && !dropTarget.allowed);
  useCamera();
  useFraming(flow.isLarge);
  useClipboardEvents();
  return (
    <CanvasMenu>
      <div
        className={classNames(
          styles.canvas,
          isSmall && 'canvas-small',
          isSmaller && 'canvas-smaller',
          isFar && 'canvas-far',
          isDistant && 'canvas-distant',
          isTiny && 'canvas-tiny',
          isPainted && 'canvas-painted',
          flow.isFar && 'canvas-afar',
          isDropRefused && styles.refused,
        )}
        ref={ref}
        tabIndex={0}
        role="group"
        aria-label="Elements and connections"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onPointerMove={flow.onPointerMove}
        {...dropping}
      >
        <Markers />
        <ReactFlow<CanvasNode, CanvasEdge>
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onlyRenderVisibleElements
          zIndexMode="manual"
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          {...moving}
          {...connecting}
          {...picking}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={24}
          snapToGrid
          snapGrid={SNAP}
          nodeDragThreshold={3}
          selectionMode={SelectionMode.Full}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={ADD_KEYS}
          deleteKeyCode={null}
          panOnDrag={PAN_BUTTONS}
          zoomOnDoubleClick={false}
          edgesFocusable={false}
          disableKeyboardA11y
          proOptions={{ hideAttribution: true }}
        >
          <Background variant={BackgroundVariant.Dots} gap={GRID * 3} size={1.4} />
          {isPainted ? <Painting nodes={nodes} edges={edges} shift={flow.shift} isFar={flow.isFar} /> : null}
          <CanvasControls />
          {showMinimap ? <OverviewMap /> : null}
        </ReactFlow>
        <EmptyHint />
      </div>
    </CanvasMenu>
  );
}
