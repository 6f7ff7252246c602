// What the terminal shows of a drawing that holds secrets: said ones never, others when told to.
import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

const TOKEN = `ghp_${'aB3'.repeat(12)}`;
const SAID = 'correct-horse';

let cli: CliFolder;

beforeEach(async () => {
  cli = await cliFolder();
  const draw = new Drawing(`Draft ${TOKEN}`).state({ description: `See ${SAID} and ${TOKEN}` });
  const options = { own: { Passcode: SAID, passcode: `${SAID}-2`, Plain: TOKEN, plain: 'x' } };
  draw.add('ors', `ORS_${TOKEN}`, { options, notes: `api-key: ${TOKEN}` });
  draw.add('licence-pool', `Pool ${TOKEN}`);
  await writeFile(cli.path('own.stave'), encodeTopology(draw.document(), '1'));
});

afterEach(async () => cli.remove());

describe.each([
  ['analyse', 'own.stave', '--format', 'text', '--include-passes'],
  ['analyse', 'own.stave', '--format', 'json', '--include-passes'],
  ['analyse', 'own.stave', '--format', 'sarif'],
  ['ports', 'own.stave'],
  ['ports', 'own.stave', '--format', 'csv'],
  ['ports', 'own.stave', '--format', 'json'],
  ['fix', 'own.stave', '--include-unsafe', '--out', 'fixed.stave'],
  ['export', 'own.stave', '--out', 'own.zip'],
])('%s', (...args) => {
  test('shows no secret, and says what it replaced', async () => {
    const { out, error } = await cli.run(...args);
    expect(out + error).not.toContain(TOKEN);
    expect(out + error).not.toContain(SAID);
    expect(out + error).toContain('${');
    if (args[0] === 'analyse')
      expect(error).toMatch(/replaced with (a placeholder|placeholders)\.[^]*GitHub token: [^,]*, Name/);
  });

  test('--secrets keep shows what only looks like one', async () => {
    const { out, error } = await cli.run(...args, '--secrets', 'keep');
    expect(out + error).toContain(TOKEN);
    expect(out + error).not.toContain(SAID);
    expect(error).not.toMatch(/replaced with (a placeholder|placeholders)/);
  });
});

test('a bundle holds none, what was replaced is told, and the file keeps everything', async () => {
  const bundled = async (...args: readonly string[]): Promise<string> => {
    const { code } = await cli.run(
      'export',
      'own.stave',
      '--out',
      'own.zip',
      '--override',
      `why ${TOKEN}`,
      '--by',
      'me',
      ...args,
    );
    expect(code).toBe(0);
    return Object.values(unzipSync(await readFile(cli.path('own.zip'))))
      .map((bytes) => strFromU8(bytes))
      .join('\n');
  };
  const hidden = await bundled();
  expect(hidden).not.toContain(TOKEN);
  expect(hidden).not.toContain(SAID);
  const kept = await bundled('--secrets', 'keep');
  expect(kept).toContain(TOKEN);
  expect(kept).not.toContain(SAID);
  expect(await readFile(cli.path('own.stave'), 'utf8')).toContain(SAID);
});

test('a repair that is printed without secrets is written with them', async () => {
  await cli.run('fix', 'own.stave', '--include-unsafe', '--out', 'fixed.stave');
  const written = await readFile(cli.path('fixed.stave'), 'utf8');
  expect(written).toContain(TOKEN);
  expect(written).toContain(SAID);
});
