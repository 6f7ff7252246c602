import type { WriteQueue } from '#electron/node/write-queue.ts';

/** What is asked of Electron's app. */
interface QuittingApp {
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/** Lets the app end only when every file is written: the window that asked for a save may be gone by then. */
export function quitAfterWrites(app: QuittingApp, writes: WriteQueue): void {
  app.on('will-quit', (event) => {
    if (!writes.isBusy()) return;
    event.preventDefault();
    void writes.idle().then(() => app.quit());
  });
}
