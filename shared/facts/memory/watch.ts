import { effect, endBatch, setActiveSub, startBatch } from 'alien-signals';

/**
 * Does something now, and again whenever what it read has changed, until it is stopped. It must not throw. Started within
 * another one it goes on without it.
 *
 * @returns stops it
 */
export function watch(run: () => void): () => void {
  const around = setActiveSub(undefined);
  try {
    return effect(run);
  } finally {
    setActiveSub(around);
  }
}

/** Lets several things change as one: whoever watches them is told afterwards, once. */
export function together(change: () => void): void {
  startBatch();
  try {
    change();
  } finally {
    endBatch();
  }
}
