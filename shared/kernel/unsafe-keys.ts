/**
 * Whether a key is one that every plain object has without holding it (`__proto__`, `constructor`, `toString`), or
 * `prototype`. Looked up or copied carelessly they give functions, or reach what all objects share. No document holds
 * them: files that do are refused, and commands cannot write them.
 */
export function isUnsafeKey(key: string): boolean {
  return key === 'prototype' || Object.hasOwn(Object.prototype, key);
}

/** An object or list that is still to be looked at, and where it was found. */
interface Visit {
  readonly value: object;
  readonly key: string;
  readonly around: Visit | undefined;
}

/**
 * Path of the first unsafe key anywhere inside a value, or undefined. Walks with a list of its own: data of strangers
 * may be nested deeper than the call stack.
 */
export function findUnsafeKey(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const pending: Visit[] = [{ value, key: '', around: undefined }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const isList = Array.isArray(visit.value);
    for (const key of Object.keys(visit.value)) {
      if (!isList && isUnsafeKey(key)) return pathOf({ value, key, around: visit });
      const item: unknown = Reflect.get(visit.value, key);
      if (item !== null && typeof item === 'object') pending.push({ value: item, key, around: visit });
    }
  }
  return undefined;
}

function pathOf(found: Visit): string {
  const keys: string[] = [];
  for (let visit: Visit = found; visit.around !== undefined; visit = visit.around) keys.push(visit.key);
  return keys.reverse().join('.');
}
