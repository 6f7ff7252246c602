import { EventEmitter } from 'node:events';
import type { BrowserContext, Download, Route } from 'playwright-core';
import { toAppAddress } from './app-address.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: null, permission: string, origin: string) => boolean;
type PermissionRequest = (
  contents: null,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type DisplayMediaRequest = (request: object, callback: (streams: object | null) => void) => void;

/** What Chromium's own names for permissions are, by Electron's. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
};

/** A place to be at, so that a page which may know it is told. */
const PLACE = { latitude: 0, longitude: 0 };

/**
 * A session: decides about requests, permissions and downloads of the contexts that are bound to it. Where nobody has set a
 * handler it does as Electron does, which is to grant what a page asks for and to download what it offers.
 */
export class StandInSession extends EventEmitter {
  readonly #handlers = new Map<string, ProtocolHandler>();
  readonly #partition: string;
  #beforeRequest: BeforeRequest | undefined;
  #permissionCheck: PermissionCheck | null = null;
  #permissionRequest: PermissionRequest | null = null;
  #devicePermission: ((details: object) => boolean) | null = null;
  #displayMedia: DisplayMediaRequest | null = null;
  #checksSpelling = true;

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => void this.#handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.#partition = partition;
  }

  isPersistent(): boolean {
    return this.#partition === '' || this.#partition.startsWith('persist:');
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#permissionCheck = handler;
  }
  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#permissionRequest = handler;
  }
  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    this.#devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: DisplayMediaRequest | null): void {
    this.#displayMedia = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.#checksSpelling = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.#checksSpelling;
  }

  /** What `navigator.permissions.query` is told, by Electron's name of the permission or by Chromium's. */
  isGranted(permission: string, url: string): boolean {
    return this.#permissionCheck?.(null, electronName(permission), url) ?? true;
  }
  /** What a page is told that asks for a permission. */
  request(permission: string, url: string): Promise<boolean> {
    const ask = this.#permissionRequest;
    if (ask === null) return Promise.resolve(true);
    const details = { requestingUrl: url, isMainFrame: true };
    return new Promise((resolve) => ask(null, electronName(permission), resolve, details));
  }
  /** Whether a page keeps a device that it was given once; undefined where Electron would look at what it remembers. */
  mayUseDevice(details: object): boolean | undefined {
    return this.#devicePermission?.(details);
  }
  /** The streams a page is given that asks to record the screen; undefined where nobody answers. */
  recordScreen(): Promise<object | null | undefined> {
    const ask = this.#displayMedia;
    return ask === null ? Promise.resolve(undefined) : new Promise((resolve) => ask({}, resolve));
  }

  /** Grants in Chromium what a page at this address would be granted when it asks. */
  async grantPermissions(context: BrowserContext, url: string): Promise<void> {
    await context.setGeolocation(PLACE);
    const granted: string[] = [];
    for (const [name, names] of Object.entries(PERMISSIONS))
      if (await this.request(name, url)) granted.push(...names);
    await context.grantPermissions(granted);
  }

  async download(download: Download): Promise<void> {
    let isPrevented = false;
    const event = {
      get defaultPrevented() {
        return isPrevented;
      },
      preventDefault: () => {
        isPrevented = true;
      },
    };
    this.emit('will-download', event, { getFilename: () => download.suggestedFilename() });
    if (isPrevented) await download.cancel();
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

function electronName(permission: string): string {
  const known = Object.entries(PERMISSIONS).find(([, names]) => names.includes(permission));
  return known?.[0] ?? permission;
}
