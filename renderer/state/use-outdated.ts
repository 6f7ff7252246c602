import { useMemo } from 'react';
import { outdatedInstances, type OutdatedInstance } from '#shared/library/versions.ts';
import { useDocument, useLibrary } from '#renderer/state/workspace.ts';

/** Parts of the drawing whose items have newer versions in the library. */
export function useOutdated(): readonly OutdatedInstance[] {
  const document = useDocument((state) => state.document);
  const items = useLibrary((state) => state.items);
  return useMemo(() => outdatedInstances(document, items), [document, items]);
}
