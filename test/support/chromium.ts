// Starts the system's Chromium for a test. It makes no connection of its own.
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const QUIET_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined) throw new Error('No Chromium found: run `node test/support/ensure-chromium.mjs`.');
  return path;
}

export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  // Chromium refuses its own sandbox to root; for everybody else it stays on.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    ...options,
    executablePath: chromiumPath(),
    chromiumSandbox: !isRoot,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...QUIET_ARGUMENTS, ...(options.args ?? [])],
  });
}
