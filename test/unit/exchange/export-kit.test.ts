// The small parts that the exporters share.
import { describe, expect, test } from 'vitest';
import { isXmlText } from '#shared/kernel/xml-text.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';
import { cfgText } from '#shared/exchange/export/kit/cfg-text.ts';
import { fileNames } from '#shared/exchange/export/kit/file-names.ts';
import { xml, xmlDocument } from '#shared/exchange/export/kit/xml.ts';

describe('file names', () => {
  const nameOf = (...names: string[]): (string | undefined)[] => {
    const given = fileNames(names.map((name, index) => ({ id: String(index), name })));
    return names.map((_name, index) => given.get(String(index)));
  };

  test('letters, digits, dots, dashes and underscores stay; the rest can be read back', () => {
    expect(nameOf('ixn_1', 'Demo.Inbound-2', 'a b/ü')).toEqual(['ixn_1', 'Demo.Inbound-2', 'a%20b%2F%C3%BC']);
    expect(decodeURIComponent('a%20b%2F%C3%BC')).toBe('a b/ü');
  });

  test('they are unique without regard to letter case', () => {
    expect(nameOf('Ixn', 'ixn', 'IXN')).toEqual(['Ixn', 'ixn~2', 'IXN~3']);
  });

  test('nothing leads out of the folder, is hidden, too long, or the name of a device', () => {
    expect(nameOf('../x', '.', 'con', 'lpt1.x', 'x'.repeat(300))).toEqual([
      '%2E.%2Fx',
      '%2E',
      '_con',
      '_lpt1.x',
      'x'.repeat(96),
    ]);
  });
});

describe('cfg text', () => {
  test('sorted, CRLF, an empty line between sections, no blanks round the equals sign', () => {
    const { text, refused } = cfgText({
      b: { z: '1', a: '' },
      a: { 'key one': 'value with spaces = more' },
      empty: {},
    });
    expect(text).toBe('[a]\r\nkey one=value with spaces = more\r\n\r\n[b]\r\na=\r\nz=1\r\n\r\n[empty]\r\n');
    expect(refused).toEqual([]);
  });

  test.each([
    ['a section with a bracket', { 'a]': { x: '1' } }],
    ['a section with a line end', { 'a\n': { x: '1' } }],
    ['a section with a blank at its end', { 'a ': { x: '1' } }],
    ['a key with an equals sign', { a: { 'x=': '1' } }],
    ['a key like a comment', { a: { '#x': '1' } }],
    ['a key with a blank before it', { a: { ' x': '1' } }],
    ['a value of two lines', { a: { x: '1\r\n2' } }],
    ['a value with a blank at its end', { a: { x: '1 ' } }],
    ['a value with a control character', { a: { x: '\u0000' } }],
    ['a value with half a surrogate pair', { a: { x: '\ud800' } }],
  ])('%s is refused', (_what, sections) => {
    const { text, refused } = cfgText(sections);
    expect(refused).toHaveLength(1);
    expect(text).not.toContain('=');
  });
});

test('XML: markup and white space in attributes survive, what XML cannot hold does not get in', () => {
  const text = xmlDocument(xml('a', { b: '<&>"\'\n\t', c: undefined, d: 7 }, [xml('e')]));
  expect(text).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="&lt;&amp;&gt;&quot;\'&#10;&#9;" d="7">\n  <e/>\n</a>\n',
  );
  expect(xmlDocument(xml('a', { b: 'x\u0001y\ud800' }))).toContain('x\uFFFDy\uFFFD');
  expect([isXmlText('ü 🙂\n'), isXmlText('\u0000'), isXmlText('\udc00')]).toEqual([true, false, false]);
});

describe('secrets', () => {
  const leavingOption = (section: string, key: string, value: string): string | undefined => {
    const draw = new Drawing('x');
    const id = draw.add('dap', 'dap-1', { options: { [section]: { [key]: value } } });
    return protectedCopy(draw.document()).document.elements[id]?.options[section]?.[key];
  };

  test.each([
    ['DB Info', 'Password', 'x', '${DAP_1_DB_INFO_PASSWORD}'],
    ['own', 'client_secret', 'x', '${DAP_1_OWN_CLIENT_SECRET}'],
    [
      'settings',
      'odbc-string',
      'DSN=a;PWD={x;}}y};b=c',
      'DSN=a;PWD=${DAP_1_SETTINGS_ODBC_STRING_PASSWORD};b=c',
    ],
    ['own', 'url', 'http://me:x@host/', 'http://me:${DAP_1_OWN_URL_PASSWORD}@host/'],
    ['own', 'url', 'http://host:80/a@b', 'http://host:80/a@b'],
    ['DB Info', 'Password', '', ''],
    ['DB Info', 'Password', '${MINE}', '${MINE}'],
    ['settings', 'delivering-timeout', '30', '30'],
    ['own', 'auth-token', 'x', '${DAP_1_OWN_AUTH_TOKEN}'],
    ['own', 'token-lifetime', '30', '30'],
    ['TServer', 'sip-pass-check', 'true', 'true'],
    [
      'own',
      'url',
      'jdbc:oracle:thin:me/x@host:1521/orcl',
      'jdbc:oracle:thin:me/${DAP_1_OWN_URL_PASSWORD}@host:1521/orcl',
    ],
  ])('[%s] %s = %s', (section, key, value, leaving) => {
    expect(leavingOption(section, key, value)).toBe(leaving);
  });

  test('each gets a name of its own and is listed', () => {
    const draw = new Drawing('x');
    draw.add('dap', 'dap-1', {
      options: { 'DB Info': { Password: 'first' } },
      properties: { commandLineArguments: '-password third -x 1' },
    });
    draw.add('dap', 'dap_1', { options: { 'DB Info': { Password: 'second' } } });
    const { document, texts } = protectedCopy(draw.document());
    expect(Object.values(document.elements).map(({ properties }) => properties)).toContainEqual({
      commandLineArguments: '-password ${DAP_1_COMMANDLINEARGUMENTS_PASSWORD} -x 1',
    });
    expect(texts.secrets().map(({ name, owner }) => [name, owner])).toEqual([
      ['DAP_1_DB_INFO_PASSWORD', 'dap-1'],
      ['DAP_1_COMMANDLINEARGUMENTS_PASSWORD', 'dap-1'],
      ['DAP_1_DB_INFO_PASSWORD_2', 'dap_1'],
    ]);
    expect(texts.conceal('it says second and third')).not.toMatch(/second|third/);
  });
});
