// What looks like a secret in a text: shapes, oracles that say the same slowly, and texts that made a search hang.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { rules } from '#shared/rules/registry.ts';
import { findInAddresses } from '#shared/secrets/find-in-addresses.ts';
import { findSecrets } from '#shared/secrets/find-secrets.ts';
import { findTokens } from '#shared/secrets/find-tokens.ts';
import { withReplaced } from '#shared/secrets/span.ts';
import { tokenForms } from '#shared/secrets/token-forms.ts';

const hidden = (text: string): string =>
  withReplaced(text, findSecrets(text), ({ kind }) => `<${kind.word}>`);

describe('a secret beside what says so', () => {
  test.each([
    // Connection strings, queries, properties
    ['DSN=x;PWD={a;b}}c};UID=d', 'DSN=x;PWD=<password>;UID=d'],
    ['DSN=x;PWD=two words;UID=d', 'DSN=x;PWD=<password>;UID=d'],
    ['Endpoint=sb://x/;SharedAccessKey=a+b=;EntityPath=q', 'Endpoint=sb://x/;SharedAccessKey=<key>;EntityPath=q'],
    ['https://h/x?api_key=abc&y=1 for more', 'https://h/x?api_key=<key>&y=1 for more'],
    ['https://h/x?sv=1&sig=a%3D#top', 'https://h/x?sv=1&sig=<secret>#top'],
    ['user=a password=b host=c', 'user=a password=<password> host=c'],
    ['config[password]=x', 'config[password]=<password>'],
    ['db.passcode = "a ""b"" c" rest', 'db.passcode = "<password>" rest'],
    ["'password' => 'x', 'user' => 'y'", "'password' => '<password>', 'user' => 'y'"],
    ['"DSN=x;PWD=abc" and more', '"DSN=x;PWD=<password>" and more'],
    ['the first line\nuserpass=abc\nthe last', 'the first line\nuserpass=<password>\nthe last'],
    // JSON, also within JSON
    ['{"clientSecret" : "a\\"b", "n": 1}', '{"clientSecret" : "<secret>", "n": 1}'],
    ['{\\"password\\":\\"x\\",\\"a\\":1}', '{\\"password\\":\\"<password>\\",\\"a\\":1}'],
    ['{"passcode":1234,"n":1}', '{"passcode":<password>,"n":1}'],
    ['{"passwords": ["a", "b"], "n": 1}', '{"passwords": <password>, "n": 1}'],
    ['{"auth": {"token": "a"}, "n": 1}', '{"auth": {"token": "<token>"}, "n": 1}'],
    ['{"value":"x","name":"DB_PASSWORD"},{"value":"y","name":"A"}', '{"value":"<password>","name":"DB_PASSWORD"},{"value":"y","name":"A"}'],
    ['<add value="x" key="password"/><add value="y" key="user"/>', '<add value="<password>" key="password"/><add value="y" key="user"/>'],
    ['[{"name":"DB_PASSWORD","value":"x"},{"name":"A","value":"y"}]', '[{"name":"DB_PASSWORD","value":"<password>"},{"name":"A","value":"y"}]'],
    // YAML
    ['access-key: abc\nuser: d', 'access-key: <key>\nuser: d'],
    ['password: |\n  one\n  two\nuser: d', 'password: |\n  <password>\nuser: d'],
    ['- name: API_TOKEN\n  value: abc\n- name: X\n  value: y', '- name: API_TOKEN\n  value: <token>\n- name: X\n  value: y'],
    // XML
    ['<a:password> x </a:password><user>b</user>', '<a:password> <password> </a:password><user>b</user>'],
    ['<password><![CDATA[a<b]]></password>', '<password><![CDATA[<password>]]></password>'],
    ['<add key="password" value="x"/><add key="user" value="y"/>', '<add key="password" value="<password>"/><add key="user" value="y"/>'],
    ['<entry key="token">x</entry><entry key="user">y</entry>', '<entry key="token"><token></entry><entry key="user">y</entry>'],
    ['<param-name>db.password</param-name><param-value>x</param-value>', '<param-name>db.password</param-name><param-value><password></param-value>'],
    // Headers and switches
    ['curl -H "Authorization: Bearer abc" http://x', 'curl -H "Authorization: Bearer <secret>" http://x'],
    ['Proxy-Authorization: Basic dTpw\nHost: x', 'Proxy-Authorization: Basic <secret>\nHost: x'],
    ['X-Api-Key: abc', 'X-Api-Key: <key>'],
    ['-app x -password "a b" -port 1', '-app x -password "<password>" -port 1'],
    ['--access-key abc --region x', '--access-key <key> --region x'],
    ['-Djavax.net.ssl.keyStorePassword=abc -jar x', '-Djavax.net.ssl.keyStorePassword=<password> -jar x'],
    // Prose
    ['Kennwort: geheim', 'Kennwort: <password>'],
    // Addresses and blocks
    ['redis://:abc@host/0', 'redis://:<password>@host/0'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nx', '-----BEGIN RSA PRIVATE KEY-----<key>-----END RSA PRIVATE KEY-----\nx'],
    ['x -----BEGIN PRIVATE KEY-----\\nMII', 'x -----BEGIN PRIVATE KEY-----<key>'],
    ['Bearer abcdefghijklmnop', 'Bearer <token>'],
    ['https://hooks.slack.com/services/T0/B0/abcdefghijklmn', 'https://hooks.slack.com/services/<token>'],
  ])('%s', (text, shown) => {
    expect(hidden(text)).toBe(shown);
  }); // prettier-ignore

  test.each([
    'password=', 'password: true', 'use-token --port 8', '{"passwordPolicy":{"min":8}}', 'password-min-length=8',
    'token-url: https://x/y', 'secretary: Bob', 'compass: north', 'bypass=1', 'key: value', 'auth-type=basic', 'a=b;c=d',
    'password=****', '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----', 'The password is in the vault.',
    'http://host:80/a@b', 'eyJ', 'AKIA', 'pypi-x', 'ORS_1', 'cluster-npm_1', '8.5.100.10', 'SG.a.b',
  ])('%s holds none', (text) => {
    expect(hidden(text)).toBe(text);
  }); // prettier-ignore
});

test('no text of the product itself looks like a secret', () => {
  const texts = [
    ...rules.flatMap(({ title, why, consequence, fix }) => [title, why, consequence, fix]),
    ...componentTypes.flatMap(({ summary, fields, options }) => [
      summary,
      ...fields.map(({ help }) => help),
      ...options.map(({ meaning }) => meaning),
    ]),
  ];
  for (const text of texts) expect(hidden(text)).toBe(text);
});

describe('a secret in any of the shapes is hidden whole, whatever is around it', () => {
  const secret = fc
    .stringMatching(/^[A-Za-z0-9!#$%*+./@_~-]{8,24}$/)
    .filter((text) => /[A-Za-z]{2}/.test(text));
  const around = fc.stringMatching(/^[A-Za-z ,.]{0,20}$/);
  const shape = fc.constantFrom(
    'pwd="*"', "'password': '*'", '"api-key":"*"', '<secret>*</secret>', '--access-key="*"', 'client_secret={*}', '-userpass "*"',
    'dbPasscode: "*"', 'name: AUTH_TOKEN\nvalue: "*"', '-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----', '\\"token\\":\\"*\\"',
  ); // prettier-ignore
  test('shapes with an end', () => {
    fc.assert(
      fc.property(around, shape, secret, around, (before, form, value, after) => {
        const text = `${before}\n${form.replace('*', () => value)} ${after}`;
        expect(hidden(text)).not.toContain(value);
        expect(hidden(text).startsWith(before)).toBe(true);
        expect(hidden(text).endsWith(after)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('tokens', () => {
  test('of every form are found in the middle of a text, and nothing else of it', () => {
    for (const { label, pattern } of tokenForms) {
      const plain = new RegExp(`^(?:${pattern.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '')})$`);
      fc.assert(
        fc.property(fc.stringMatching(plain), (token) => {
          const before = /Bearer/.test(label)
            ? 'Bearer '
            : /webhook/.test(label)
              ? 'hooks.slack.com/services/'
              : 'It is ';
          const text = `${before}${token}, they say.`;
          const [found, another] = findTokens(text);
          expect(another).toBeUndefined();
          if (before === 'It is ') expect(findTokens(token)).toHaveLength(1);
          expect(text.slice(found?.start, found?.end), label).toBe(token);
        }),
        { numRuns: 15 },
      );
    }
  });

  test('are those that a slow search finds at one place after the other', () => {
    const forms = tokenForms.map(({ pattern }) => new RegExp(`(?<![A-Za-z0-9])(?:${pattern})`, 'y'));
    const slow = (text: string): string[] => {
      const found: string[] = [];
      for (let place = 0; place < text.length; place += 1) {
        const end = forms
          .map((form) => ((form.lastIndex = place), form.test(text) ? form.lastIndex : place))
          .find((last) => last > place);
        if (end === undefined) continue;
        found.push(text.slice(place, end));
        place = end - 1;
      }
      return found;
    };
    const piece = fc.oneof(
      fc.constantFrom(
        'ghp_',
        'glpat-',
        'AKIA',
        'xoxb-',
        'eyJ',
        '.',
        '-',
        ' ',
        'npm_',
        'SK',
        'SG.',
        'Bearer ',
        'sk-ant-',
        '/',
      ),
      fc.stringMatching(/^[A-Za-z0-9]{1,40}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(findTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(slow(text));
      }),
      { numRuns: 400 },
    );
  });
});

test('passwords in addresses are those that a pattern finds which looks back and forth', () => {
  const slow = /:\/\/[^\s/:["']*:(?!\d{1,5}[/?#])((?:(?!\?[\w.-]+=|:\/\/)[^\s"'])+)(?=@)/g;
  const piece = fc.constantFrom('://', ':', '@', 'a', 'b', '/', '1', '?', 'q=', ' ', '"', '[', '#', 'http');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const expected = [...text.matchAll(slow)].map(({ index, 0: all, 1: secret = '' }) => [
        index + all.length - secret.length,
        secret,
      ]);
      expect(findInAddresses(text).map(({ start, end }) => [start, text.slice(start, end)])).toEqual(
        expected,
      );
    }),
    { numRuns: 2000 },
  );
});

// A search that looks twice at what it has seen does not end within the time a test has.
test.each([
  'pwd=', ' pwd=', 'value=', 'value=a name=password ', 'pwd={', 'password=a ', 'key="password" ', '"password":"', 'password: \\"', 'password: |\n ', 'name: password value', ' -pwd ', '--',
  'Authorization: Bearer ', '?a=', '://a:', '://', 'jdbc:oracle:thin:a/', 'eyJ-', 'eyJaaaaaaaaa.', 'SG.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'xoxb-', '<password>',
  '>', '-----BEGIN PRIVATE KEY-----', '      ', '\\', '"', "'", '@', '.', 'Aa', 'a',
])('300,000 characters of "%s" are read in one go', (unit) => {
  const text = unit.repeat(300_000 / unit.length);
  const shown = findSecrets(text).reduce((sum, { start, end }) => sum + end - start, 0);
  expect(shown).toBeLessThanOrEqual(text.length);
}); // prettier-ignore
