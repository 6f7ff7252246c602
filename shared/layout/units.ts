import type { ElementId, Position, Size } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { GAP } from '#shared/layout/dimensions.ts';

/** What layout moves as one: an element, or a primary with its backup below it. Called by its first member. */
export interface Unit extends Size {
  readonly id: ElementId;
  readonly members: readonly { readonly id: ElementId; readonly offset: Position }[];
}

/** Groups siblings into units: both sides of a pair that stand side by side stay together. */
export function unitsOf(
  siblings: readonly ({ readonly id: ElementId } & Size)[],
  backupOf: ReadonlyMap<ElementId, ElementId>,
): readonly Unit[] {
  const byId = new Map(siblings.map((sibling) => [sibling.id, sibling]));
  const backups = new Set<ElementId>();
  for (const { id } of siblings) {
    const backup = backupOf.get(id);
    if (backup !== undefined && byId.has(backup)) backups.add(backup);
  }
  return siblings.flatMap((first): Unit[] => {
    if (backups.has(first.id)) return [];
    const second = byId.get(backupOf.get(first.id) ?? '');
    if (second === undefined) {
      const { id, width, height } = first;
      return [{ id, width, height, members: [{ id, offset: { x: 0, y: 0 } }] }];
    }
    const below = first.height + GAP;
    return [
      {
        id: first.id,
        width: Math.max(first.width, second.width),
        height: below + second.height,
        members: [
          { id: first.id, offset: { x: 0, y: 0 } },
          { id: second.id, offset: { x: 0, y: below } },
        ],
      },
    ];
  });
}

/** Backup by primary. */
export function backupsByPrimary(document: Topology): ReadonlyMap<ElementId, ElementId> {
  return new Map(Object.values(document.pairs).map(({ primary, backup }) => [primary, backup]));
}
