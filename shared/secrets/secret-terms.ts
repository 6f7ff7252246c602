import type { SecretKind } from './secret-kind.ts';

const PASSWORD: SecretKind = { label: 'Password', word: 'password' };
const TOKEN: SecretKind = { label: 'Token', word: 'token' };
const KEY: SecretKind = { label: 'Key', word: 'key' };
const SECRET: SecretKind = { label: 'Secret', word: 'secret' };

/**
 * Words that say "secret" wherever they stand in a name, lower case and without what divides words: `dbPassword`,
 * `api_secret.2`. English as products write them, and what people write in notes in other languages.
 */
export const TERMS_ANYWHERE: readonly (readonly [term: string, kind: SecretKind])[] = [
  ['password', PASSWORD],
  ['passwd', PASSWORD],
  ['passphrase', PASSWORD],
  ['passcode', PASSWORD],
  ['userpass', PASSWORD],
  ['passwort', PASSWORD],
  ['kennwort', PASSWORD],
  ['motdepasse', PASSWORD],
  ['contraseña', PASSWORD],
  ['secret', SECRET],
  ['credential', SECRET],
  ['privatekey', KEY],
  ['accesskey', KEY],
  ['apikey', KEY],
  ['accountkey', KEY],
  ['authkey', KEY],
  ['encryptionkey', KEY],
  ['masterkey', KEY],
  ['sharedkey', KEY],
  ['signingkey', KEY],
  ['subscriptionkey', KEY],
];

/** Words that say it at the end of a name alone, also as the end of its last word: `auth-token`, `dbpwd`. */
export const TERMS_AT_END: readonly (readonly [term: string, kind: SecretKind])[] = [
  ['pwd', PASSWORD],
  ['token', TOKEN],
  ['authorization', SECRET],
  ['accesssignature', SECRET],
];

/** Words that say it as the whole last word of a name alone: `db_pass`, but not `bypass`. */
export const LAST_WORDS: readonly (readonly [term: string, kind: SecretKind])[] = [
  ['pass', PASSWORD],
  ['pw', PASSWORD],
  ['psw', PASSWORD],
  ['senha', PASSWORD],
  ['auth', SECRET],
  ['jwt', TOKEN],
];

/** The same, but in the query of an address alone, where these names are customary: `?key=`, `&sig=`. */
export const LAST_WORDS_IN_QUERY: readonly (readonly [term: string, kind: SecretKind])[] = [
  ['key', KEY],
  ['sig', SECRET],
  ['signature', SECRET],
  ['sid', TOKEN],
];

/** One of these is in every word of the tables above: a name without any needs no closer look. */
export const HINTS: readonly string[] = [
  'pas', 'pwd', 'pw', 'psw', 'secret', 'token', 'cred', 'key', 'auth', 'accesssig', 'kennwort', 'senha', 'contra', 'jwt', 'sig', 'sid',
]; // prettier-ignore

/** What follows a word of the first table where the value is no secret: `passwordPolicy`, `token-url`; and `secretary`. */
export const ABOUT_A_SECRET: ReadonlySet<string> = new Set([
  'age', 'alias', 'ary', 'attempts', 'change', 'complexity', 'count', 'dir', 'enable', 'enabled', 'encoding', 'endpoint', 'expiration',
  'expire', 'expires', 'expiry', 'field', 'file', 'format', 'history', 'interval', 'length', 'lifetime', 'location', 'max',
  'maximum', 'min', 'minimum', 'path', 'policies', 'policy', 'prompt', 'required', 'reset', 'retries', 'rule', 'rules', 'strength',
  'timeout', 'ttl', 'type', 'uri', 'url', 'validation',
]); // prettier-ignore
