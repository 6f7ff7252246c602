import type { Command, DocumentPatches } from '#shared/edit/command.ts';
import type { DecodedTopology } from '#shared/format/codec.ts';
import type { FormatProblem } from '#shared/format/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Clip } from '#shared/clipboard/clip.ts';
import type { Copied } from '#shared/clipboard/copied.ts';
import type { PasteTarget } from '#shared/clipboard/paste.ts';

/** What an edit changes, without the document it leads to, which whoever asked can make of these. */
export interface PreparedEdit {
  readonly patches: DocumentPatches;
  readonly inverse: DocumentPatches;
  readonly label: string;
  /** What should be selected after it. */
  readonly ids: readonly string[];
}

/** Work on documents that would keep the window from answering, each with what it gives. */
export interface EditTasks {
  /** Prepares a command. Fails with a sentence, as `execute` does. */
  readonly execute: {
    readonly given: { readonly document: Topology; readonly command: Command };
    readonly gives: Result<PreparedEdit, string>;
  };
  /** Prepares the insertion of copied elements; undefined when none are in what was copied. */
  readonly paste: {
    readonly given: {
      readonly document: Topology;
      readonly copied: Copied | Clip;
      readonly target: PasteTarget;
    };
    readonly gives: Result<PreparedEdit, string> | undefined;
  };
  /** Writes the text of a file. */
  readonly write: {
    readonly given: { readonly document: Topology; readonly appVersion: string };
    readonly gives: string;
  };
  /** Reads the text of a file. */
  readonly read: {
    readonly given: { readonly text: string };
    readonly gives: Result<DecodedTopology, FormatProblem>;
  };
}

export type EditTask = keyof EditTasks;

/** What the app asks of the edit worker. Answers carry the number of their request. */
export type EditRequest = {
  [Task in EditTask]: {
    readonly request: number;
    readonly task: Task;
    readonly given: EditTasks[Task]['given'];
  };
}[EditTask];

export type EditReply =
  | { readonly kind: 'done'; readonly request: number; readonly value: EditTasks[EditTask]['gives'] }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string };
