import { locateServedFile, type Located } from '#electron/node/served-files.ts';
import { isAppUrl } from './app-url.ts';

/** Which file of the build a request means, if any. */
export function decideAppRequest(root: string, method: string, url: string): Located {
  if (method !== 'GET' || !isAppUrl(url)) return { kind: 'refused', status: 400 };
  return locateServedFile(root, new URL(url).pathname);
}
