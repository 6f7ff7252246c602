// Requests and replies are parsed; whatever comes in, the answer keeps to the contract and shows no inside.
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { answerRequest, type Handlers } from '#electron/main/ipc/answer-request.ts';
import { answerRequests, sendEvent } from '#electron/main/ipc/router.ts';
import { requests, type RequestChannel, type RequestOf } from '#shared/shell/contract.ts';

type IpcHandler = (event: { senderFrame: unknown }, ...payload: unknown[]) => Promise<unknown>;
const { registered } = vi.hoisted(() => ({ registered: new Map<string, IpcHandler>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: IpcHandler) => registered.set(channel, handler) },
}));

const CHANNELS = Object.keys(requests) as RequestChannel[];
const cancelled = { kind: 'cancelled' } as const;

function handlers(): Handlers {
  return {
    'topology:open': vi.fn(async () => cancelled),
    'topology:save': vi.fn(async () => cancelled),
    'topology:save-as': vi.fn(async () => cancelled),
    'export:save': vi.fn(async () => cancelled),
    'document:show': vi.fn(async () => null),
    'arrivals:listen': vi.fn(async () => null),
    'close:listen': vi.fn(async () => null),
    'close:allow': vi.fn(async () => null),
    'text:edit': vi.fn(async () => null),
  };
}

const valid: { readonly [Channel in RequestChannel]: fc.Arbitrary<RequestOf<Channel>> } = {
  'topology:open': fc.constant(null),
  'topology:save': fc.record({ id: fc.string({ minLength: 1, maxLength: 64 }), text: fc.string() }),
  'topology:save-as': fc.record({
    suggestedName: fc.string({ minLength: 1, maxLength: 255 }),
    text: fc.string(),
  }),
  'export:save': fc.record({
    suggestedName: fc.string({ minLength: 1, maxLength: 255 }),
    bytes: fc.uint8Array(),
    kind: fc.constantFrom('bundle', 'library-part', 'table'),
  }),
  'document:show': fc.record({ name: fc.string({ maxLength: 255 }), edited: fc.boolean() }),
  'arrivals:listen': fc.constant(null),
  'close:listen': fc.constant(null),
  'close:allow': fc.constant(null),
  'text:edit': fc.record({ command: fc.constantFrom('undo', 'cut', 'paste') }),
};

/** One valid request. */
function sample(channel: RequestChannel): unknown {
  const arbitrary: fc.Arbitrary<unknown> = valid[channel];
  return fc.sample(arbitrary, 1)[0];
}

/** Anything, and things that are nearly right: a field missing, of another kind, or too many. */
function hostile(channel: RequestChannel): fc.Arbitrary<unknown> {
  const nearly = fc
    .tuple(valid[channel] as fc.Arbitrary<object | null>, fc.string(), fc.anything())
    .map(([good, key, value]): unknown => ({ ...good, [key]: value }));
  return fc.oneof(fc.anything({ withBigInt: true, withTypedArray: true, withNullPrototype: true }), nearly);
}

describe.each(CHANNELS)('%s', (channel) => {
  test('passes on what is valid, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(valid[channel] as fc.Arbitrary<never>, async (request) => {
        const handler = vi.fn(async () =>
          requests[channel].reply.safeParse(null).success ? null : cancelled,
        );
        expect(await answerRequest(channel, handler as never, request)).toMatchObject({ ok: true });
        expect(handler).toHaveBeenCalledWith(request);
      }),
      { numRuns: 50 },
    );
  });

  test('answers anything else with an error, and does nothing', async () => {
    await fc.assert(
      fc.asyncProperty(hostile(channel), async (payload) => {
        fc.pre(!requests[channel].request.safeParse(payload).success);
        const handler = vi.fn();
        const answer = await answerRequest(channel, handler as never, payload);
        expect(handler).not.toHaveBeenCalled();
        const text = expect.stringMatching(/./);
        expect(answer).toEqual({ ok: false, error: { message: text, place: channel, remedy: text } });
      }),
      { numRuns: 200 },
    );
  });

  test.each([undefined, 7, 'text', { kind: 'saved' }, { kind: 'opened', path: '/secret' }])(
    'a reply of %j is not passed on',
    async (reply) => {
      const answer = await answerRequest(channel, (async () => reply) as never, sample(channel));
      expect(answer).toMatchObject({ ok: false });
      expect(JSON.stringify(answer)).not.toContain('secret');
    },
  );

  test('a defect becomes an error without its message', async () => {
    const failing = (): Promise<never> => Promise.reject(new Error('secret at /home/user'));
    const answer = await answerRequest(channel, failing as never, sample(channel));
    expect(answer).toMatchObject({ ok: false, error: { place: channel } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('size', () => {
  test.each([
    ['topology:save', { id: 'i'.repeat(65), text: '' }],
    ['topology:save-as', { suggestedName: 'n'.repeat(256), text: '' }],
    ['topology:save', { id: 'i', text: 'x'.repeat(64 * 1024 * 1024 + 1) }],
    ['export:save', { suggestedName: 'n', bytes: { byteLength: 1 }, kind: 'bundle' }],
    ['export:save', { suggestedName: 'n', bytes: new Uint8Array(256 * 1024 * 1024 + 1), kind: 'bundle' }],
  ] as const)('%s refuses what is over its limit', async (channel, payload) => {
    expect(await answerRequest(channel, vi.fn() as never, payload)).toMatchObject({ ok: false });
  });
});

describe('senders', () => {
  const app = { url: 'app://stave/', parent: null };

  test('every channel of the contract is answered, and no other', () => {
    answerRequests(handlers());
    expect([...registered.keys()].sort()).toEqual([...CHANNELS].sort());
  });

  test.each([
    ['a child frame', { ...app, parent: {} }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['another origin', { url: 'https://elsewhere.example/', parent: null }],
    ['a frame that is gone', null],
  ])('%s is refused on every channel', async (_name, senderFrame) => {
    const spies = handlers();
    answerRequests(spies);
    for (const channel of CHANNELS) {
      const payload = sample(channel);
      expect(await registered.get(channel)?.({ senderFrame }, payload)).toMatchObject({ ok: false });
      expect(spies[channel]).not.toHaveBeenCalled();
    }
  });

  test('one payload, not none and not two', async () => {
    answerRequests(handlers());
    const allow = registered.get('close:allow');
    expect(await allow?.({ senderFrame: app }, null)).toEqual({ ok: true, value: null });
    expect(await allow?.({ senderFrame: app })).toMatchObject({ ok: false });
    expect(await allow?.({ senderFrame: app }, null, null)).toMatchObject({ ok: false });
  });
});

test('an event that breaks the contract is not sent', () => {
  const send = vi.fn();
  const target = { isDestroyed: () => false, send } as never;
  expect(() => sendEvent(target, 'menu:action', { actionId: 'file.format' as 'file.save' })).toThrow();
  expect(send).not.toHaveBeenCalled();
  sendEvent(target, 'menu:action', { actionId: 'file.save' });
  expect(send).toHaveBeenCalledWith('menu:action', { actionId: 'file.save' });
});
