import { useMemo } from 'react';
import { useReactFlow, type IsValidConnection, type OnConnectEnd, type OnConnectStart } from '@xyflow/react';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { carryOut } from './editing/carry-out.ts';
import { connect, legalTargets } from './editing/connect.ts';
import { elementAt, placeAt } from './hit-test.ts';
import { pointerOf } from './pointer.ts';
import type { CanvasEdge, CanvasNode } from './flow-types.ts';

interface Connecting {
  readonly onConnectStart: OnConnectStart;
  readonly onConnectEnd: OnConnectEnd;
  readonly isValidConnection: IsValidConnection<CanvasEdge>;
}

/** Drawing a connection from a handle: shows where it may end, and on release connects or tells why not. */
export function useConnecting(): Connecting {
  const workspace = useWorkspace();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => {
    const { documents, view } = workspace;
    return {
      onConnectStart: (_event, { nodeId }) => {
        if (nodeId === null) return;
        const legal = legalTargets(documents.getState().document, nodeId);
        view.setState({ connecting: { from: nodeId, legal } });
      },
      isValidConnection: ({ target }) => view.getState().connecting?.legal.has(target) ?? false,
      onConnectEnd: (event) => {
        const from = view.getState().connecting?.from;
        view.setState({ connecting: null });
        const { document } = documents.getState();
        const point = flow.screenToFlowPosition(pointerOf(event));
        const to = from === undefined ? null : targetAt(document, from, point);
        if (from === undefined || to === null) return;
        // The client stays selected, so that the next connection can follow: the grips of a selected line cover the handles.
        if (carryOut(workspace, connect(document, from, to, workspace.nextId)))
          workspace.session.select([from]);
      },
    };
  }, [workspace, flow]);
}

/** What a connection from this element ends at here. Missing every card inside a place is no wish to connect to it. */
function targetAt(document: Topology, from: ElementId, point: Position): ElementId | null {
  const start = document.elements[from];
  const target =
    start !== undefined && isPlace(start) ? placeAt(document, point) : elementAt(document, point);
  const end = target === null ? undefined : document.elements[target];
  if (start === undefined || end === undefined || start.id === end.id) return null;
  return isPlace(end) && !isPlace(start) ? null : end.id;
}
