// Passwords inside other values: none of them may be in any byte of a bundle.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { bytesOf } from '#shared/exchange/export/kit/bundle-file.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';
import { analysisOf } from '#test/support/analysis-of.ts';

/** What stands in the option, what leaves (`*` for the placeholder), and what must not be seen anywhere. */
const HIDDEN: readonly (readonly [value: string, leaving: string, parts: readonly string[]])[] = [
  ['http://user:p4ss@w0rd@host/x', 'http://user:*@host/x', ['p4ss', 'w0rd']],
  ['http://user:pa55/w0rd@host', 'http://user:*@host', ['pa55', 'w0rd']],
  ['http://user:p4/ss@w0rd@host/x', 'http://user:*@host/x', ['p4/', 'w0rd']],
  ['http://me@corp.com:hunter22@host/x', 'http://me@corp.com:*@host/x', ['hunter22']],
  ['jdbc:oracle:thin:u/p4ss@w0rd@host:1521/orcl', 'jdbc:oracle:thin:u/*@host:1521/orcl', ['p4ss', 'w0rd']],
  ['jdbc:oracle:thin:u/p4/ss@host', 'jdbc:oracle:thin:u/*@host', ['p4/']],
  ['{"password":"hunter22"}', '{"password":"*"}', ['hunter22']],
  ['{"dbPassword" : "hunt\\"er22", "a": 1}', '{"dbPassword" : "*", "a": 1}', ['hunt', 'er22']],
  ["{'pwd': 'hunter22'}", "{'pwd': '*'}", ['hunter22']],
  [
    'http://u:hunter22@h1/a,http://v:swordfish@h2/b',
    'http://u:*@h1/a,http://v:*@h2/b',
    ['hunter22', 'swordfish'],
  ],
  ['see "http://u:hunter22@h1" and a@b', 'see "http://u:*@h1" and a@b', ['hunter22']],
  ['http://u:hunter22@h1/x?mail=a@b.c', 'http://u:*@h1/x?mail=a@b.c', ['hunter22']],
];

/** What holds an at sign or a colon and no password. */
const HARMLESS = [
  'http://host:80/a@b',
  'http://host/a:b@c d',
  'http://[::1]:80/a@b',
  'ldap://host:389/ou=x,mail=a@b',
  'user@host:22',
  '{"passwordPolicy":{"min":8}}',
  '12:30@noon',
];

describe('one value', () => {
  const protect = (value: string): string | undefined => {
    const draw = new Drawing('Secret');
    const id = draw.add('dap', 'dap', { options: { own: { text: value } } });
    const { elements } = protectedCopy(draw.document()).document;
    return elements[id]?.options['own']?.['text']?.replace(/\$\{\w+\}/g, '*');
  };

  test.each(HIDDEN)('%s leaves as %s', (value, leaving) => {
    expect(protect(value)).toBe(leaving);
  });

  test.each(HARMLESS)('%s leaves as it is', (value) => {
    expect(protect(value)).toBe(value);
  });
});

test.each(HIDDEN)('no byte of a bundle shows what is secret in %s', (value, _leaving, parts) => {
  const draw = new Drawing('Secret');
  const host = draw.add('host', 'h', { annex: { own: { text: value } } });
  draw.add('stat-server', 'stat', {
    in: host,
    options: { own: { text: value } },
    annex: { own: { text: value } },
    properties: { commandLine: value, commandLineArguments: `-x ${value}`, workDirectory: value },
  });
  draw.add('ors-cluster', 'cluster', { annex: { own: { text: value } } });
  const result = exportBundle(draw.document(), { analysis: analysisOf([]), appVersion: '1' });
  if (!result.ok) throw new Error('refused');
  for (const file of result.value.files) {
    const text = new TextDecoder().decode(bytesOf(file));
    for (const part of parts) expect(text.includes(part), `${part} in ${file.path}`).toBe(false);
  }
});
