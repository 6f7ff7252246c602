import type { ExportKind } from '#shared/shell/contract.ts';
import type { OpenOutcome, SaveOutcome } from './platform.ts';
import { describeBrowserError, isCancelled } from './browser-problem.ts';
import { EXPORT_TYPES, TOPOLOGY_TYPE, type FilePickers } from './file-system-access.ts';
import { readTopologyText } from './read-text.ts';

/** The file operations of a Platform, in one of a browser's two ways. */
export interface BrowserFiles {
  openTopology(): Promise<OpenOutcome>;
  saveTopology(handle: { id: string; name: string }, text: string): Promise<SaveOutcome>;
  saveTopologyAs(suggestedName: string, text: string): Promise<SaveOutcome>;
  saveExport(suggestedName: string, bytes: Uint8Array, kind: ExportKind): Promise<SaveOutcome>;
}

interface KnownFile {
  readonly handle: FileSystemFileHandle;
  /** Of the version we last read or wrote. */
  readonly modifiedMs: number;
}

/**
 * Real files through the File System Access API. The browser writes to a copy and swaps it in on close, so a file holds
 * the old contents or the new.
 */
export function createPickedFiles(pickers: FilePickers): BrowserFiles {
  const known = new Map<string, KnownFile>();

  const remember = async (handle: FileSystemFileHandle, id: string = crypto.randomUUID()) => {
    known.set(id, { handle, modifiedMs: (await handle.getFile()).lastModified });
    return { id, name: handle.name };
  };

  const saveAs = async (
    suggestedName: string,
    type: typeof TOPOLOGY_TYPE,
    contents: string | Uint8Array,
  ): Promise<SaveOutcome> => {
    try {
      const handle = await pickers.showSaveFilePicker({ id: 'stave', suggestedName, types: [type] });
      await write(handle, contents);
      return { kind: 'saved', handle: await remember(handle) };
    } catch (error) {
      if (isCancelled(error)) return { kind: 'cancelled' };
      return { kind: 'failed', problem: describeBrowserError(error, 'written', suggestedName) };
    }
  };

  return {
    async openTopology() {
      let place = 'the chosen file';
      try {
        const [handle] = await pickers.showOpenFilePicker({
          id: 'stave',
          multiple: false,
          types: [TOPOLOGY_TYPE],
        });
        if (handle === undefined) return { kind: 'cancelled' };
        place = handle.name;
        const text = await readTopologyText(await handle.getFile());
        return { kind: 'opened', file: { handle: await remember(handle), text } };
      } catch (error) {
        if (isCancelled(error)) return { kind: 'cancelled' };
        return { kind: 'failed', problem: describeBrowserError(error, 'read', place) };
      }
    },

    async saveTopology({ id, name }, text) {
      const file = known.get(id);
      if (file === undefined) return saveAs(name, TOPOLOGY_TYPE, text);
      try {
        if (await hasChanged(file)) return { kind: 'failed', problem: changedOutside(name) };
        await write(file.handle, text);
        return { kind: 'saved', handle: await remember(file.handle, id) };
      } catch (error) {
        if (isCancelled(error)) return { kind: 'cancelled' };
        return { kind: 'failed', problem: describeBrowserError(error, 'written', name) };
      }
    },

    saveTopologyAs: (suggestedName, text) => saveAs(suggestedName, TOPOLOGY_TYPE, text),
    saveExport: (suggestedName, bytes, kind) => saveAs(suggestedName, EXPORT_TYPES[kind], bytes),
  };
}

async function write(handle: FileSystemFileHandle, contents: string | Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(new Blob([typeof contents === 'string' ? contents : new Uint8Array(contents)]));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** A file that is gone has not been changed: saving brings it back. */
async function hasChanged({ handle, modifiedMs }: KnownFile): Promise<boolean> {
  try {
    return (await handle.getFile()).lastModified !== modifiedMs;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

function changedOutside(name: string) {
  return {
    message: 'Another program has changed the file since it was opened, so nothing was written.',
    place: name,
    remedy: 'Use Save As to keep both versions, or choose the same file there to replace it.',
  };
}
