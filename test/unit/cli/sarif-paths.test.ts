// The address that `stave analyse --format sarif` gives: what a code scanning service finds in the repository.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Log } from 'sarif';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pathForReaders } from '#electron/cli/path-for-readers.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { licenceExample } from '#test/support/licence-example.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

let cli: CliFolder;
const NAME = '100% #1 Zürich.stave';
const ENCODED = '100%25%20%231%20Z%C3%BCrich.stave';

beforeEach(async () => {
  cli = await cliFolder();
  await mkdir(cli.path('a b'));
  await writeFile(cli.path(`a b/${NAME}`), encodeTopology(licenceExample(), '1'));
});

afterEach(async () => cli.remove());

const urisIn = (sarif: string): readonly (string | undefined)[] => [
  ...new Set(
    (JSON.parse(sarif) as Log).runs[0]!.results!.flatMap(({ locations, relatedLocations }) =>
      [...locations!, ...relatedLocations!].map((place) => place.physicalLocation?.artifactLocation?.uri),
    ),
  ),
];

test('it starts at the folder of the user, and at the root of the repository where there is one', async () => {
  const analysed = async () => urisIn((await cli.run('analyse', `a b/${NAME}`, '--format', 'sarif')).out);
  expect(await analysed()).toEqual([`a%20b/${ENCODED}`]);
  await mkdir(cli.path('a b/.git'));
  expect(await analysed()).toEqual([ENCODED]);
});

test('in a bundle it is the name of the file, and lines are those of the file', async () => {
  const override = ['--override', 'lab', '--by', 'Ada'];
  await cli.run('export', `a b/${NAME}`, '--out', 'bundle.zip', ...override);
  const files = unzipSync(await readFile(cli.path('bundle.zip')));
  const sarif = new TextDecoder().decode(files['findings/findings.sarif']);
  expect(urisIn(sarif)).toEqual([ENCODED]);
  expect(sarif).toMatch(/"startLine": (?!1\b)\d/);
});

describe('the path', () => {
  const marked =
    (...roots: readonly string[]) =>
    (mark: string) =>
      roots.includes(mark);
  const { win32, posix } = path;

  test.each([
    ['from the root of the repository', '/r/a/x.stave', '/elsewhere', ['/r/.git'], 'a/x.stave'],
    ['from the innermost repository', '/r/sub/x.stave', '/r', ['/r/.git', '/r/sub/.git'], 'x.stave'],
    ['from the folder of the user', '/u/a/x.stave', '/u', [], 'a/x.stave'],
    ['as a name, from another folder', '/other/x.stave', '/u', [], 'x.stave'],
    ['with two dots that lead nowhere', '/u/..a/x.stave', '/u', [], '..a/x.stave'],
  ])('%s', (_how, file, folder, marks, expected) => {
    expect(pathForReaders(file, folder, marked(...marks), posix)).toBe(expected);
  });

  test.each([
    ['with the steps of Windows', 'C:\\r\\a b\\x.stave', 'C:\\elsewhere', ['C:\\r\\.git'], 'a b/x.stave'],
    ['as a name, from another drive', 'D:\\x.stave', 'C:\\u', [], 'x.stave'],
    ['from a share', '\\\\nas\\s\\a\\x.stave', '\\\\nas\\s', [], 'a/x.stave'],
  ])('%s', (_how, file, folder, marks, expected) => {
    expect(pathForReaders(file, folder, marked(...marks), win32)).toBe(expected);
  });
});
