import { filled } from '#shared/library/instantiate.ts';
import { fragmentDocument, type LibraryItem } from '#shared/library/library-item.ts';
import { valuesFor } from '#shared/library/name-text.ts';
import { diagramSvg } from '#shared/report/diagram/diagram.ts';
import type { DiagramTheme } from '#shared/report/diagram/theme.ts';

/** The picture of an item with values in the names of its elements. */
export function itemPicture(
  item: LibraryItem,
  values: Readonly<Record<string, string>>,
  theme: DiagramTheme,
): string {
  const fill = valuesFor(item.parameters, values);
  const names = new Map(Object.values(item.fragment.elements).map(({ id, name }) => [id, fill(name)]));
  return diagramSvg({ ...fragmentDocument(item), ...filled(item, values, names) }, { theme });
}
