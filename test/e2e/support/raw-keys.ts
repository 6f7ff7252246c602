// Keys as the browser gets them from a keyboard of any layout: what they type and where they lie, apart; and what an input
// method editor does.
import type { CDPSession, Page } from 'playwright-core';

export interface RawKey {
  /** What the key types. */
  readonly key: string;
  /** Where it lies on a US keyboard. */
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

/** Presses and releases a key. */
export async function pressRaw(
  page: Page,
  { key, code, ctrl = false, shift = false }: RawKey,
): Promise<void> {
  await withSession(page, async (session) => {
    const event = { key, code, modifiers: (ctrl ? 2 : 0) + (shift ? 8 : 0) };
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  });
}

/** An input method editor writes a word into the focused field, still to be taken over or dropped. */
export async function compose(page: Page, text: string): Promise<void> {
  await withSession(page, async (session) => {
    const end = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  });
}

/** The editor takes over the word. */
export async function endComposition(page: Page, text: string): Promise<void> {
  await withSession(page, async (session) => {
    await session.send('Input.insertText', { text });
  });
}

async function withSession(page: Page, work: (session: CDPSession) => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await work(session);
  await session.detach();
}
