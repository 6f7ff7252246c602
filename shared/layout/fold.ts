import type { ElementId, Position, Size } from '#shared/model/element.ts';
import { boundsOf, type Box } from '#shared/layout/box.ts';
import { GAP } from '#shared/layout/dimensions.ts';

/** Wider than this many times its height, and than this many pixels, a drawing is folded. */
const TOO_WIDE = 2.6;
const FOLD_FROM = 1800;
const WANTED_RATIO = 1.7;

type Placed = Box & { readonly id: ElementId };

/**
 * Folds an arrangement that became a long band (layers follow each other from left to right) into rows, as text is
 * broken into lines. What stood in one column stays in one.
 */
export function folded(
  sizes: readonly ({ readonly id: ElementId } & Size)[],
  positions: ReadonlyMap<ElementId, Position>,
): ReadonlyMap<ElementId, Position> {
  const boxes = sizes.map((size): Placed => ({ ...size, ...(positions.get(size.id) ?? { x: 0, y: 0 }) }));
  const bounds = boundsOf(boxes);
  if (bounds === undefined || bounds.width <= FOLD_FROM) return positions;
  if (bounds.width <= bounds.height * TOO_WIDE) return positions;
  const rowCount = Math.round(Math.sqrt(bounds.width / (bounds.height * WANTED_RATIO)));
  const rows = rowsOf(columnsOf(boxes), bounds.width / Math.max(1, rowCount));
  const moved = new Map<ElementId, Position>();
  let top = 0;
  for (const row of rows) {
    const area = boundsOf(row);
    if (area === undefined) continue;
    for (const { id, x, y } of row) moved.set(id, { x: x - area.x, y: y - area.y + top });
    top += area.height + GAP * 2;
  }
  return moved;
}

/** Boxes that share some horizontal extent, directly or through others, from left to right. */
function columnsOf(boxes: readonly Placed[]): readonly (readonly Placed[])[] {
  const columns: Placed[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((one, other) => one.x - other.x)) {
    const column = columns.at(-1);
    if (column === undefined || box.x >= right) columns.push([box]);
    else column.push(box);
    right = Math.max(right, box.x + box.width);
  }
  return columns;
}

function rowsOf(columns: readonly (readonly Placed[])[], width: number): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  for (const column of columns) {
    const row = rows.at(-1);
    const together = boundsOf([...(row ?? []), ...column]);
    if (row === undefined || (together?.width ?? 0) > width * 1.15) rows.push([...column]);
    else row.push(...column);
  }
  return rows;
}
