import type { FoundSecret } from './found-secret.ts';
import type { SecretKind } from './secret-kind.ts';

const PASSWORD: SecretKind = { label: 'Password in an address', word: 'password' };

/** Where a password may begin: behind the user of an address (RFC 3986, section 3.2.1), or of one for Oracle's drivers. */
const BEGIN = /:\/\/[^\s/:["']*:|jdbc:oracle:\w+:[^\s/:@]+\//gi;
/** What cannot be in a password: blanks, quotes, the beginning of a query or of the next address. */
const STOP = /[\s"']|\?[\w.-]+=|:\/\/|jdbc:/gi;
/** A number before what ends a host is a port. */
const PORT = /\d{1,5}[/?#]/y;

/**
 * Passwords in addresses: `http://user:password@host`, `jdbc:oracle:thin:user/password@host`. Up to the last at sign, since
 * passwords hold slashes and at signs too: a hidden piece of an address is entered again with the password, a shown piece of
 * a password is known to everyone.
 */
export function findInAddresses(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
    const start = begin.index + begin[0].length;
    STOP.lastIndex = start;
    const stop = STOP.exec(text)?.index ?? text.length;
    PORT.lastIndex = start;
    const length = text.slice(start, stop).lastIndexOf('@');
    const isPort = begin[0].startsWith(':') && PORT.test(text);
    const isPassword = length > 0 && !isPort;
    if (isPassword) found.push({ start, end: start + length, kind: PASSWORD });
    // Up to the stop nothing begins, but for a colon that ends a user and begins the next address.
    BEGIN.lastIndex = isPassword ? stop : start - 1;
  }
  return found;
}
