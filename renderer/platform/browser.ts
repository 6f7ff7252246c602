import { createPickedFiles } from './browser-files.ts';
import { createDownloadedFiles } from './downloaded-files.ts';
import { findFilePickers } from './file-system-access.ts';
import type { Platform } from './platform.ts';

/** Stave in a plain browser: no native menu, no files from outside, and the browser itself guards the close. */
export function createBrowserPlatform(scope: Window & typeof globalThis): Platform {
  const pickers = findFilePickers(scope);
  const files =
    pickers === undefined
      ? createDownloadedFiles(scope.document)
      : createPickedFiles(pickers, scope.navigator.locks);

  let isEdited = false;
  scope.addEventListener('beforeunload', (event) => {
    if (isEdited) event.preventDefault();
  });

  return {
    kind: 'browser',
    keepsReplaced: false,
    ...files,
    showDocument(name, edited) {
      isEdited = edited;
      scope.document.title = name === '' ? 'Stave' : `${edited ? '• ' : ''}${name} - Stave`;
    },
    onMenuAction: never,
    onFileArrived: never,
    onCloseRequested: never,
    allowClose() {
      isEdited = false;
    },
  };
}

function never(): () => void {
  return () => undefined;
}
