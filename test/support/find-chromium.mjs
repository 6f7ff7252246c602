// Finds a Chromium on this machine. Plain JavaScript, because ensure-chromium.mjs runs before anything is compiled.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIXED_PLACES = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} the path of the browser: STAVE_CHROMIUM if set, else the first one found
 */
export function findChromium(env = process.env) {
  if (env.STAVE_CHROMIUM) return isExecutable(env.STAVE_CHROMIUM) ? env.STAVE_CHROMIUM : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...FIXED_PLACES,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ];
  return candidates.find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
