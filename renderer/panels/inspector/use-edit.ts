import { useCallback } from 'react';
import type { Command } from '#shared/edit/command.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';

/** Carries out commands; one that the document refuses is told. Commands of one run of typing are one step to undo. */
export function useEdit(): (command: Command, mergeKey?: string) => void {
  const { documents, notices } = useWorkspace();
  return useCallback(
    (command, mergeKey) => {
      const result = documents.dispatch(command, mergeKey);
      if (!result.ok) notices.post({ kind: 'error', text: result.error });
    },
    [documents, notices],
  );
}
