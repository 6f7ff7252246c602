import { EventEmitter } from 'node:events';
import type { BrowserContext, Route } from 'playwright-core';
import { toAppAddress } from './app-address.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: null, permission: string, origin: string) => boolean;

/** Permissions that Chromium knows under Playwright's names, by Electron's. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
};

/** A session: decides about requests and permissions of the contexts that are bound to it. */
export class StandInSession extends EventEmitter {
  readonly #handlers = new Map<string, ProtocolHandler>();
  #beforeRequest: BeforeRequest | undefined;
  #permissionCheck: PermissionCheck = () => true;

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => void this.#handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler;
  }
  setPermissionRequestHandler(): void {
    // Chromium without a user denies whatever was not granted beforehand.
  }
  setDevicePermissionHandler(): void {
    // No devices.
  }
  setDisplayMediaRequestHandler(): void {
    // No screens.
  }
  setSpellCheckerEnabled(): void {
    // None there.
  }

  async grantPermissions(context: BrowserContext): Promise<void> {
    const granted = Object.entries(PERMISSIONS).filter(([name]) =>
      this.#permissionCheck(null, name, 'app://stave/'),
    );
    await context.grantPermissions(granted.map(([, name]) => name));
  }

  /** Answers one request of a page as Electron's network layer would. */
  async answer(route: Route): Promise<void> {
    const url = toAppAddress(route.request().url());
    if (await this.#isCancelled(url)) return route.abort('blockedbyclient');
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) return route.abort('failed');
    const response = await handler(new Request(url, { method: route.request().method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #isCancelled(url: string): Promise<boolean> {
    const ask = this.#beforeRequest;
    if (ask === undefined) return Promise.resolve(false);
    return new Promise((resolve) => ask({ url }, (answer) => resolve(answer.cancel === true)));
  }
}
