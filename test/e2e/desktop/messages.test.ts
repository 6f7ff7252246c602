// Who may ask the shell for something, and with what.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requests, type RequestChannel } from '#shared/shell/contract.ts';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { answerDialogs } from '#test/support/desktop-user.ts';

let desktop: Desktop;
beforeAll(async () => {
  desktop = await launchDesktop();
  await answerDialogs(desktop, { open: null, save: null, message: 0 });
});
afterAll(() => desktop?.dispose());

const channels = Object.keys(requests) as RequestChannel[];

/** Valid for its channel, so that only the sender is wrong. */
const payloads: { readonly [Channel in RequestChannel]: unknown } = {
  'topology:open': null,
  'topology:save': { id: 'x', text: '' },
  'topology:save-as': { suggestedName: 'x', text: '' },
  'export:save': { suggestedName: 'x', bytes: new Uint8Array(), kind: 'bundle' },
  'document:show': { name: 'x', edited: false },
  'arrivals:listen': null,
  'close:listen': null,
  'close:allow': null,
  'text:edit': { command: 'copy' },
};

test('a child frame has no bridge', async () => {
  const kinds = await desktop.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof Reflect.get(frame.contentWindow ?? {}, 'stave');
  });
  expect(kinds).toBe('undefined');
});

test.each(channels)(
  '%s is refused from a child frame that got hold of the message channel',
  async (channel) => {
    // Only the stand-in lets a test play such a frame; real Electron gives it no channel to begin with.
    if (desktop.kind === 'electron') return;
    const isBytes = channel === 'export:save';
    const answer = await desktop.page.evaluate(
      async ([name, payload, withBytes]) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const invoke = Reflect.get(frame.contentWindow ?? {}, Symbol.for('stand-in.invoke')) as (
          ...call: unknown[]
        ) => Promise<unknown>;
        return invoke(
          name,
          withBytes ? { suggestedName: 'x', bytes: new Uint8Array(), kind: 'bundle' } : payload,
        );
      },
      [channel, isBytes ? null : payloads[channel], isBytes] as const,
    );
    expect(answer).toMatchObject({
      ok: false,
      error: { message: 'The request was refused.', place: channel },
    });
  },
);

test.each(['window', 'text'])('a request of the wrong kind is not understood (%s)', async (what) => {
  const answer = await desktop.page.evaluate((kind) => {
    const stave = Reflect.get(window, 'stave') as { saveTopology(request: unknown): Promise<unknown> };
    return stave.saveTopology(kind === 'text' ? { id: 'x', text: 7 } : { id: {}, text: '' });
  }, what);
  expect(answer).toMatchObject({ ok: false, error: { place: 'topology:save' } });
});
