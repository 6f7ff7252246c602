import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeExport } from '#electron/node/export-file.ts';
import type { TopologyFiles } from '#electron/node/topology-files.ts';
import type { WriteQueue } from '#electron/node/write-queue.ts';
import type { Handlers } from '#electron/main/ipc/answer-request.ts';
import { suggestedPath, withExtension } from '#electron/main/suggested-path.ts';
import type { ExportKind, SaveOutcome } from '#shared/shell/contract.ts';
import { PART_EXTENSION } from '#shared/shell/file-kinds.ts';

const TOPOLOGY_EXTENSION = '.stave';
const TOPOLOGY_FILTERS: FileFilter[] = [
  { name: 'Stave topology', extensions: ['stave'] },
  { name: 'All files', extensions: ['*'] },
];
const EXPORTS: Readonly<Record<ExportKind, { readonly extension: string; readonly filter: FileFilter }>> = {
  bundle: { extension: '.zip', filter: { name: 'Zip archive', extensions: ['zip'] } },
  table: { extension: '.csv', filter: { name: 'Comma-separated values', extensions: ['csv'] } },
  'library-part': {
    extension: PART_EXTENSION,
    filter: { name: 'Stave library part', extensions: ['stave-part'] },
  },
};

type FileHandlers = Pick<Handlers, 'topology:open' | 'topology:save' | 'topology:save-as' | 'export:save'>;

/** The dialogs are asked here, so a path is always one that the user chose in this process. */
export function createTopologyHandlers(
  files: TopologyFiles,
  writes: WriteQueue,
  currentWindow: () => BrowserWindow,
): FileHandlers {
  let lastFolder: string | undefined;

  const askWhereToSave = async (name: string, extension: string, filters: FileFilter[]) => {
    const defaultPath = suggestedPath(lastFolder ?? app.getPath('documents'), name, extension);
    const answer = await dialog.showSaveDialog(currentWindow(), { defaultPath, filters });
    if (answer.canceled || answer.filePath === '') return undefined;
    lastFolder = dirname(answer.filePath);
    return answer.filePath;
  };

  const saveAs = async (
    name: string,
    extension: string,
    filters: FileFilter[],
    write: (path: string) => Promise<SaveOutcome>,
  ): Promise<SaveOutcome> => {
    const chosen = await askWhereToSave(name, extension, filters);
    if (chosen === undefined) return { kind: 'cancelled' };
    const path = withExtension(chosen, extension);
    // The dialog asked about replacing the name as typed, not the one with the extension.
    if (path !== chosen && (await exists(path))) return alreadyThere(path);
    return write(path);
  };

  const saveTopologyAs = (name: string, text: string): Promise<SaveOutcome> =>
    saveAs(name, TOPOLOGY_EXTENSION, TOPOLOGY_FILTERS, (path) => files.saveAs(path, text));

  return {
    'topology:open': async () => {
      const answer = await dialog.showOpenDialog(currentWindow(), {
        properties: ['openFile'],
        filters: TOPOLOGY_FILTERS,
        ...(lastFolder === undefined ? {} : { defaultPath: lastFolder }),
      });
      const [path] = answer.filePaths;
      if (answer.canceled || path === undefined) return { kind: 'cancelled' };
      lastFolder = dirname(path);
      return files.open(path);
    },
    'topology:save': ({ id, text, replacing }) => files.save(id, text, replacing),
    'topology:save-as': ({ suggestedName, text }) => saveTopologyAs(suggestedName, text),
    'export:save': ({ suggestedName, bytes, kind }) => {
      const { extension, filter } = EXPORTS[kind];
      return saveAs(suggestedName, extension, [filter], (path) => writeExport(path, bytes, writes));
    },
  };
}

function alreadyThere(path: string): SaveOutcome {
  return {
    kind: 'failed',
    problem: {
      message: 'A file of this name exists, and nothing was written.',
      place: path,
      remedy: 'Type the whole name with its extension to replace it, or choose another name.',
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
