import type { ExportKind } from '#shared/shell/contract.ts';

/**
 * The part of the File System Access API that the compiler's library does not know. Chromium has it; elsewhere the
 * functions are missing.
 */
interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface OpenPickerOptions {
  readonly id: string;
  readonly multiple: false;
  readonly types: readonly PickerType[];
}

interface SavePickerOptions {
  readonly id: string;
  readonly suggestedName: string;
  readonly types: readonly PickerType[];
}

export interface FilePickers {
  showOpenFilePicker(options: OpenPickerOptions): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker(options: SavePickerOptions): Promise<FileSystemFileHandle>;
}

export const TOPOLOGY_TYPE: PickerType = {
  description: 'Stave topology',
  accept: { 'application/x-stave': ['.stave'] },
};
export const EXPORT_TYPES: Readonly<Record<ExportKind, PickerType>> = {
  bundle: { description: 'Zip archive', accept: { 'application/zip': ['.zip'] } },
  table: { description: 'Comma-separated values', accept: { 'text/csv': ['.csv'] } },
  'library-part': {
    description: 'Stave library part',
    accept: { 'application/x-stave-part': ['.stave-part'] },
  },
};

/** The browser's pickers, or undefined where files can only be uploaded and downloaded. */
export function findFilePickers(scope: object): FilePickers | undefined {
  return hasPickers(scope) ? scope : undefined;
}

function hasPickers(scope: object): scope is FilePickers {
  return 'showOpenFilePicker' in scope && 'showSaveFilePicker' in scope;
}
