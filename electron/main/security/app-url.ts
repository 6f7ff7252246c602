import { APP_ORIGIN } from '#shared/shell/page-policy.ts';

const APP = new URL(APP_ORIGIN);

/**
 * Whether a URL is one of the app's own, decided on the parsed parts: a text comparison would accept
 * `app://stave.elsewhere` and `https://elsewhere/?app://stave`.
 */
export function isAppUrl(url: string): boolean {
  const parsed = parseUrl(url);
  return (
    parsed !== undefined &&
    parsed.protocol === APP.protocol &&
    parsed.host === APP.host &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

export function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
