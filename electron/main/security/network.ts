import { isAppUrl, parseUrl } from './app-url.ts';

/** Schemes whose data comes from the page itself. */
const LOCAL_PROTOCOLS = ['blob:', 'data:'];

/**
 * Stave needs no network at all, so nothing leaves the window but requests for its own files. `allowDevTools` lets the
 * developer tools load theirs.
 */
export function isRequestAllowed(url: string, allowDevTools: boolean): boolean {
  if (isAppUrl(url)) return true;
  const protocol = parseUrl(url)?.protocol;
  if (protocol === undefined) return false;
  return LOCAL_PROTOCOLS.includes(protocol) || (allowDevTools && protocol === 'devtools:');
}
