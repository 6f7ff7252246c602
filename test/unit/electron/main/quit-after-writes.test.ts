// Quitting waits for files that are being written, and for nothing else.
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { quitAfterWrites } from '#electron/main/quit-after-writes.ts';
import { createWriteQueue } from '#electron/node/write-queue.ts';

class FakeApp extends EventEmitter {
  hasQuit = false;
  quit(): void {
    const preventDefault = vi.fn();
    this.emit('will-quit', { preventDefault });
    this.hasQuit = preventDefault.mock.calls.length === 0;
  }
}

test('with nothing to write the app quits at once', () => {
  const app = new FakeApp();
  quitAfterWrites(app, createWriteQueue());
  app.quit();
  expect(app.hasQuit).toBe(true);
});

test('a write under way is finished first', async () => {
  const app = new FakeApp();
  const writes = createWriteQueue();
  let end = (): void => undefined;
  const write = writes.run('/a', () => new Promise<void>((resolve) => (end = resolve)));
  quitAfterWrites(app, writes);
  await Promise.resolve();
  app.quit();
  app.quit();
  expect(app.hasQuit).toBe(false);
  end();
  await write;
  await vi.waitFor(() => expect(app.hasQuit).toBe(true));
});
