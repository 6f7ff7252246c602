/**
 * Keys that reach the prototype of a plain object when somebody else's code copies or looks them up carelessly. No
 * document holds them: files that do are refused, and commands cannot write them.
 */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isUnsafeKey(key: string): boolean {
  return UNSAFE_KEYS.has(key);
}

interface Visit {
  readonly value: unknown;
  readonly path: string;
}

/**
 * Path of the first unsafe key anywhere inside a value, or undefined. Walks with a list of its own: data of strangers
 * may be nested deeper than the call stack.
 */
export function findUnsafeKey(value: unknown): string | undefined {
  const pending: Visit[] = [{ value, path: '' }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    if (visit.value === null || typeof visit.value !== 'object') continue;
    const isList = Array.isArray(visit.value);
    for (const [key, item] of Object.entries(visit.value)) {
      const path = visit.path === '' ? key : `${visit.path}.${key}`;
      if (!isList && isUnsafeKey(key)) return path;
      if (item !== null && typeof item === 'object') pending.push({ value: item, path });
    }
  }
  return undefined;
}
