import { isAppUrl } from './app-url.ts';

/** What the window may ask of the machine, each with its reason. Everything else is denied without asking the user. */
const ALLOWED: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'Copying a finding or a table as text.',
};

export function isPermitted(permission: string, requestingUrl: string): boolean {
  return Object.hasOwn(ALLOWED, permission) && isAppUrl(requestingUrl);
}
