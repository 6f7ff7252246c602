import type { ProtectedCopy } from '#shared/secrets/protected-copy.ts';
import type { PortRow } from './port-rows.ts';

/** Rows of a document as they may leave with the protected copy of it: the numbers are those of the drawing. */
export function concealedRows(
  rows: readonly PortRow[],
  { document, texts }: ProtectedCopy,
): readonly PortRow[] {
  const named = <Named extends { readonly id: string; readonly name: string }>(element: Named): Named => ({
    ...element,
    name: document.elements[element.id]?.name ?? texts.conceal(element.name),
  });
  return rows.map((row) => ({
    ...row,
    host: row.host === null ? null : named(row.host),
    owner: named(row.owner),
    id: texts.conceal(row.id),
    ground: texts.conceal(row.ground),
  }));
}
