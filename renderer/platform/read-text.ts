import { TOPOLOGY_LIMIT_BYTES } from '#shared/shell/contract.ts';

/** Reads a topology file; throws a DOMException that says what is wrong with it. */
export async function readTopologyText(file: File): Promise<string> {
  if (file.size > TOPOLOGY_LIMIT_BYTES) throw new DOMException('too large', 'TooLargeError');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DOMException('not text', 'NotTextError');
  }
}
