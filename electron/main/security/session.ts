import { session, type Session } from 'electron';
import { cutOffNetwork } from './network.ts';
import { restrictPermissions } from './permissions.ts';
import { serveApp } from './protocol.ts';

/** A partition of our own, kept on disk for preferences and the recovery journal; nothing uses the default session. */
const PARTITION = 'persist:stave';

export interface SessionOptions {
  readonly rendererFolder: string;
  readonly allowDevTools: boolean;
}

/** The session of every window, with all its restrictions on before any page can load. */
export function createSession({ rendererFolder, allowDevTools }: SessionOptions): Session {
  const own = session.fromPartition(PARTITION);
  restrictPermissions(own);
  cutOffNetwork(own, allowDevTools);
  // The spell checker would fetch dictionaries.
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  serveApp(own, rendererFolder);
  return own;
}
