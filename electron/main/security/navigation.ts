import { shell, type App, type Event, type WebContents } from 'electron';
import { externalAddress } from './external-links.ts';

/**
 * The window shows one page for all its life: no frame of it may be led anywhere, no window opened, no webview attached.
 * Set on every web contents as it is created, so that none can be forgotten.
 */
export function lockNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  const prevent = (event: Event): void => event.preventDefault();
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url);
    if (address !== undefined) void shell.openExternal(address).catch(() => undefined);
    return { action: 'deny' };
  });
}
