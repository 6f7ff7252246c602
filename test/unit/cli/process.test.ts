// The program as a process: from its sources, and as the one file that is shipped.
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeTopology } from '#shared/format/codec.ts';
import { licenceExample } from '#test/support/licence-example.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const SOURCES = [TSX, join(ROOT, 'electron', 'cli', 'main.ts')];
const BUILD_LIMIT_MS = 120_000;

let folder = '';
const built = (): string => join(folder, 'elsewhere', 'stave.mjs');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface Given {
  readonly env?: NodeJS.ProcessEnv;
  /** Stops reading after the first bytes, as `| head` does. */
  readonly closesEarly?: boolean;
}

function run(command: readonly string[], { env = {}, closesEarly = false }: Given = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [program = process.execPath, ...args] = command;
    const {
      npm_lifecycle_event: _script,
      npm_package_name: _name,
      INIT_CWD: _folder,
      ...clean
    } = process.env;
    const child = spawn(program, args, { cwd: folder, env: { ...clean, ...env } });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (closesEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, error }));
  });
}

const node = (...args: readonly string[]): readonly string[] => [process.execPath, ...args];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-process-'));
  await writeFile(join(folder, 'broken.stave'), encodeTopology(licenceExample(), '1'));
  await writeFile(join(folder, 'damaged.stave'), '{');
  const output = join(folder, 'build');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = ['--config', join(ROOT, 'vite.cli.config.ts'), '--outDir', output, '--logLevel', 'error'];
  const end = await run(node(vite, 'build', ROOT, ...config));
  if (end.code !== 0) throw new Error(end.error + end.out);
  // Alone in a folder without a manifest and without packages.
  await mkdir(join(folder, 'elsewhere'));
  await copyFile(join(output, 'stave.mjs'), built());
  await symlink(built(), join(folder, 'stave'));
}, BUILD_LIMIT_MS);

afterAll(async () => rm(folder, { recursive: true, force: true }));

describe.each([
  ['from sources', () => node(...SOURCES)],
  ['built', () => node(built())],
])('%s', (_name, program) => {
  test('ends with 0, 1 or 2, and says problems on standard error without a stack', async () => {
    expect(await run([...program(), 'rules', '--format', 'json'])).toMatchObject({ code: 0, error: '' });
    expect(await run([...program(), 'analyse', 'broken.stave'])).toMatchObject({ code: 1, error: '' });
    const refused = await run([...program(), 'analyse', 'damaged.stave']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toMatch(/^stave: The file ends too early[^]*file: .*damaged\.stave\n[^]*remedy:/);
    expect(refused.error).not.toMatch(/\n {4}at /);
    expect((await run([...program(), 'nonsense'])).code).toBe(2);
  });

  test('survives a reader that stops reading', async () => {
    const ended = await run([...program(), 'rules', '--format', 'json'], { closesEarly: true });
    expect(ended).toMatchObject({ code: 0, error: '' });
  });

  test.runIf(process.platform === 'linux')('says when its output cannot be written', async () => {
    const ended = await run(['sh', '-c', '"$0" "$@" > /dev/full', ...program(), 'rules']);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.error).toMatch(/^stave: The output could not be written \(ENOSPC\)\.\n {2}remedy:/);
    expect(ended.error).not.toMatch(/\n {4}at /);
  });
});

describe('built', () => {
  test('is executable by itself, also through a link, and knows its version', async () => {
    expect((await stat(join(folder, 'build', 'stave.mjs'))).mode & 0o111).not.toBe(0);
    const ended = await run(
      process.platform === 'win32' ? node(built(), '--version') : [join(folder, 'stave'), '--version'],
    );
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('draws and lays out a template without anything beside it', async () => {
    expect(
      await run(node(built(), 'new', 'interaction-cluster-suggested', '--out', 'new.stave')),
    ).toMatchObject({ code: 0, error: '' });
    const from = await run(node(...SOURCES, 'new', 'interaction-cluster-suggested', '--out', 'source.stave'));
    expect(from.code).toBe(0);
    expect(await readFile(join(folder, 'new.stave'), 'utf8')).toBe(
      await readFile(join(folder, 'source.stave'), 'utf8'),
    );
  });

  test('takes relative names from where npm was called, for its own script only', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const call = node(built(), 'analyse', 'broken.stave');
    const own = { npm_lifecycle_event: 'stave', npm_package_name: 'stave', INIT_CWD: elsewhere };
    expect((await run(call, { env: own })).error).toContain(join(elsewhere, 'broken.stave'));
    expect((await run(call, { env: { ...own, npm_package_name: 'other' } })).code).toBe(1);
  });
});
