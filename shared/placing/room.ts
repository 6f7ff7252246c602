import { execute, type Command } from '#shared/edit/command.ts';
import type { LayoutPlacement } from '#shared/layout/box.ts';
import { makeRoom } from '#shared/layout/make-room.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** A command ready to run, and what should be selected after it. */
export interface Change {
  readonly command: Command;
  readonly ids: readonly string[];
}

/**
 * Commands that carry placements out. Pinned elements stay pinned and the others unpinned: it was not a person who
 * chose these spots.
 */
export function placementCommands(
  document: Topology,
  placements: readonly LayoutPlacement[],
): readonly Command[] {
  const isPinned = ({ id }: LayoutPlacement): boolean => document.elements[id]?.pinned === true;
  const pinned = placements.filter(isPinned);
  const free = placements.filter((placement) => !isPinned(placement));
  return [
    ...(pinned.length > 0 ? [{ type: 'move' as const, placements: pinned, pinned: true }] : []),
    ...(free.length > 0 ? [{ type: 'move' as const, placements: free, pinned: false }] : []),
  ];
}

/** The command, followed in the same step by what its places must do to hold their contents. */
export function withRoom(document: Topology, command: Command, places: Iterable<ElementId | null>): Command {
  const result = execute(document, command);
  if (!result.ok) return command;
  const after = result.value.document;
  const following = placementCommands(after, makeRoom(after, places));
  if (following.length === 0) return command;
  return { type: 'batch', label: result.value.label, commands: [command, ...following] };
}
