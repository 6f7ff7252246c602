import type { Problem } from '#shared/kernel/problem.ts';
import type { ExportKind } from '#shared/shell/contract.ts';

/** A file the user chose. `id` is opaque: paths never reach the renderer. */
export interface FileHandle {
  readonly id: string;
  readonly name: string;
}

export interface OpenedFile {
  readonly handle: FileHandle;
  readonly text: string;
}

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly handle: FileHandle }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Saving would replace what somebody else wrote since the file was opened or saved; nothing was written. */
export interface ChangedOutside {
  readonly kind: 'changed-outside';
  /** Names what the file holds now, for a save that may replace just that. */
  readonly seen: string;
}

/** Stops the subscription that returned it. */
export type Unsubscribe = () => void;

/**
 * Everything the app asks of the machine it runs on. Two implementations: the desktop shell (over the preload bridge)
 * and a plain browser. Nothing here throws for a reason the user can act on; that is a `failed` outcome.
 */
export interface Platform {
  readonly kind: 'desktop' | 'browser';
  /** Asks for a topology file and reads it. */
  openTopology(): Promise<OpenOutcome>;
  /**
   * Writes to a file opened or saved before, in one step: the old contents or the new, never half. What somebody else
   * wrote meanwhile is left, unless the user was told of it and agreed: then `replacing` names it.
   */
  saveTopology(handle: FileHandle, text: string, replacing?: string): Promise<SaveOutcome | ChangedOutside>;
  /** Whether a file that is replaced is kept beside the new one. */
  readonly keepsReplaced: boolean;
  /** Asks where to write, then writes. */
  saveTopologyAs(suggestedName: string, text: string): Promise<SaveOutcome>;
  /** Asks where to put an exported file, then writes it. */
  saveExport(suggestedName: string, bytes: Uint8Array, kind: ExportKind): Promise<SaveOutcome>;
  /** Shows name and unsaved state where the machine shows them (window title, close button). */
  showDocument(name: string, edited: boolean): void;
  /** The desktop's own menu chose an action, named by its id in the action registry. */
  onMenuAction(listener: (actionId: string) => void): Unsubscribe;
  /** A file arrived from outside: file association, command line, second instance. */
  onFileArrived(listener: (outcome: OpenOutcome) => void): Unsubscribe;
  /** The window wants to close while the document is edited: answer with `allowClose` once that is settled. */
  onCloseRequested(listener: () => void): Unsubscribe;
  allowClose(): void;
}
