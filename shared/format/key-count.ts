const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;

/**
 * Whether some object of a JSON text has a key twice: the parser keeps the last of them without a word, so the value has
 * fewer keys than the text. Counting is much cheaper than remembering every key; where they stand is asked of the
 * scanner once it is known that there are any.
 */
export function hasRepeatedKeys(text: string, value: unknown): boolean {
  return keysInText(text) !== keysInValue(value);
}

/** Colons outside of texts: one behind each key. */
function keysInText(text: string): number {
  let count = 0;
  let isInside = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) isInside = !isInside;
    else if (isInside) {
      if (code === BACKSLASH) offset += 1;
    } else if (code === COLON) count += 1;
  }
  return count;
}

/** Walks with a list of its own: data of strangers may be nested deeper than the call stack. */
function keysInValue(value: unknown): number {
  let count = 0;
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const visited = pending.pop();
    if (visited === null || typeof visited !== 'object') continue;
    const items: readonly unknown[] = Array.isArray(visited) ? visited : Object.values(visited);
    if (!Array.isArray(visited)) count += items.length;
    for (const item of items) if (typeof item === 'object') pending.push(item);
  }
  return count;
}
