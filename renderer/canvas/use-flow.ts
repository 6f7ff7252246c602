import { useCallback, useMemo, useState, type PointerEvent } from 'react';
import { useStore, type EdgeChange, type NodeChange, type ReactFlowState } from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';
import type { Position, Size } from '#shared/model/element.ts';
import { useAnalysis, useDocument, useSession, useView, useWorkspace } from '#renderer/state/workspace.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';
import { mountedPart, sightOf, type MountedPart } from './mounting/mounted-part.ts';
import { inWindow, nextRegion } from './mounting/region.ts';
import { useHandedOver } from './mounting/use-handed-over.ts';
import { createEdgeOverlay, createNodeOverlay, type Draft, type Drafts } from './overlay.ts';
import { createFlow } from './to-flow.ts';
import { useHovering } from './use-hovering.ts';

const NO_DRAFTS: Drafts = new Map();

interface CanvasFlow {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  readonly onNodesChange: (changes: NodeChange<CanvasNode>[]) => void;
  readonly onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => void;
  /** Ends a gesture: everything is where the document says again. */
  readonly clearDrafts: () => void;
  /** Follows the pointer, so that what is under it is mounted. */
  readonly onPointerMove: (event: PointerEvent) => void;
  /** Not all of the drawing is mounted; the rest is to be painted. */
  readonly isLarge: boolean;
  readonly isPainted: boolean;
  /** Next to nothing of it is mounted. */
  readonly isFar: boolean;
  /** How far a gesture has moved what is selected. */
  readonly shift: Position | undefined;
}

/** So many selected or revealed elements are mounted however small they are. */
const MOST_KEPT = 20;

/** What React Flow draws: the document, with the selection and the gesture under way laid over it. */
export function useFlow(): CanvasFlow {
  const { session, documents } = useWorkspace();
  const document = useDocument((state) => state.document);
  const findings = useAnalysis((state) => state.bySubject);
  const selection = useSession((state) => state.selection);
  const [drafts, setDrafts] = useState<Drafts>(NO_DRAFTS);
  const [derive] = useState(createFlow);
  const [overlayNodes] = useState(createNodeOverlay);
  const [overlayEdges] = useState(createEdgeOverlay);
  const { part, isFar, onPointerMove } = useMountedPart();
  const flow = useMemo(() => derive(document, findings, part), [derive, document, findings, part]);
  const wanted = useMemo(
    () => ({
      nodes: overlayNodes(flow.nodes, selection, drafts),
      edges: overlayEdges(flow.edges, selection),
    }),
    [overlayNodes, overlayEdges, flow, selection, drafts],
  );
  const { nodes, edges, isComplete } = useHandedOver(wanted, drafts.size > 0);

  const select = useCallback(
    (changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[]) => {
      const next = new Set(session.getState().selection);
      for (const change of changes) {
        if (change.type !== 'select') continue;
        if (change.selected) next.add(change.id);
        else next.delete(change.id);
      }
      if (!sameIds(next, session.getState().selection)) session.select(next);
    },
    [session],
  );
  const resize = useCallback(
    (id: string, size: Size | undefined) => {
      const element = documents.getState().document.elements[id];
      if (element === undefined || size === undefined) return;
      const label = `Resize ${element.name}`;
      const placements = [{ id, position: element.position, size }];
      documents.dispatch({ type: 'move', placements, pinned: true, label });
    },
    [documents],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      select(changes);
      const moved = changes.flatMap((change): (readonly [string, Draft])[] => {
        if (change.type === 'position' && change.position !== undefined) {
          return [[change.id, { position: change.position }]];
        }
        if (
          change.type === 'dimensions' &&
          change.resizing !== undefined &&
          change.dimensions !== undefined
        ) {
          return [[change.id, { size: change.dimensions }]];
        }
        return [];
      });
      if (moved.length > 0) setDrafts((before) => new Map([...before, ...moved]));
      for (const change of changes) {
        if (change.type !== 'dimensions' || change.resizing !== false) continue;
        resize(change.id, change.dimensions);
        setDrafts(NO_DRAFTS);
      }
    },
    [select, resize],
  );
  const clearDrafts = useCallback(() => {
    setDrafts(NO_DRAFTS);
  }, []);
  return {
    nodes,
    edges,
    onNodesChange,
    onEdgesChange: select,
    clearDrafts,
    onPointerMove,
    isLarge: part !== undefined,
    isFar,
    isPainted: part !== undefined || !isComplete,
    shift: useMemo(() => shiftOf(drafts, document), [drafts, document]),
  };
}

/** The part of the drawing to be mounted: what is in sight, and what somebody is busy with. */
function useMountedPart(): {
  readonly part: MountedPart | undefined;
  readonly isFar: boolean;
  readonly onPointerMove: CanvasFlow['onPointerMove'];
} {
  const document = useDocument((state) => state.document);
  const selection = useSession((state) => state.selection);
  const revealed = useSession((state) => state.reveal.ids);
  const connecting = useView((state) => state.connecting?.from);
  const [followRegion] = useState(createRegion);
  const region = useStore(followRegion);
  const sight = useMemo(() => sightOf(document, region), [document, region]);
  const isFar = sight?.isFar === true;
  const { hovered, onPointerMove } = useHovering(isFar);
  const part = useMemo(() => {
    if (sight === undefined) return undefined;
    const few = [selection, new Set(revealed)].flatMap((ids) => (ids.size <= MOST_KEPT ? [...ids] : []));
    return mountedPart(document, sight, [...few, hovered ?? '', connecting ?? '']);
  }, [document, sight, selection, revealed, hovered, connecting]);
  return { part, isFar, onPointerMove };
}

function createRegion(): (state: ReactFlowState) => Box {
  let region: Box | undefined;
  return ({ transform, width, height }) => {
    region = nextRegion(region, inWindow(transform, width, height));
    return region;
  };
}

/** How far the first of the moved elements is from where it was: the others go as far. */
function shiftOf(drafts: Drafts, { elements }: Topology): Position | undefined {
  for (const [id, { position }] of drafts) {
    const from = elements[id]?.position;
    if (position !== undefined && from !== undefined) {
      return { x: position.x - from.x, y: position.y - from.y };
    }
  }
  return undefined;
}

function sameIds(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((id) => right.has(id));
}
