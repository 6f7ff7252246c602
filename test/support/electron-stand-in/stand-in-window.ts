import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { toAppAddress, toPageAddress } from './app-address.ts';
import { GRANTED_BINDING, INVOKE_BINDING, OPEN_BINDING, pageScript } from './page-script.ts';
import type { StandInSession } from './stand-in-session.ts';
import { decode, encode } from './wire.ts';

type InvokeHandler = (event: { senderFrame: StandInFrame }, ...payload: unknown[]) => unknown;
type OpenHandler = (details: { url: string }) => { action: string };

interface StandInFrame {
  readonly url: string;
  readonly parent: StandInFrame | null;
}

export interface WindowWorld {
  readonly browser: Browser;
  readonly invokeHandlers: Map<string, InvokeHandler>;
  readonly onContents: (contents: StandInContents) => void;
  readonly onClosed: (window: StandInWindow) => void;
  /** Of windows that name none. */
  readonly defaultSession: StandInSession;
}

interface WindowOptions {
  readonly title?: string;
  readonly webPreferences: { readonly preload: string; readonly session?: StandInSession };
}

/** Of the page that asks for permissions: Electron asks when the page does, Chromium wants to know before. */
const APP_ADDRESS = 'app://stave/';

const KEYS = {
  undo: 'ControlOrMeta+Z',
  redo: 'ControlOrMeta+Shift+Z',
  cut: 'ControlOrMeta+X',
  copy: 'ControlOrMeta+C',
  paste: 'ControlOrMeta+V',
  delete: 'Delete',
  selectAll: 'ControlOrMeta+A',
};

class PreventableEvent {
  defaultPrevented = false;
  preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

function frameOf(frame: Frame): StandInFrame {
  const parent = frame.parentFrame();
  return { url: toAppAddress(frame.url()), parent: parent === null ? null : frameOf(parent) };
}

/** A window's contents: a page of Chromium, with the bridge to the main process that Electron would give it. */
export class StandInContents extends EventEmitter {
  readonly page: Promise<Page>;
  readonly session: StandInSession;
  readonly #world: WindowWorld;
  readonly #options: WindowOptions;
  #isLoadingByItself = false;
  #isDestroyed = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(world: WindowWorld, options: WindowOptions) {
    super();
    this.#world = world;
    this.#options = options;
    this.session = options.webPreferences.session ?? world.defaultSession;
    // After the constructor, so that listeners of `web-contents-created` come first.
    this.page = Promise.resolve().then(() => this.#open());
    this.page.catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  send(channel: string, payload: unknown): void {
    const deliver = ({ name, text }: { name: string; text: string }): void => {
      const hook: unknown = Reflect.get(window, Symbol.for('stand-in.deliver'));
      if (typeof hook === 'function') hook(name, JSON.parse(text));
    };
    void this.page
      .then((page) => page.evaluate(deliver, { name: channel, text: encode(payload) }))
      .catch(() => undefined);
  }
  undo = (): void => this.#press('undo');
  redo = (): void => this.#press('redo');
  cut = (): void => this.#press('cut');
  copy = (): void => this.#press('copy');
  paste = (): void => this.#press('paste');
  delete = (): void => this.#press('delete');
  selectAll = (): void => this.#press('selectAll');

  async load(url: string): Promise<void> {
    const page = await this.page;
    this.#isLoadingByItself = true;
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    await page.goto(toPageAddress(url));
    this.#isLoadingByItself = false;
  }

  async destroy(): Promise<void> {
    this.#isDestroyed = true;
    await this.page.then((page) => page.context().close()).catch(() => undefined);
  }

  #press(command: keyof typeof KEYS): void {
    void this.page.then((page) => page.keyboard.press(KEYS[command])).catch(() => undefined);
  }

  async #open(): Promise<Page> {
    const { preload } = this.#options.webPreferences;
    const { session } = this;
    const context = await this.#world.browser.newContext({ viewport: { width: 1440, height: 900 } });
    await session.grantPermissions(context, APP_ADDRESS);
    await context.exposeBinding(INVOKE_BINDING, ({ frame }, channel: string, payload: string) =>
      this.#invoke(frameOf(frame), channel, payload),
    );
    await context.exposeBinding(OPEN_BINDING, (_source, url: string) => {
      this.#openHandler({ url: toAppAddress(url) });
    });
    await context.exposeBinding(GRANTED_BINDING, ({ frame }, permission: string) =>
      session.isGranted(permission, toAppAddress(frame.url())),
    );
    await context.addInitScript({ content: pageScript(await readFile(preload, 'utf8')) });
    const page = await context.newPage();
    await this.#guard(context, page, session);
    return page;
  }

  async #guard(context: BrowserContext, page: Page, session: StandInSession): Promise<void> {
    context.on('page', (popup) => void popup.close());
    page.on('download', (download) => void session.download(download).catch(() => undefined));
    await context.route('**/*', async (route) => {
      if (this.#isRefusedNavigation(route, page)) await route.abort('aborted');
      else await session.answer(route);
    });
  }

  #isRefusedNavigation(route: Route, page: Page): boolean {
    const request = route.request();
    if (!request.isNavigationRequest() || this.#isLoadingByItself) return false;
    const event = Object.assign(new PreventableEvent(), { url: toAppAddress(request.url()) });
    this.emit(request.frame() === page.mainFrame() ? 'will-navigate' : 'will-frame-navigate', event);
    return event.defaultPrevented;
  }

  async #invoke(senderFrame: StandInFrame, channel: string, text: string): Promise<string> {
    const handler = this.#world.invokeHandlers.get(channel);
    if (handler === undefined) return encode({ error: `No handler registered for '${channel}'` });
    return encode({ value: await handler({ senderFrame }, ...(decode(text) as unknown[])) });
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly #world: WindowWorld;
  #title: string;

  constructor(world: WindowWorld, options: WindowOptions) {
    super();
    this.#world = world;
    this.#title = options.title ?? '';
    this.webContents = new StandInContents(world, options);
    world.onContents(this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }
  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.isDestroyed()) return;
    void this.webContents.destroy();
    this.emit('closed');
    this.#world.onClosed(this);
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle(): string {
    return this.#title;
  }
  setDocumentEdited(): void {
    // Shown by macOS only.
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    // Never minimised.
  }
  show(): void {
    // Always shown.
  }
  focus(): void {
    // Always in front.
  }
}
