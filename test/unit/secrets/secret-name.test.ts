import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { kindByName } from '#shared/secrets/secret-name.ts';
import { isSecretOption } from '#shared/secrets/secret-option.ts';
import {
  HINTS,
  LAST_WORDS,
  LAST_WORDS_IN_QUERY,
  TERMS_ANYWHERE,
  TERMS_AT_END,
} from '#shared/secrets/secret-terms.ts';

test.each([
  'password', 'dbPassword', 'DB_PASSWORD', 'password2', 'passwordOld', 'passwd', 'pwd', 'sqlpwd', 'passphrase', 'passcode', 'userpass', 'db_pass',
  'secret', 'client-secret', 'ClientSecret', 'token', 'authToken', 'access_token', 'api-key', 'APIKEY', 'x-api-key', 'access-key', 'secretAccessKey',
  'auth', 'proxy-auth', 'Authorization', 'credential', 'credentials', 'private key', 'privateKeyPem', 'storage.account.key', 'Passwort', 'contraseña',
])('%s says that its value is secret', (name) => {
  expect(kindByName(name)).toBeDefined();
}); // prettier-ignore

test.each([
  'compass', 'bypass', 'keystore', 'key', 'tokenizer', 'token-lifetime', 'token_url', 'password-policy', 'passwordMinLength', 'password-file', 'author',
  'authority', 'oauth-provider', 'secretary', 'signature', 'passenger', 'sip-pass-check', 'monkey', 'auth-type', 'user', '', '---',
])('%s does not', (name) => {
  expect(kindByName(name)).toBeUndefined();
}); // prettier-ignore

test('letter case and what divides words make no difference', () => {
  const word = fc.constantFrom(
    'my',
    'db',
    'api',
    'key',
    'client',
    'secret',
    'access',
    'token',
    'user',
    'password',
    'policy',
    'auth',
    'x',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('-', '_', '.', ' '),
      (words, divider) => {
        const written = words.join(divider);
        const camel = words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('');
        const kinds = [written, written.toUpperCase(), camel].map((name) => kindByName(name));
        expect(new Set(kinds).size).toBe(1);
      },
    ),
    { numRuns: 500 },
  );
});

test('every word that says so has a hint in it', () => {
  const words = [...TERMS_ANYWHERE, ...TERMS_AT_END, ...LAST_WORDS, ...LAST_WORDS_IN_QUERY].map(
    ([word]) => word,
  );
  for (const word of words)
    expect(
      HINTS.some((hint) => word.includes(hint)),
      word,
    ).toBe(true);
});

test('the names of catalogued options agree with the catalogue', () => {
  for (const { section, key, secret } of componentTypes.flatMap((type) => type.options))
    expect(isSecretOption(section, key), `${section}/${key}`).toBe(secret === true);
});

test('no field of a component is taken for a secret', () => {
  for (const { key } of componentTypes.flatMap((type) => type.fields))
    expect(kindByName(key), key).toBeUndefined();
});

test('a name of a million characters is read in one go', () => {
  expect(kindByName('A'.repeat(1_000_000))).toBeUndefined();
  expect(kindByName('a-B'.repeat(300_000))).toBeUndefined();
});
