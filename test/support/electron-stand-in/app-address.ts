// Chromium alone knows no app: scheme, so the stand-in shows app://host/ under a host name that can exist nowhere.
const SUFFIX = '.app.invalid';

export function toPageAddress(url: string): string {
  return url.replace(/^app:\/\/([^/]*)/, (_all, host: string) => `https://${host}${SUFFIX}`);
}

export function toAppAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || parsed.protocol !== 'https:' || !parsed.hostname.endsWith(SUFFIX)) return url;
  return `app://${parsed.hostname.slice(0, -SUFFIX.length)}${url.slice(parsed.origin.length)}`;
}
