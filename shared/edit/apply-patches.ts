import { apply, type Patches } from 'mutative';
import { isUnsafeKey } from '#shared/kernel/unsafe-keys.ts';

type Container = Record<string, unknown>;

/**
 * What a value becomes by patches, sharing with it whatever they leave alone. Patches of a large edit replace thousands of
 * records of a few tables, and are applied by copying each table and record once; those that reach into lists, where places
 * shift, or to what is not there, are left to the library, which refuses the latter.
 */
export function applyPatches<Value extends object>(value: Value, patches: Patches): Value {
  const copied = new Set<unknown>();
  const copyOnce = (container: unknown): Container | undefined => {
    if (container === null || typeof container !== 'object' || Array.isArray(container)) return undefined;
    if (copied.has(container)) return container as Container;
    const copy = { ...container } as Container;
    copied.add(copy);
    return copy;
  };
  const root = copyOnce(value);
  for (const patch of patches) {
    const path = patch.path as readonly (string | number)[];
    let container = root;
    for (const key of path.slice(0, -1)) {
      const inner = container === undefined ? undefined : copyOnce(own(container, key));
      if (container !== undefined && inner !== undefined) container[key] = inner;
      container = inner;
    }
    const last = path.at(-1);
    if (container === undefined || last === undefined || isUnsafeKey(String(last))) {
      return apply(value, patches);
    }
    if (patch.op === 'remove') Reflect.deleteProperty(container, last);
    else container[last] = patch.value;
  }
  return root as Value;
}

function own(container: Container, key: string | number): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined;
}
