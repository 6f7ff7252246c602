import { useCallback, useState, type PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { elementAt } from './hit-test.ts';

interface Hovering {
  /** What the pointer is over. It stays while a button is down: what is being dragged must not change. */
  readonly hovered: string | undefined;
  readonly onPointerMove: (event: PointerEvent) => void;
}

/** Follows the pointer over a painted drawing, so that what is under it can be mounted and taken hold of. */
export function useHovering(isFar: boolean): Hovering {
  const { documents } = useWorkspace();
  const flow = useReactFlow();
  const [hovered, setHovered] = useState<string>();
  const onPointerMove = useCallback(
    ({ buttons, clientX, clientY }: PointerEvent): void => {
      if (!isFar || buttons !== 0) return;
      const point = flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      setHovered(elementAt(documents.getState().document, point) ?? undefined);
    },
    [isFar, documents, flow],
  );
  return { hovered: isFar ? hovered : undefined, onPointerMove };
}
