import type { Page } from 'playwright-core';
import type { StaveBridge } from '#shared/shell/bridge.ts';
import type { OpenOutcome } from '#shared/shell/contract.ts';

/** What the test page has noted. */
export interface Seen {
  readonly actions: readonly string[];
  readonly files: readonly OpenOutcome[];
  readonly closeRequests: number;
  readonly violations: readonly string[];
}

declare global {
  interface Window {
    readonly seen: Seen;
  }
}

export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => window.seen);
}

/** Calls the bridge in the page, as the app would. */
export async function callBridge<
  Name extends 'openTopology' | 'saveTopology' | 'saveTopologyAs' | 'showDocument',
>(
  page: Page,
  name: Name,
  ...request: Parameters<StaveBridge[Name]>
): Promise<Awaited<ReturnType<StaveBridge[Name]>>> {
  const call = ([method, argument]: [Name, unknown]): unknown => {
    const bridge: unknown = Reflect.get(window, 'stave');
    const action: unknown = Reflect.get(bridge as object, method);
    return typeof action === 'function' ? action(argument) : undefined;
  };
  return (await page.evaluate(call, [name, request[0]])) as Awaited<ReturnType<StaveBridge[Name]>>;
}
