import type { BrowserFiles } from './browser-files.ts';
import { describeBrowserError } from './browser-problem.ts';
import type { OpenOutcome, SaveOutcome } from './platform.ts';
import { readTopologyText } from './read-text.ts';

/** Time for the browser to have taken over the data of a download. */
const RELEASE_AFTER_MS = 60_000;

/**
 * Upload and download, for browsers that cannot write to a chosen file: every save is a new download, and whether the
 * user keeps it cannot be known.
 */
export function createDownloadedFiles(page: Document): BrowserFiles {
  const save = (name: string, contents: BlobPart, type: string): Promise<SaveOutcome> => {
    download(page, name, new Blob([contents], { type }));
    return Promise.resolve({ kind: 'saved', handle: { id: crypto.randomUUID(), name } });
  };
  const saveText = (name: string, text: string) => save(name, text, 'application/x-stave');

  return {
    async openTopology(): Promise<OpenOutcome> {
      const file = await chooseFile(page, '.stave');
      if (file === undefined) return { kind: 'cancelled' };
      try {
        const text = await readTopologyText(file);
        return { kind: 'opened', file: { handle: { id: crypto.randomUUID(), name: file.name }, text } };
      } catch (error) {
        return { kind: 'failed', problem: describeBrowserError(error, 'read', file.name) };
      }
    },
    saveTopology: ({ name }, text) => saveText(name, text),
    saveTopologyAs: saveText,
    saveExport: (name, bytes, kind) =>
      save(name, new Uint8Array(bytes), kind === 'bundle' ? 'application/zip' : 'application/x-stave-part'),
  };
}

function chooseFile(page: Document, accept: string): Promise<File | undefined> {
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

function download(page: Document, name: string, contents: Blob): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER_MS);
}
