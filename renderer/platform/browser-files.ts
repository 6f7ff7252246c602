import type { ExportKind } from '#shared/shell/contract.ts';
import type { ChangedOutside, OpenOutcome, SaveOutcome } from './platform.ts';
import { describeBrowserError, isCancelled } from './browser-problem.ts';
import { EXPORT_TYPES, TOPOLOGY_TYPE, type FilePickers } from './file-system-access.ts';
import { contentsOfHandle, fingerprintOf, type Fingerprint } from './handle-contents.ts';
import { readTopologyText } from './read-text.ts';

/** The file operations of a Platform, in one of a browser's two ways. */
export interface BrowserFiles {
  openTopology(): Promise<OpenOutcome>;
  saveTopology(
    handle: { id: string; name: string },
    text: string,
    replacing?: string,
  ): Promise<SaveOutcome | ChangedOutside>;
  saveTopologyAs(suggestedName: string, text: string): Promise<SaveOutcome>;
  saveExport(suggestedName: string, bytes: Uint8Array, kind: ExportKind): Promise<SaveOutcome>;
}

interface KnownFile {
  readonly handle: FileSystemFileHandle;
  /** Of the version we last read or wrote. */
  readonly fingerprint: Fingerprint;
}

/**
 * Real files through the File System Access API. The browser writes to a copy and swaps it in on close, so a file holds
 * the old contents or the new.
 *
 * Windows of this browser take turns by a lock of the file's name, and each compares the contents with what it knows.
 * Other programs know no lock: what they write is noticed until the last look, directly before the swap.
 */
export function createPickedFiles(pickers: FilePickers, locks: Pick<LockManager, 'request'>): BrowserFiles {
  const known = new Map<string, KnownFile>();

  const inTurn = async <Outcome>(name: string, task: () => Promise<Outcome>): Promise<Outcome> =>
    locks.request(`stave-save-${name}`, task);

  const remember = (file: KnownFile, id: string = crypto.randomUUID()) => {
    known.set(id, file);
    return { id, name: file.handle.name };
  };

  const saveAs = async (
    suggestedName: string,
    type: typeof TOPOLOGY_TYPE,
    contents: string | Uint8Array,
  ): Promise<SaveOutcome> => {
    try {
      const handle = await pickers.showSaveFilePicker({ id: 'stave', suggestedName, types: [type] });
      const blob = blobOf(contents);
      await inTurn(handle.name, () => write(handle, blob));
      return { kind: 'saved', handle: remember({ handle, fingerprint: await fingerprintOf(blob) }) };
    } catch (error) {
      if (isCancelled(error)) return { kind: 'cancelled' };
      return { kind: 'failed', problem: describeBrowserError(error, 'written', suggestedName) };
    }
  };

  /** A file that is gone has not been changed: saving brings it back. */
  const save = async (
    { handle, fingerprint }: KnownFile,
    id: string,
    text: string,
    replacing: Fingerprint | undefined,
  ): Promise<SaveOutcome | ChangedOutside> => {
    const blob = blobOf(text);
    const present = await contentsOfHandle(handle);
    const mayReplace = present === undefined || [fingerprint, replacing].includes(present);
    if (!mayReplace) return { kind: 'changed-outside', seen: present };
    const isAsSeen = async () => (await contentsOfHandle(handle)) === present;
    if (!(await write(handle, blob, isAsSeen))) {
      return { kind: 'changed-outside', seen: (await contentsOfHandle(handle)) ?? NO_FILE };
    }
    return { kind: 'saved', handle: remember({ handle, fingerprint: await fingerprintOf(blob) }, id) };
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
        const file = await handle.getFile();
        const text = await readTopologyText(file);
        return {
          kind: 'opened',
          file: { handle: remember({ handle, fingerprint: await fingerprintOf(file) }), text },
        };
      } catch (error) {
        if (isCancelled(error)) return { kind: 'cancelled' };
        return { kind: 'failed', problem: describeBrowserError(error, 'read', place) };
      }
    },

    async saveTopology({ id, name }, text, replacing) {
      const chosen = known.get(id);
      if (chosen === undefined) return saveAs(name, TOPOLOGY_TYPE, text);
      try {
        return await inTurn(chosen.handle.name, () => save(known.get(id) ?? chosen, id, text, replacing));
      } catch (error) {
        if (isCancelled(error)) return { kind: 'cancelled' };
        return { kind: 'failed', problem: describeBrowserError(error, 'written', name) };
      }
    },

    saveTopologyAs: (suggestedName, text) => saveAs(suggestedName, TOPOLOGY_TYPE, text),
    saveExport: (suggestedName, bytes, kind) => saveAs(suggestedName, EXPORT_TYPES[kind], bytes),
  };
}

/** In the place of a fingerprint. */
const NO_FILE = 'no file';

function blobOf(contents: string | Uint8Array): Blob {
  return new Blob([typeof contents === 'string' ? contents : new Uint8Array(contents)]);
}

/** False when `isStillWanted`, asked last before the new contents take their place, says so: then the old ones stay. */
async function write(
  handle: FileSystemFileHandle,
  contents: Blob,
  isStillWanted: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const stream = await handle.createWritable();
  try {
    await stream.write(contents);
    if (!(await isStillWanted())) {
      await stream.abort();
      return false;
    }
    await stream.close();
    return true;
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
