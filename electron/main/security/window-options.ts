import type { BrowserWindowConstructorOptions, Session } from 'electron';

export interface WindowSecurity {
  readonly preload: string;
  readonly session: Session;
  readonly allowDevTools: boolean;
}

/** Every window is made from these. The defaults of Electron are stated, so that a change of theirs changes nothing. */
export function windowOptions({
  preload,
  session,
  allowDevTools,
}: WindowSecurity): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Stave',
    webPreferences: {
      preload,
      session,
      devTools: allowDevTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  };
}
