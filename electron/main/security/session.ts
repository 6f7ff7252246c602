import { session, type Session } from 'electron';
import { serveApp } from './app-scheme.ts';
import { isRequestAllowed } from './network.ts';
import { isPermitted } from './permissions.ts';

/** A partition of our own, kept on disk for what the page stores of itself; nothing uses the default session. */
const PARTITION = 'persist:stave';

export interface SessionOptions {
  readonly rendererFolder: string;
  readonly allowDevTools: boolean;
}

/** The session of every window, with all its restrictions on before any page can load. */
export function createSession({ rendererFolder, allowDevTools }: SessionOptions): Session {
  const own = session.fromPartition(PARTITION);
  restrictPermissions(own);
  own.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !isRequestAllowed(url, allowDevTools) }),
  );
  // The spell checker would fetch dictionaries.
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  serveApp(own, rendererFolder);
  return own;
}

function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermitted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}
