/**
 * Whether a key is one that every plain object has without holding it (`__proto__`, `constructor`, `toString`), or
 * `prototype`. Looked up or copied carelessly they give functions, or reach what all objects share. No document holds
 * them: files that do are refused, and commands cannot write them.
 */
export function isUnsafeKey(key: string): boolean {
  return key === 'prototype' || Object.hasOwn(Object.prototype, key);
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
