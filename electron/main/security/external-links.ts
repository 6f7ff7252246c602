import { parseUrl } from './app-url.ts';

/** What may be handed to other programs: documentation on the web and mail. Everything else could start a program. */
const PROTOCOLS = ['https:', 'mailto:'];
const LENGTH_LIMIT_CHARACTERS = 2000;

/** The address to open outside, normalised, or undefined when it must not be opened. */
export function externalAddress(url: string): string | undefined {
  if (url.length > LENGTH_LIMIT_CHARACTERS) return undefined;
  const parsed = parseUrl(url);
  if (parsed === undefined || !PROTOCOLS.includes(parsed.protocol)) return undefined;
  // A name before the host is there to make an address look like another one.
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href;
}
