// Writes of one path one after the other; writes of others do not wait for them.
import { expect, test } from 'vitest';
import { createWriteQueue } from '#electron/node/write-queue.ts';

/** Work that ends when told to. */
function work(): { readonly done: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { done, end: () => end() };
}

test('one path: in the order asked for, also after a failure', async () => {
  const queue = createWriteQueue();
  const seen: string[] = [];
  const first = work();
  const one = queue.run('/a', async () => {
    await first.done;
    seen.push('one');
    throw new Error('disk');
  });
  const two = queue.run('/a', async () => void seen.push('two'));
  first.end();
  await expect(one).rejects.toThrow('disk');
  await two;
  expect(seen).toEqual(['one', 'two']);
});

test('a write that hangs holds up no other path', async () => {
  const queue = createWriteQueue();
  const hanging = work();
  void queue.run('/share/a', () => hanging.done);
  expect(await queue.run('/home/b', () => Promise.resolve('written'))).toBe('written');
  expect(queue.isBusy()).toBe(true);
  hanging.end();
  await queue.idle();
  expect(queue.isBusy()).toBe(false);
});

test('idle waits for what is asked for meanwhile, and for work outside the queues', async () => {
  const queue = createWriteQueue();
  const [first, second] = [work(), work()];
  let isIdle = false;
  void queue.track(first.done).then(() => queue.run('/a', () => second.done));
  const idle = queue.idle().then(() => (isIdle = true));
  first.end();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIdle).toBe(false);
  second.end();
  await idle;
});
