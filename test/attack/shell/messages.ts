// What an attacker who owns the page might send: sound messages, nearly sound ones, and anything that Electron can carry.
import { FILE_NAME_LIMIT } from '#shared/kernel/file-name.ts';
import { requests, type RequestChannel } from '#shared/shell/contract.ts';
import { textCommands } from '#shared/shell/menu-actions.ts';
import { below, pick } from '#test/attack/reading/mutation.ts';

type Random = () => number;

const CHANNELS = Object.keys(requests) as RequestChannel[];
const KEYS = ['id', 'text', 'bytes', 'kind', 'path', '__proto__', 'constructor', 'toString', 'length', ''];
const LENGTHS = [0, 1, 64, 65, FILE_NAME_LIMIT, FILE_NAME_LIMIT + 1, 5000];

const SOUND: { readonly [Channel in RequestChannel]: (random: Random) => unknown } = {
  'topology:open': () => null,
  'topology:save': (random) => ({ id: textOf(1 + below(64, random), random), text: someText(random) }),
  'topology:save-as': (random) => ({ suggestedName: someName(random), text: someText(random) }),
  'export:save': (random) => ({
    suggestedName: someName(random),
    bytes: new Uint8Array(below(50, random)),
    kind: pick(['bundle', 'library-part', 'table'], random),
  }),
  'document:show': (random) => ({ name: someName(random), edited: random() < 0.5 }),
  'arrivals:listen': () => null,
  'close:listen': () => null,
  'close:allow': () => null,
  'text:edit': (random) => ({ command: pick(textCommands, random) }),
};

/** One of the channels of the contract. */
export function someChannel(random: Random): RequestChannel {
  return pick(CHANNELS, random);
}

/** A payload for a channel: sound, damaged in one to three places, of another channel, or anything. */
export function somePayload(channel: RequestChannel, random: Random): unknown {
  const kind = random();
  if (kind < 0.25) return SOUND[channel](random);
  if (kind < 0.75) return damaged(SOUND[channel](random), random);
  return kind < 0.85 ? SOUND[someChannel(random)](random) : someValue(random);
}

/** Anything that the structured clone algorithm carries from one process to another. */
export function someValue(random: Random, depth = 0): unknown {
  const simple: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random() < 0.5,
    () => pick([0, -0, NaN, Infinity, -1, 2 ** 53, 0.5], random),
    () => BigInt(below(1000, random)),
    () => someText(random),
    () => new Date(NaN),
    () => /x/g,
    () => new ArrayBuffer(below(20, random)),
    () => new Uint16Array(below(20, random)),
    () => new Uint8Array(below(20, random)),
    () => new Error('x'),
    () => circle(),
    () => nested(1000),
  ];
  const holding: readonly (() => unknown)[] = [
    () => Array.from({ length: below(4, random) }, () => someValue(random, depth + 1)),
    () => new Map([[someValue(random, depth + 1), someValue(random, depth + 1)]]),
    () => new Set([someValue(random, depth + 1)]),
    () => withOwn({}, pick(KEYS, random), someValue(random, depth + 1)),
  ];
  return pick(depth < 3 ? [...simple, ...holding] : simple, random)();
}

function damaged(sound: unknown, random: Random): unknown {
  let result = sound;
  for (let rounds = 1 + below(3, random); rounds > 0; rounds -= 1) result = damagedOnce(result, random);
  return result;
}

function damagedOnce(value: unknown, random: Random): unknown {
  if (value === null || typeof value !== 'object') return someValue(random);
  const copy: object = { ...value };
  const present = Object.keys(copy);
  switch (below(5, random)) {
    case 0:
      Reflect.deleteProperty(copy, present[0] ?? '');
      return copy;
    case 1:
      return withOwn(copy, pick(KEYS, random), someValue(random));
    case 2:
      return withOwn(copy, pick([...present, 'id'], random), textOf(pick(LENGTHS, random), random));
    case 3:
      return withOwn(copy, pick([...present, 'id'], random), someValue(random));
    default:
      return random() < 0.5 ? [copy] : new Map(Object.entries(copy));
  }
}

/** Also where a plain assignment would change the prototype. */
function withOwn(target: object, key: string, value: unknown): object {
  return Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function someName(random: Random): string {
  return textOf(1 + below(FILE_NAME_LIMIT, random), random);
}

function someText(random: Random): string {
  return textOf(pick(LENGTHS, random), random);
}

function textOf(length: number, random: Random): string {
  return pick(['a', '/', '\\', '.', '\u0000', '\u202E', '\uD800', '"', '\n', 'ä'], random).repeat(length);
}

function circle(): object {
  const self: Record<string, unknown> = {};
  self.self = self;
  return self;
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
