// Fuses are set in the packaged program and read back from it; a build that packs other ones fails.
import { FuseV1Options } from '@electron/fuses';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterPack, checkFuses, FUSE_BYTES, FUSES, setAndCheckFuses } from '#packaging/set-fuses.mjs';
import { builderConfiguration, ROOT } from './builder-configuration.ts';

/** What stands before the fuses in a binary of Electron. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const REMOVED = 'r'.charCodeAt(0);
/** Every fuse the other way round. */
const OPPOSITE = Object.values(FUSES).map((isOn) => (isOn ? FUSE_BYTES.off : FUSE_BYTES.on));
const RIGHT = Object.values(FUSES).map((isOn) => (isOn ? FUSE_BYTES.on : FUSE_BYTES.off));

let folder: string;
let program: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-fuses-'));
  program = join(folder, 'stave');
  return () => rm(folder, { recursive: true, force: true });
});

/** A binary as far as fuses go: code, the sentinel, the version and number of fuses, a byte each, code. */
async function writeProgram(fuses: readonly number[], sentinel = SENTINEL, path = program): Promise<void> {
  const wire = Buffer.from([1, fuses.length, ...fuses]);
  await writeFile(
    path,
    Buffer.concat([Buffer.from('code'), Buffer.from(sentinel), wire, Buffer.from('code')]),
  );
}

async function fusesOf(path: string): Promise<number[]> {
  const bytes = await readFile(path);
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return [...bytes.subarray(start, start + RIGHT.length)];
}

describe('a packed program', () => {
  test('gets its fuses, and nothing else of it changes', async () => {
    await writeProgram([...OPPOSITE, FUSE_BYTES.on]);
    const { length } = await readFile(program);
    await setAndCheckFuses(program);
    expect(await fusesOf(program)).toEqual(RIGHT);
    expect(await readFile(program)).toHaveLength(length);
    expect((await readFile(program, 'latin1')).endsWith(`${String.fromCharCode(FUSE_BYTES.on)}code`)).toBe(
      true,
    );
  });

  test.each(Object.keys(FUSES).map((fuse) => [FuseV1Options[Number(fuse)], Number(fuse)] as const))(
    'with another %s is refused by name',
    async (name, fuse) => {
      const bits = [...RIGHT];
      bits[fuse] = OPPOSITE[fuse] ?? 0;
      await writeProgram(bits);
      await expect(checkFuses(program)).rejects.toThrow(new RegExp(`wrong: ${name} is not (on|off)\\.$`));
    },
  );

  test('whose fuse Electron has removed is refused, since setting it has no effect', async () => {
    await writeProgram([...RIGHT.slice(0, -1), REMOVED]);
    await expect(checkFuses(program)).rejects.toThrow(/GrantFileProtocolExtraPrivileges/);
  });

  test('with fewer fuses is refused', async () => {
    await writeProgram(OPPOSITE.slice(0, 7));
    await expect(setAndCheckFuses(program)).rejects.toThrow();
  });

  test('without fuses is refused', async () => {
    await writeProgram(OPPOSITE, 'another sentinel');
    await expect(setAndCheckFuses(program)).rejects.toThrow(/sentinel/);
  });
});

test.each([
  ['linux', 'stave', { executableName: 'stave' }],
  ['win32', 'Stave.exe', {}],
])('the hook finds the program of %s', async (electronPlatformName, name, own) => {
  await writeProgram(OPPOSITE, SENTINEL, join(folder, name));
  const packager = { appInfo: { productFilename: 'Stave' }, ...own };
  await afterPack({ appOutDir: folder, electronPlatformName, packager } as never);
  expect(await fusesOf(join(folder, name))).toEqual(RIGHT);
});

test('every fuse that the library knows is stated', () => {
  const known = Object.keys(FuseV1Options).filter((name) => /^\d+$/.test(name));
  expect(Object.keys(FUSES)).toEqual(known);
});

test('packing runs the hook, and sets no fuses beside it', async () => {
  const { afterPack: hook, electronFuses } = builderConfiguration();
  expect(await import(new URL(String(hook), ROOT).href)).toHaveProperty('afterPack', afterPack);
  expect(electronFuses).toBeUndefined();
});
