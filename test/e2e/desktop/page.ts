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
  const call = ({ method, argument }: { method: string; argument: unknown }): unknown => {
    const action: unknown = Reflect.get(Reflect.get(window, 'stave') as object, method);
    return typeof action === 'function' ? action(argument) : undefined;
  };
  const argument: unknown = request[0];
  const answer: unknown = await page.evaluate(call, { method: name, argument });
  return answer as Awaited<ReturnType<StaveBridge[Name]>>;
}

/**
 * Lets the page draw ten frames and answer in between: time enough in turns, not in seconds, for whatever it was asked
 * to do to show. For checks that nothing happens.
 */
export async function turnsOf(page: Page): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
