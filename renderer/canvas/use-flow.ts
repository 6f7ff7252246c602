import { useCallback, useMemo, useState } from 'react';
import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { Size } from '#shared/model/element.ts';
import { useAnalysis, useDocument, useSession, useWorkspace } from '#renderer/state/workspace.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';
import { createEdgeOverlay, createNodeOverlay, type Draft, type Drafts } from './overlay.ts';
import { createFlow } from './to-flow.ts';

const NO_DRAFTS: Drafts = new Map();

interface CanvasFlow {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
  readonly onNodesChange: (changes: NodeChange<CanvasNode>[]) => void;
  readonly onEdgesChange: (changes: EdgeChange<CanvasEdge>[]) => void;
  /** Ends a gesture: everything is where the document says again. */
  readonly clearDrafts: () => void;
}

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
  const flow = useMemo(() => derive(document, findings), [derive, document, findings]);
  const nodes = useMemo(
    () => overlayNodes(flow.nodes, selection, drafts),
    [overlayNodes, flow.nodes, selection, drafts],
  );
  const edges = useMemo(() => overlayEdges(flow.edges, selection), [overlayEdges, flow.edges, selection]);

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
  return { nodes, edges, onNodesChange, onEdgesChange: select, clearDrafts };
}

function sameIds(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((id) => right.has(id));
}
