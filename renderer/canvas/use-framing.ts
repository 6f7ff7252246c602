import { useEffect } from 'react';
import { useStoreApi } from '@xyflow/react';
import { outlineOf } from '#shared/layout/outline.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { isInside, inWindow } from './mounting/region.ts';

/** A selection frame over a large drawing catches what is painted too: React Flow sees only what is mounted. */
export function useFraming(isLarge: boolean): void {
  const { documents, session } = useWorkspace();
  const store = useStoreApi();
  useEffect(() => {
    if (!isLarge) return undefined;
    return store.subscribe(({ userSelectionRect: frame, transform }, before) => {
      if (frame === null || frame === before.userSelectionRect || frame.width + frame.height === 0) return;
      const { document } = documents.getState();
      const outline = outlineOf(document);
      const [left, top, zoom] = transform;
      const caught = inWindow([left - frame.x, top - frame.y, zoom], frame.width, frame.height);
      session.select(
        Object.keys(document.elements).filter((id) => {
          const box = outline.box(id);
          return box !== undefined && isInside(box, caught);
        }),
      );
    });
  }, [isLarge, documents, session, store]);
}
