import { Drawing } from '#shared/edit/drawing.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';

/** A part of one host. */
export function libraryPart(name: string): LibraryItem {
  const drawn = new Drawing('x');
  const host = drawn.add('host', 'host_a');
  const made = itemFromSelection(drawn.document(), [host], { id: name, name, parameters: [] });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}
