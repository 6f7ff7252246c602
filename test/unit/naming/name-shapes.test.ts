// How texts hold names, and that even long texts of strangers are read in one go.
import { describe, expect, test } from 'vitest';
import {
  argument,
  clusterOfKey,
  commaNames,
  quotedText,
  scriptNames,
  wholeText,
  type NameShape,
} from '#shared/naming/name-shapes.ts';
import {
  connectionServer,
  databaseServer,
  hostList,
  licenceHosts,
  urlHosts,
} from '#shared/naming/address-shapes.ts';

describe('script addresses', () => {
  test.each([
    ['script:a', ['a']],
    ['script:a b  ', ['a b']],
    ['script:a b \n script:c', ['a b', 'c']],
    ['script:a  http://host/x script:b', ['a', 'b']],
    ['file:///x SCRIPT:a', ['a']],
    ['script:a script:', ['a']],
    ['script: a', []],
    ['prescript:a', []],
  ])('%j', (text, names) => {
    expect(scriptNames.read(text)).toEqual(names);
  });

  test('one of two is replaced', () => {
    expect(scriptNames.replace('script:a  script:b c ', new Map([['b c', 'new']]))).toBe(
      'script:a  script:new ',
    );
  });
});

test.each<[NameShape, string, string[]]>([
  [urlHosts, 'http://a/b https://u:p@c:80 d://e?f=g://h#i', ['a', 'c', 'e', 'h']],
  [urlHosts, 'a b:8080 http:a http:/a script:a', []],
  [urlHosts, 'http://user:pass@[::1]/ http:// http://:80', []],
  [hostList, 'a:1;b, c  http://d/e u:p@f:2', ['a', 'b', 'c', 'd', 'f']],
  [hostList, '/a x/a [::1]:6379 a=b file:///c', ['x']],
  [hostList, '{site}_1:80', ['{site}_1']],
  [licenceHosts, '7260@a:7260@b;@c /d@e x@f', ['a', 'b', 'c']],
  [databaseServer, ' a b \\SQL', ['a b']],
  [databaseServer, 'tcp:a,1433', ['a']],
  [connectionServer, 'driver={x};Server=a,1;host = b;DSN=c', ['a', 'b']],
])('addresses: %j in %j', (shape, text, names) => {
  expect(shape.read(text)).toEqual(names);
});

const HOST = argument('-host');

test.each([
  ['-host a -port 1', ['a']],
  ['-host "a b" -host c', ['a b', 'c']],
  ['x-host a', []],
  ['-host  a', ['a']],
  ['-host', []],
])('arguments: %j', (text, names) => {
  expect(HOST.read(text)).toEqual(names);
});

const SHAPES: Readonly<Record<string, NameShape>> = {
  scriptNames,
  HOST,
  wholeText,
  quotedText,
  commaNames,
  clusterOfKey,
  urlHosts,
  hostList,
  licenceHosts,
  databaseServer,
  connectionServer,
};
const N = 50_000;

test.each(Object.keys(SHAPES))('%s reads a long text in one go', (shape) => {
  const started = performance.now();
  const blanks = ' '.repeat(N);
  for (const text of [
    `script:a${blanks}b`,
    `script:${'a '.repeat(N)}`,
    'script:a '.repeat(N / 8),
    `-host${blanks}`,
    `-host "${'-host "'.repeat(N / 8)}`,
    `a${blanks}"b${blanks}`,
    `a${blanks},${blanks}b`,
    `${blanks}application@${blanks}`,
    blanks,
    'http://'.repeat(N / 8),
    `http://${'a@'.repeat(N)}`,
    `http://${'a'.repeat(N)}@`,
    'a'.repeat(N),
    'a.'.repeat(N),
    `${'a'.repeat(N)}://`,
    '1'.repeat(N),
    '1@'.repeat(N),
    ';server='.repeat(N / 8),
    `${';'.repeat(N)}${blanks}server${blanks}=${blanks}`,
    ` ;${blanks}`.repeat(4),
    'a,a;'.repeat(N / 4),
  ]) {
    SHAPES[shape]!.read(text);
    SHAPES[shape]!.replace(text, new Map([['a', 'b']]));
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
