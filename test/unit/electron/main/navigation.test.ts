// Every web contents that comes into being is locked, and every way of leaving it is covered.
import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test, vi } from 'vitest';
import { lockNavigation } from '#electron/main/security/navigation.ts';

const { openExternal } = vi.hoisted(() => ({ openExternal: vi.fn(() => Promise.resolve()) }));
vi.mock('electron', () => ({ shell: { openExternal } }));

class Contents extends EventEmitter {
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: Contents['openHandler']): void {
    this.openHandler = handler;
  }
}

function lockedContents(): Contents {
  const app = new EventEmitter();
  lockNavigation(app as unknown as App);
  const contents = new Contents();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('%s', (name) => {
  const preventDefault = vi.fn();
  lockedContents().emit(name, { preventDefault, url: 'app://stave/' });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test.each([
  ['https://docs.example/', 1],
  ['file:///etc/passwd', 0],
  ['app://stave/', 0],
])('a new window for %s is denied', (url, opened) => {
  openExternal.mockClear();
  expect(lockedContents().openHandler({ url })).toEqual({ action: 'deny' });
  expect(openExternal).toHaveBeenCalledTimes(opened);
});
