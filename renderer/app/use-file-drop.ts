import { useEffect, useState } from 'react';
import { TOPOLOGY_LIMIT_BYTES } from '#shared/shell/contract.ts';
import type { OpenOutcome } from '#renderer/platform/platform.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { openArrived } from './use-window-events.ts';

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
      if (file !== undefined) void read(file).then((outcome) => openArrived(workspace, outcome));
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
  const problem = (message: string, remedy: string): OpenOutcome => ({
    kind: 'failed',
    problem: { message, place: file.name, remedy },
  });
  if (file.size > TOPOLOGY_LIMIT_BYTES) {
    return problem('The file is larger than any topology can be.', 'Drop a .stave file.');
  }
  try {
    return { kind: 'opened', file: { handle: { id: '', name: file.name }, text: await file.text() } };
  } catch {
    return problem('The file could not be read.', 'Check that it still exists and that you may read it.');
  }
}
