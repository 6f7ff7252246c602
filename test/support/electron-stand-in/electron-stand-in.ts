// Plays the `electron` module of the main process on a plain Chromium, as far as electron/main uses it.
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import type { MenuItemConstructorOptions } from 'electron';
import type { Browser } from 'playwright-core';
import { StandInSession } from './stand-in-session.ts';
import { StandInWindow, type WindowWorld } from './stand-in-window.ts';

/** What tests use of it; the rest of the module is for electron/main alone. */
export interface ElectronStandIn {
  readonly app: StandInApp;
  readonly session: {
    readonly defaultSession: StandInSession;
    fromPartition(name: string): StandInSession;
  };
  readonly BrowserWindow: { getAllWindows(): StandInWindow[] };
  readonly [name: string]: unknown;
}

interface StandInMenu {
  readonly items: readonly MenuItemConstructorOptions[];
  getMenuItemById(id: string): MenuItemConstructorOptions | null;
}

/** Fails loudly: a test that reaches a dialog must have said how it is answered. */
function unanswered(name: string) {
  return (..._question: unknown[]): Promise<never> => Promise.reject(new Error(`${name} was not answered`));
}

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #path: string;
  isSandboxed = false;
  hasPrivilegedSchemes = false;
  #isReady = false;
  hasQuit = false;
  windows: StandInWindow[] = [];

  constructor(path: string) {
    super();
    this.#path = path;
  }
  enableSandbox(): void {
    this.refuseWhenReady('enableSandbox');
    this.isSandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return Promise.resolve().then(() => {
      this.#isReady = true;
    });
  }
  refuseWhenReady(name: string): void {
    if (this.#isReady) throw new Error(`${name} can only be called before app is ready`);
  }
  getAppPath(): string {
    return this.#path;
  }
  getPath(): string {
    return tmpdir();
  }
  quit(): void {
    this.emit('before-quit');
    for (const window of [...this.windows]) window.close();
    if (this.windows.length > 0 || this.hasQuit) return;
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (isPrevented) return;
    this.hasQuit = true;
    this.emit('quit');
  }
}

export function createElectronStandIn(browser: Browser, appPath: string): ElectronStandIn {
  const app = new StandInApp(appPath);
  const sessions = new Map<string, StandInSession>();
  const defaultSession = new StandInSession('');
  const invokeHandlers: WindowWorld['invokeHandlers'] = new Map();
  let applicationMenu: StandInMenu | null = null;

  const world: WindowWorld = {
    browser,
    invokeHandlers,
    defaultSession,
    onContents: (contents) => app.emit('web-contents-created', {}, contents),
    onClosed: (window) => {
      app.windows = app.windows.filter((other) => other !== window);
      if (app.windows.length === 0) app.emit('window-all-closed');
    },
  };

  class BrowserWindow extends StandInWindow {
    constructor(options: ConstructorParameters<typeof StandInWindow>[1]) {
      super(world, options);
      app.windows.push(this);
    }
    static getAllWindows(): StandInWindow[] {
      return app.windows;
    }
  }

  return {
    app,
    BrowserWindow,
    session: {
      defaultSession,
      fromPartition: (name: string): StandInSession => {
        const known = sessions.get(name) ?? new StandInSession(name);
        sessions.set(name, known);
        return known;
      },
    },
    ipcMain: {
      handle: (channel: string, handler: Parameters<typeof invokeHandlers.set>[1]) =>
        void invokeHandlers.set(channel, handler),
    },
    dialog: {
      showOpenDialog: unanswered('showOpenDialog'),
      showSaveDialog: unanswered('showSaveDialog'),
      showMessageBox: unanswered('showMessageBox'),
      showMessageBoxSync: (): number => {
        throw new Error('showMessageBoxSync was not answered');
      },
    },
    shell: { openExternal: unanswered('openExternal') },
    protocol: {
      registerSchemesAsPrivileged: (): void => {
        app.refuseWhenReady('registerSchemesAsPrivileged');
        app.hasPrivilegedSchemes = true;
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]): StandInMenu => ({
        items: template,
        getMenuItemById: (id) =>
          template
            .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
            .find((item) => item.id === id) ?? null,
      }),
      setApplicationMenu: (menu: StandInMenu | null): void => {
        applicationMenu = menu;
      },
      getApplicationMenu: (): StandInMenu | null => applicationMenu,
    },
  };
}
