/** Rows of a CSV text (RFC 4180) by the names in its first line. */
export function readCsv(content: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = cells(content);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

function cells(content: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of content.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain ?? '';
    if (end === '' && cell === '' && row.length === 0) break;
    row.push(cell);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
