import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** Why bytes are not read as text: what they seem to be, and how to mend it. */
export interface EncodingProblem {
  /** A whole sentence. */
  readonly message: string;
  /** What the user can do; absent where the file is no text at all, so that another one has to be chosen. */
  readonly remedy?: string;
}

/** The decoder of the Encoding Standard, which browsers and Node bring and the engine is handed. */
type Decoder = new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

/** How many bytes are looked at to tell what they are. */
const LOOKED_AT_BYTES = 65_536;
/** In UTF-16, nearly every second byte of our files is zero. */
const MANY = 0.4;
const FEW = 0.05;
/** Share of ASCII from which bytes that are no UTF-8 are taken for text in a code page. */
const MOSTLY = 0.6;
const SAVE_AS_UTF8 =
  'Open the file in a text editor, save it there with the encoding UTF-8 (in Notepad: Save as, Encoding), and open it again.';

/**
 * The text in the bytes of a file, without a byte order mark: UTF-8, or UTF-16 of either byte order where such a mark
 * says so (Unicode Standard, section 23.8). Everything else is refused and named, never guessed: a wrong guess would
 * change names without a word.
 */
export function decodeText(bytes: Uint8Array, decoder: Decoder): Result<string, EncodingProblem> {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return fail(other('UTF-32'));
  if (startsWith(bytes, 0xff, 0xfe)) return marked(bytes, 'utf-16le', decoder);
  if (startsWith(bytes, 0xfe, 0xff)) return marked(bytes, 'utf-16be', decoder);
  if (isWideText(bytes)) return fail(other('UTF-16 without a byte order mark'));
  const text = decoded(bytes, 'utf-8', decoder);
  return text === undefined ? fail(notUtf8(bytes, decoder)) : ok(text);
}

function marked(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  decoder: Decoder,
): Result<string, EncodingProblem> {
  const text = decoded(bytes, encoding, decoder);
  if (text !== undefined) return ok(text);
  return fail({
    message: 'The file begins like text in UTF-16, but a part of it is damaged or missing.',
    remedy: 'Take another copy of the file. If it was copied or downloaded, copy it again.',
  });
}

function decoded(bytes: Uint8Array, encoding: string, decoder: Decoder): string | undefined {
  try {
    return new decoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function other(encoding: string): EncodingProblem {
  return { message: `The file is text in ${encoding}, which Stave does not read.`, remedy: SAVE_AS_UTF8 };
}

function startsWith(bytes: Uint8Array, ...beginning: readonly number[]): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, index) => bytes[index] === byte);
}

/** Whether zero bytes stand at every second place, and hardly elsewhere. */
function isWideText(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = [0, 0];
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const pairs = looked.length / 2;
  const [less = 0, more = 0] = zeros.sort((left, right) => left - right);
  return more > pairs * MANY && less < pairs * FEW;
}

/** Bytes of text in a code page are valid UTF-8 by chance only; in a damaged file most of them still are. */
function notUtf8(bytes: Uint8Array, decoder: Decoder): EncodingProblem {
  const text = new decoder('utf-8', { fatal: false }).decode(bytes);
  if (!looksLikeText(bytes)) return { message: 'The file is not text.' };
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  const broken = count(text, /\uFFFD/g);
  const whole = count(text, /[^\0-\x7F\uFFFD]/gu);
  if (broken <= whole) {
    return {
      message: `The file is text in UTF-8, but what stands in line ${String(line)} is damaged.`,
      remedy: 'Take another copy of the file, or mend that line in a text editor.',
    };
  }
  return {
    message: `The file is not in UTF-8 (see line ${String(line)}) but in an older encoding, perhaps Windows-1252.`,
    remedy: SAVE_AS_UTF8,
  };
}

/** No control characters but those that lay text out, and mostly ASCII, as the keys of our files make sure. */
function looksLikeText(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  const isFree = looked.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return isFree && looked.filter((byte) => byte < 0x80).length >= looked.length * MOSTLY;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
