import { countOf } from '#shared/kernel/words.ts';
import type { ElementId, Position, Size } from '#shared/model/element.ts';
import {
  CommandRefused,
  givenLabel,
  nameOf,
  requireElement,
  type CommandKind,
  type DraftTopology,
} from '#shared/edit/command-kit.ts';

/** Where one element goes. `parent` absent leaves it in its place; `position` is relative to the new parent. */
export interface Placement {
  readonly id: ElementId;
  readonly position: Position;
  readonly parent?: ElementId | null;
  readonly size?: Size;
}

export interface MoveArguments {
  readonly placements: readonly Placement[];
  /** True when a person put them there, so that automatic layout leaves them; false when a layout did. */
  readonly pinned: boolean;
  readonly label?: string;
}

/** Moves and resizes elements, also from one place into another. A place cannot go into its own contents. */
export const move: CommandKind<MoveArguments> = {
  label: (document, { placements, label }) =>
    givenLabel(label) ??
    (placements.length === 1
      ? `Move ${nameOf(document, placements[0]?.id ?? '')}`
      : `Move ${countOf(placements.length, 'element')}`),
  apply: (draft, { placements, pinned }) => {
    for (const { id, position, parent, size } of placements) {
      const element = requireElement(draft, id);
      if (parent !== undefined && parent !== element.parent) {
        if (parent !== null) refuseLoop(draft, id, parent);
        element.parent = parent;
      }
      element.position = { ...position };
      if (size !== undefined) element.size = { ...size };
      element.pinned = pinned;
    }
  },
};

function refuseLoop(draft: DraftTopology, id: ElementId, parent: ElementId): void {
  for (
    let current: ElementId | null = parent;
    current !== null;
    current = requireElement(draft, current).parent
  ) {
    if (current === id) {
      throw new CommandRefused(
        `${requireElement(draft, id).name} cannot be moved into something it contains.`,
      );
    }
  }
}
