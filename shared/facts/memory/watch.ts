import { effect, endBatch, setActiveSub, startBatch } from 'alien-signals';

/** What waits until everybody who watches has been told. */
const waiting = new Set<() => void>();
let depth = 0;

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
  depth += 1;
  try {
    asOne(change);
    if (depth > 1) return;
    while (waiting.size > 0) {
      const next = [...waiting];
      waiting.clear();
      asOne(() => {
        for (const step of next) step();
      });
    }
  } finally {
    depth -= 1;
  }
}

/**
 * Does something once everybody has been told of the present changes, however often it is asked for until then; at once
 * where nothing is changing. For what changes because something watched has.
 */
export function afterwards(step: () => void): void {
  if (depth > 0) waiting.add(step);
  else together(step);
}

function asOne(change: () => void): void {
  startBatch();
  try {
    change();
  } finally {
    endBatch();
  }
}
