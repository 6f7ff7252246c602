import { isDeepStrictEqual } from 'node:util';
import { answerMessage } from '#electron/main/ipc/answer-message.ts';
import type { Handlers } from '#electron/main/ipc/answer-request.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { requests, type RequestChannel } from '#shared/shell/contract.ts';
import type { Attack } from '#test/attack/attack.ts';
import { below, pick } from '#test/attack/reading/mutation.ts';
import { someChannel, somePayload, someValue } from './messages.ts';
import { isSoundRequest } from './sound-request.ts';

type Random = () => number;

const APP = { url: 'app://stave/', parent: null };
const STRANGERS = [
  null,
  { ...APP, parent: APP },
  { url: 'about:blank', parent: null },
  { url: 'https://stave/', parent: null },
  { url: 'app://stave.elsewhere/', parent: null },
];
const SECRET = 'secret at /home/user';

/**
 * Random and damaged messages over the contract of the shell, and handlers that fail or answer with anything: every one is
 * answered within the contract, and carried out only if it is sound and comes from the app.
 */
export const shellMessages: Attack = {
  name: 'shell-messages',
  count: 60_000,
  async run({ seed, count }) {
    const failures: string[] = [];
    for (let attempt = 0; attempt < count; attempt += 1) {
      const wrong = await attack(seededRandom(seed + attempt));
      if (wrong !== undefined)
        failures.push(`${wrong} (--only shell-messages --seed ${String(seed + attempt)} --count 1)`);
    }
    return { tried: count, failures };
  },
};

/** One message; what the shell did wrong with it, or undefined. */
async function attack(random: Random): Promise<string | undefined> {
  const channel = someChannel(random);
  const sender = random() < 0.8 ? APP : pick(STRANGERS, random);
  const sent = Array.from({ length: random() < 0.9 ? 1 : below(4, random) }, () =>
    somePayload(channel, random),
  );
  // As it comes out of the other process.
  const payload = structuredClone(sent);
  const received: unknown[] = [];
  const handle = (request: unknown): unknown => {
    received.push(request);
    return answerOf(channel, random);
  };
  let answer: unknown;
  try {
    const handlers = { [channel]: handle } as unknown as Handlers;
    answer = structuredClone(await answerMessage(channel, handlers, sender, payload));
  } catch (error) {
    return `${channel} threw ${String(error).slice(0, 200)}`;
  }
  const isSound = sender === APP && payload.length === 1 && isSoundRequest(channel, payload[0]);
  if (received.length !== (isSound ? 1 : 0))
    return `${channel} ${isSound ? 'refused a sound request' : 'carried out a request that is not'}`;
  if (isSound && !isDeepStrictEqual(received[0], payload[0])) return `${channel} changed the request`;
  return isAnswer(channel, answer) ? undefined : `${channel} answered outside the contract`;
}

/** What a handler does: what it should, anything, or fail. */
function answerOf(channel: RequestChannel, random: Random): unknown {
  const kind = random();
  if (kind < 0.2) throw new Error(SECRET);
  if (kind < 0.4) return Promise.reject(new Error(SECRET));
  if (kind < 0.6) return Promise.resolve({ kind: 'saved', path: SECRET });
  if (kind < 0.8) return Promise.resolve(someValue(random));
  return Promise.resolve(requests[channel].reply.safeParse(null).success ? null : { kind: 'cancelled' });
}

/** A reply of the contract, or a refusal that names the channel and shows nothing of what went on inside. */
function isAnswer(channel: RequestChannel, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer && requests[channel].reply.safeParse(answer.value).success;
  return 'error' in answer && isProblemAt(channel, answer.error);
}

function isProblemAt(channel: string, error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('place' in error)) return false;
  return error.place === channel && !JSON.stringify(error).includes(SECRET);
}
