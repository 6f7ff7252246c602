// Makes sure the end-to-end tests have a browser: finds one, or installs Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

const PACKAGES = ['chromium', 'fonts-dejavu-core'];

/** @param {string[]} args */
function aptGet(args) {
  const { status } = spawnSync('apt-get', args, {
    // Standard output is left to the test runner.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** @param {string} message */
function giveUp(message) {
  console.error(`No Chromium for the end-to-end tests: ${message}`);
  process.exit(1);
}

if (findChromium() === undefined) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (process.env.STAVE_CHROMIUM) {
    giveUp(`STAVE_CHROMIUM is "${process.env.STAVE_CHROMIUM}", which is not an executable file.`);
  } else if (!mayInstall) {
    giveUp(`install one (Debian: apt-get install ${PACKAGES.join(' ')}) or set STAVE_CHROMIUM to its path.`);
  } else {
    const isInstalled =
      aptGet(['update', '-qq']) && aptGet(['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
    if (!isInstalled || findChromium() === undefined) {
      giveUp(
        `apt-get could not install ${PACKAGES.join(' ')}; install one or set STAVE_CHROMIUM to its path.`,
      );
    }
  }
}
