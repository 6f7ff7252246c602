// What `npm start` decides: options, machine, binary, build.
import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isBuildFresh } from '#electron/node/build-freshness.ts';
import { runDesktopApp } from '#electron/node/desktop-app.ts';
import { obtainElectron } from '#electron/node/electron-binary.ts';
import {
  browserCommand,
  desktopObstacle,
  hasDisplay,
  parseStartOptions,
} from '#electron/node/start-options.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-start-'));
  return () => rm(folder, { recursive: true, force: true });
});

describe('options', () => {
  const plain = { browser: false, open: true, port: undefined, files: [] };
  test.each([
    [[], plain],
    [['--browser', '--no-open'], { ...plain, browser: true, open: false }],
    [['--port', '8080'], { ...plain, port: 8080 }],
    [['--port=8080', 'a.stave'], { ...plain, port: 8080, files: ['a.stave'] }],
  ])('%j', (args, value) => {
    expect(parseStartOptions(args)).toEqual({ ok: true, value });
  });
  test.each([
    [['--port']],
    [['--port', 'x']],
    [['--port', '0']],
    [['--port', '65536']],
    [['--prot', '1']],
    [['-x']],
  ])('%j is refused', (args) => {
    expect(parseStartOptions(args)).toMatchObject({ ok: false });
  });
});

describe('machines', () => {
  const linux = { platform: 'linux' as const, env: { DISPLAY: ':0' }, userId: 1000 };
  test.each([
    [linux, undefined],
    [{ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } }, undefined],
    [{ ...linux, env: {} }, 'there is no display'],
    [{ ...linux, userId: 0 }, 'Electron does not run as root'],
    [{ platform: 'darwin' as const, env: {}, userId: 501 }, undefined],
    [{ platform: 'win32' as const, env: {}, userId: undefined }, undefined],
  ])('%j', (machine, obstacle) => {
    expect(desktopObstacle(machine)).toBe(obstacle);
  });
  test('a display in name only is none', () => {
    expect(hasDisplay({ ...linux, env: { DISPLAY: '' } })).toBe(false);
  });
  test.each([
    ['darwin', 'open'],
    ['win32', 'rundll32'],
    ['linux', 'xdg-open'],
  ] as const)('%s opens the browser with %s', (platform, command) => {
    const [program, args] = browserCommand(platform, 'http://127.0.0.1:4173/');
    expect([program, args.at(-1)]).toEqual([command, 'http://127.0.0.1:4173/']);
  });
});

describe('the Electron binary', () => {
  const options = { timeLimitMs: 5000, onSlow: vi.fn() };
  const program = (text: string): Promise<void> => writeFile(join(folder, 'install.js'), text);
  const installed = `
    const fs = require('fs');
    fs.mkdirSync(__dirname + '/dist', { recursive: true });
    fs.writeFileSync(__dirname + '/dist/electron', '');
    fs.writeFileSync(__dirname + '/path.txt', 'electron');`;

  test('is used when it is there', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', 'electron'), '');
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await obtainElectron(folder, options)).toEqual({
      kind: 'ready',
      path: join(folder, 'dist', 'electron'),
    });
  });
  test('is fetched when it is not', async () => {
    await program(installed);
    expect(await obtainElectron(folder, options)).toEqual({
      kind: 'ready',
      path: join(folder, 'dist', 'electron'),
    });
  });
  test('a recorded path without its file is fetched again', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron');
    await program(installed);
    expect(await obtainElectron(folder, options)).toMatchObject({ kind: 'ready' });
  });
  test.each([
    [
      "console.error('TypeError: fetch failed'); process.exit(1)",
      'Electron could not be fetched (no network)',
    ],
    [
      "console.error('getaddrinfo ENOTFOUND x'); process.exit(1)",
      'Electron could not be fetched (no network)',
    ],
    ["console.error('checksum'); process.exit(1)", 'Electron could not be fetched'],
    ['', 'Electron was fetched but its program is not there'],
  ])('%s', async (text, reason) => {
    await program(text);
    expect(await obtainElectron(folder, options)).toEqual({ kind: 'missing', reason });
  });
  test('is not waited for without end', async () => {
    await program('setTimeout(() => {}, 60000)');
    expect(await obtainElectron(folder, { ...options, timeLimitMs: 200 })).toEqual({
      kind: 'missing',
      reason: 'fetching Electron took too long',
    });
  });
  test('without the package there is nothing to fetch with', async () => {
    expect(await obtainElectron(folder, options)).toMatchObject({ kind: 'missing', reason: /npm ci/ });
  });
});

describe.skipIf(process.platform === 'win32')('running the desktop app', () => {
  const run = async (script: string) => {
    const path = join(folder, 'electron');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return runDesktopApp(path, folder, []);
  };
  test('a window that was used and closed', async () => {
    expect(await run('exit 0')).toEqual({ kind: 'closed' });
  });
  test('a program that never got to a window', async () => {
    expect(await run('echo "noise"; echo "[1:FATAL:x] no sandbox" >&2; exit 133')).toEqual({
      kind: 'not-started',
      reason: 'Electron did not start ([1:FATAL:x] no sandbox)',
    });
  });
  test('a program that cannot be run', async () => {
    expect(await runDesktopApp(join(folder, 'none'), folder, [])).toMatchObject({ kind: 'not-started' });
  });
});

describe('build freshness', () => {
  const at = (path: string, seconds: number): Promise<void> => utimes(join(folder, path), seconds, seconds);
  const target = { output: 'out.html', sources: ['src', 'lock.json', 'absent'] };
  beforeEach(async () => {
    await mkdir(join(folder, 'src', 'deep'), { recursive: true });
    await Promise.all(
      ['src/a.ts', 'src/deep/b.ts', 'lock.json', 'out.html'].map((path) => writeFile(join(folder, path), '')),
    );
    for (const path of ['src/a.ts', 'src/deep/b.ts', 'lock.json', 'src/deep', 'src']) await at(path, 100);
    await at('out.html', 200);
  });

  test('newer than everything', async () => {
    expect(await isBuildFresh(folder, target)).toBe(true);
  });
  test.each(['src/a.ts', 'src/deep/b.ts', 'lock.json', 'src/deep'])('older than %s', async (path) => {
    await at(path, 300);
    expect(await isBuildFresh(folder, target)).toBe(false);
  });
  test('a removed source counts', async () => {
    await rm(join(folder, 'src/deep/b.ts'));
    expect(await isBuildFresh(folder, target)).toBe(false);
  });
  test('nothing built', async () => {
    await rm(join(folder, 'out.html'));
    expect(await isBuildFresh(folder, target)).toBe(false);
  });
});
