import { CONTRACT_VERSION, type StaveBridge } from '#shared/shell/bridge.ts';
import { createBrowserPlatform } from './browser.ts';
import { createDesktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';

type Scope = Window & typeof globalThis & { readonly stave?: StaveBridge };

/** The machine this window runs on. Throws only when the window and the desktop shell are of different builds. */
export function choosePlatform(scope: Scope = window): Platform {
  if (scope.stave === undefined) return createBrowserPlatform(scope);
  if (scope.stave.contractVersion !== CONTRACT_VERSION) {
    throw new Error('The window and the desktop shell are of different versions: install Stave again.');
  }
  return createDesktopPlatform(scope.stave, scope.document);
}
