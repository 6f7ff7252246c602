import { decodeText, type EncodingProblem } from '#shared/format/decode-text.ts';
import { TOPOLOGY_LIMIT_BYTES } from '#shared/shell/contract.ts';

/** Bytes that are text, but not in an encoding that can be read for certain. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText';
  readonly remedy: string;

  constructor({ message }: EncodingProblem, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Reads a topology file; throws a DOMException, or an UnreadableText, that says what is wrong with it. */
export async function readTopologyText(file: File): Promise<string> {
  if (file.size > TOPOLOGY_LIMIT_BYTES) throw new DOMException('too large', 'TooLargeError');
  const text = decodeText(new Uint8Array(await file.arrayBuffer()), TextDecoder);
  if (text.ok) return text.value;
  const { remedy } = text.error;
  throw remedy === undefined
    ? new DOMException('not text', 'NotTextError')
    : new UnreadableText(text.error, remedy);
}
