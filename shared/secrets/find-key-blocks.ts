import type { FoundSecret } from './found-secret.ts';
import type { SecretKind } from './secret-kind.ts';

const PRIVATE_KEY: SecretKind = { label: 'Private key', word: 'key' };

/** RFC 7468, section 2; RFC 4716 and OpenPGP (RFC 9580, section 6.2) write the same way. */
const BEGIN =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----/g;
const END = /----[- ]?END /g;

/**
 * What stands between the marks of private keys; up to the end of the text where the second mark is missing. Certificates
 * and public keys are no secrets.
 */
export function findKeyBlocks(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
    const start = begin.index + begin[0].length;
    END.lastIndex = start;
    const end = END.exec(text)?.index ?? text.length;
    if (text.slice(start, end).trim() !== '') found.push({ start, end, kind: PRIVATE_KEY });
    BEGIN.lastIndex = end;
  }
  return found;
}
