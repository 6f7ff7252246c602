import type { Configuration } from 'electron-builder';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';

export const ROOT = new URL('../../../', import.meta.url);

/** What electron-builder.yml says. */
export function builderConfiguration(): Configuration {
  return load(readFileSync(new URL('electron-builder.yml', ROOT), 'utf8')) as Configuration;
}
