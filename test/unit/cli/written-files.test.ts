// Where the terminal writes: through links, with the rights that were there, and never over what is no file.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chmod, lstat, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '#electron/cli/program.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { licenceExample } from '#test/support/licence-example.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

const template = templates[0]?.id ?? '';
let cli: CliFolder;

beforeEach(async () => {
  cli = await cliFolder();
  await writeFile(cli.path('sound.stave'), encodeTopology(newTopology('Sound'), '1'));
  await writeFile(cli.path('broken.stave'), encodeTopology(licenceExample(), '1'));
});
afterEach(async () => cli.remove());

const isLink = async (name: string): Promise<boolean> => (await lstat(cli.path(name))).isSymbolicLink();

describe.skipIf(process.platform === 'win32')('a link stays, and the file behind it is written', () => {
  test('stave fix', async () => {
    await symlink('broken.stave', cli.path('link.stave'));
    expect(await cli.run('fix', 'link.stave', '--rule', 'licence-pool-overcommitted')).toMatchObject({
      code: 0,
    });
    expect(await readlink(cli.path('link.stave'))).toBe('broken.stave');
    expect(await readFile(cli.path('broken.stave.bak'), 'utf8')).toBe(encodeTopology(licenceExample(), '1'));
  });

  test('stave new --force, and a file that is not there yet', async () => {
    await symlink('sound.stave', cli.path('link.stave'));
    await symlink('later.stave', cli.path('ahead.stave'));
    expect((await cli.run('new', template, '--out', 'link.stave', '--force')).code).toBe(0);
    expect((await cli.run('new', template, '--out', 'ahead.stave')).code).toBe(0);
    expect([await isLink('link.stave'), await isLink('ahead.stave')]).toEqual([true, true]);
    expect(await readFile(cli.path('later.stave'), 'utf8')).toBe(
      await readFile(cli.path('sound.stave'), 'utf8'),
    );
  });

  test('stave export', async () => {
    await symlink('bundle.zip', cli.path('link.zip'));
    expect((await cli.run('export', 'sound.stave', '--out', 'link.zip')).code).toBe(0);
    expect(await isLink('link.zip')).toBe(true);
    expect((await readFile(cli.path('bundle.zip'))).subarray(0, 2).toString()).toBe('PK');
  });
});

test
  .skipIf(process.platform === 'win32')
  .each([
    `new ${template} --out pipe --force`,
    'export sound.stave --out pipe --force',
    'fix broken.stave --out pipe',
  ])('what is no file is not replaced: stave %s', async (line) => {
  execFileSync('mkfifo', [cli.path('pipe')]);
  const run = await cli.run(...line.split(' '));
  expect(run.code).toBe(2);
  expect(run.error).toMatch(/not a file[^]*pipe[^]*remedy:/);
  expect((await stat(cli.path('pipe'))).isFIFO()).toBe(true);
});

test('what somebody saves while stave fix repairs is not replaced', async () => {
  let error = '';
  const code = await runCommandLine(
    ['fix', 'broken.stave'],
    {
      out: () => undefined,
      error: (text) => (error += text),
      pathOf: cli.path,
      // Asked for between reading and writing.
      today: () => {
        writeFileSync(cli.path('broken.stave'), 'theirs');
        return '2026-01-15';
      },
    },
    '0.0.0-test',
  );
  expect([code, error]).toEqual([2, expect.stringContaining('Another program wrote the file')]);
  expect(await readFile(cli.path('broken.stave'), 'utf8')).toBe('theirs');
});

test('a read-only file is left alone', async () => {
  await chmod(cli.path('broken.stave'), 0o444);
  const run = await cli.run('fix', 'broken.stave');
  expect(run.code).toBe(2);
  expect(run.error).toMatch(/EACCES[^]*remedy: [^]*read-only/);
  expect(await readFile(cli.path('broken.stave'), 'utf8')).toBe(encodeTopology(licenceExample(), '1'));
});
