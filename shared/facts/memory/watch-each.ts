import { watch } from '#shared/facts/memory/watch.ts';
import type { Keys } from '#shared/facts/records/members.ts';

/**
 * Does something about each of the things with these keys, from when there is one until it is gone.
 *
 * @param keys read again whenever what they were read from has changed; must not throw
 * @param begin starts with one thing and returns what ends it
 */
export function watchEach(keys: () => Keys, begin: (key: string) => () => void): void {
  const running = new Map<string, () => void>();
  let version = -1;
  const end = (key: string): void => {
    running.get(key)?.();
    running.delete(key);
  };
  const ensure = (key: string): void => {
    if (!running.has(key)) running.set(key, begin(key));
  };
  const replace = (present: ReadonlySet<string>): void => {
    for (const key of [...running.keys()]) if (!present.has(key)) end(key);
    for (const key of present) ensure(key);
  };
  watch(() => {
    const now = keys();
    if (!('ids' in now)) replace(new Set(now));
    else if (now.version !== version + 1) replace(now.ids);
    else {
      now.removed.forEach(end);
      now.added.forEach(ensure);
    }
    version = 'ids' in now ? now.version : -1;
  });
}
