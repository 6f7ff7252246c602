/** The line that the record of an id starts on, counted from 1; undefined when the text has no such record. */
export type LineOf = (id: string) => number | undefined;

/** How deep the key of a record stands in a file: in a table of the topology. */
const RECORD_DEPTH = 3;
const TOPOLOGY = 'topology';
/** Tables that findings are about; of two records of one id, that of the table named first counts. */
const TABLES = ['elements', 'pairs', 'connections', 'links'] as const;

/**
 * Where the records of a topology stand in the text of its file, however it is laid out. Linear in the length of the text.
 * For texts that `decodeTopology` accepts: where the text is no such JSON, lines may be missing. Lines end with `\n` or
 * `\r\n`, as SARIF counts them (3.30.2, 3.14.25).
 */
export function recordLines(text: string): LineOf {
  const tables = new Map(TABLES.map((table) => [table as string, new Map<string, number>()]));
  const keys: string[] = [];
  let depth = 0;
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfText(text, at);
      if (depth <= RECORD_DEPTH && isKey(text, end)) {
        const key = decoded(text.slice(at, end));
        keys[depth] = key;
        if (depth === RECORD_DEPTH && keys[1] === TOPOLOGY) tables.get(keys[2] ?? '')?.set(key, line);
      }
      at = end;
      continue;
    }
    if (sign === '\n') line += 1;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    at += 1;
  }
  return (id) => {
    for (const lines of tables.values()) if (lines.has(id)) return lines.get(id);
    return undefined;
  };
}

/** Behind the quotation mark that ends the text starting at `start`. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at += 1;
  return text.charAt(at) === ':';
}

function decoded(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
