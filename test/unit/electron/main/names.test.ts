// What comes from command lines and from the page is brought to harmless names.
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suggestedPath, withExtension } from '#electron/main/suggested-path.ts';
import { fileArguments } from '#electron/main/file-arguments.ts';

describe('command lines', () => {
  const folder = resolve('/plans');
  test.each<[string, string[], string[]]>([
    ['a file', ['plant.stave'], [resolve('/plans/plant.stave')]],
    ['an absolute file', [resolve('/x/a.STAVE')], [resolve('/x/a.STAVE')]],
    ['several', ['a.stave', 'b.stave'], [resolve('/plans/a.stave'), resolve('/plans/b.stave')]],
    [
      'a part',
      ['node.stave-part', 'B.Stave-Part'],
      [resolve('/plans/node.stave-part'), resolve('/plans/B.Stave-Part')],
    ],
    ['switches', ['--devtools', '--inspect=1', '-x.stave', '--file=a.stave'], []],
    ['other files', ['a.txt', 'stave', '.', 'a.stave-parts', 'b.stave.bak'], []],
    ['addresses', ['https://x/a.stave', 'app://stave/a.stave', 'file:///a.stave'], []],
    ['nothing', [], []],
  ])('%s', (_name, argv, expected) => {
    expect(fileArguments(['electron', 'app.stave', ...argv], { ownArguments: 2, folder })).toEqual(expected);
  });
});

describe('suggested names', () => {
  test.each([
    ['plant', 'plant.stave'],
    ['plant.stave', 'plant.stave'],
    ['../../etc/passwd', 'etc passwd.stave'],
    ['C:\\Windows\\x', 'C Windows x.stave'],
    ['...', 'topology.stave'],
    ['  ', 'topology.stave'],
    ['a\u0000b', 'a b.stave'],
    ['Zürich 2', 'Zürich 2.stave'],
    ['x'.repeat(300), `${'x'.repeat(120)}.stave`],
  ])('%j', (name, expected) => {
    expect(suggestedPath('/f', name, '.stave')).toBe(resolve('/f', expected).replace(/^[A-Z]:/, ''));
  });
  test('an extension is added once', () => {
    expect(withExtension('/a/b.ZIP', '.zip')).toBe('/a/b.ZIP');
    expect(withExtension('/a/b.c', '.zip')).toBe('/a/b.c.zip');
  });
});
