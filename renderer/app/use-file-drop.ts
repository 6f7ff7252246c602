import { useEffect, useState } from 'react';
import { isPartFile } from '#shared/shell/file-kinds.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { openArrived } from '#renderer/actions/file-session.ts';
import { importFile } from '#renderer/actions/library-files.ts';
import { describeBrowserError } from '#renderer/platform/browser-problem.ts';
import type { OpenOutcome } from '#renderer/platform/platform.ts';
import { readTopologyText } from '#renderer/platform/read-text.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';

/** Opens a topology file that is dropped anywhere on the window. True while a file hovers over it. */
export function useFileDrop(): boolean {
  const workspace = useWorkspace();
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      if (isPartFile(file.name)) attempt(workspace, 'Import', () => importFile(workspace, file));
      else attempt(workspace, 'Open', async () => openArrived(workspace, await read(file)));
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [workspace]);
  return hovering;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A dropped file can be read but not written to: the first save asks where to put it. */
async function read(file: File): Promise<OpenOutcome> {
  try {
    return {
      kind: 'opened',
      file: { handle: { id: '', name: file.name }, text: await readTopologyText(file) },
    };
  } catch (error) {
    return { kind: 'failed', problem: describeBrowserError(error, 'read', file.name) };
  }
}
