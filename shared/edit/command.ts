import { create, type Patches } from 'mutative';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { quotedBriefly } from '#shared/model/long-texts.ts';
import type { Topology } from '#shared/model/topology.ts';
import { applyPatches } from '#shared/edit/apply-patches.ts';
import {
  CommandRefused,
  givenLabel,
  type CommandKind,
  type DraftTopology,
} from '#shared/edit/command-kit.ts';
import { changePair } from '#shared/edit/commands/change-pair.ts';
import { changeConnection, changeLink } from '#shared/edit/commands/connections.ts';
import { describe, rename } from '#shared/edit/commands/describe.ts';
import { accept, describeTopology } from '#shared/edit/commands/document.ts';
import { insert } from '#shared/edit/commands/insert.ts';
import { changeInstance } from '#shared/edit/commands/instances.ts';
import { move } from '#shared/edit/commands/move.ts';
import { remove } from '#shared/edit/commands/remove.ts';
import { setOptions } from '#shared/edit/commands/set-options.ts';
import { firstDefect } from '#shared/edit/soundness.ts';

const kinds = {
  accept,
  changeConnection,
  changeInstance,
  changeLink,
  changePair,
  describe,
  describeTopology,
  insert,
  move,
  remove,
  rename,
  setOptions,
};

type Kinds = typeof kinds;
type ArgumentsOf<Kind> = Kind extends CommandKind<infer Arguments> ? Arguments : never;
type SimpleCommand = {
  [Type in keyof Kinds]: { readonly type: Type } & ArgumentsOf<Kinds[Type]>;
}[keyof Kinds];

/** Several commands that are one step to the user: all of them happen, or none. */
interface BatchCommand {
  readonly type: 'batch';
  readonly label: string;
  readonly commands: readonly Command[];
}

/** A change of the document as plain data: it can be stored in a quick fix and sent between threads. */
export type Command = SimpleCommand | BatchCommand;

/** A list of changes that leads from one document version to another. */
export type DocumentPatches = Patches;

/** What a command did. Applying `patches` to the old document gives the new one; `inverse` leads back. */
export interface Edit {
  readonly document: Topology;
  readonly patches: DocumentPatches;
  readonly inverse: DocumentPatches;
  readonly label: string;
}

/**
 * Carries out a command. Fails with a sentence for the user, and without any change, when the document refuses it or
 * would come out unsound.
 */
export function execute(document: Topology, command: Command): Result<Edit, string> {
  try {
    const label = quotedBriefly(labelOf(document, command), document, command);
    const [next, patches, inverse] = create(
      document,
      (draft) => {
        run(draft, command);
      },
      { enablePatches: true },
    );
    const defect = firstDefect(next, patches);
    if (defect !== undefined)
      return fail(quotedBriefly(`This cannot be done: ${defect}.`, document, command));
    return ok({ document: next, patches, inverse, label });
  } catch (error) {
    if (error instanceof CommandRefused) return fail(quotedBriefly(error.message, document, command));
    throw error;
  }
}

/** The document with patches of an earlier edit applied. */
export function patched(document: Topology, patches: DocumentPatches): Topology {
  return applyPatches(document, patches);
}

function kindOf(type: SimpleCommand['type']): CommandKind<SimpleCommand> {
  return kinds[type] as CommandKind<SimpleCommand>;
}

function labelOf(document: Topology, command: Command): string {
  if (command.type === 'batch') {
    const [first] = command.commands;
    return givenLabel(command.label) ?? (first === undefined ? 'Change nothing' : labelOf(document, first));
  }
  return kindOf(command.type).label(document, command);
}

function run(draft: DraftTopology, command: Command): void {
  if (command.type === 'batch') for (const part of command.commands) run(draft, part);
  else kindOf(command.type).apply(draft, command);
}
