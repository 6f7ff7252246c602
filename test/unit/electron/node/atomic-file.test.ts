// Whatever step of a write fails, or even if nothing runs after it, the file holds the old contents or the new.
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomically, type WriteSteps } from '#electron/node/atomic-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-atomic-'));
  path = join(folder, 'plant.stave');
  return () => rm(folder, { recursive: true, force: true });
});

const REAL: WriteSteps = {
  writeDurably: (target, contents) => writeFile(target, contents),
  copyFile: async (from, to) => writeFile(to, await readFile(from)),
  rename,
  remove: (target) => rm(target, { force: true }),
};
const failure = (code: string): Error => Object.assign(new Error(code), { code });
const read = (file: string): Promise<string> => readFile(file, 'utf8');

test('writes a new file, leaving nothing else', async () => {
  await writeFileAtomically(path, 'new', { keepPrevious: true });
  expect(await read(path)).toBe('new');
  expect(await readdir(folder)).toEqual(['plant.stave']);
});

test('replaces a file and keeps the version before, once', async () => {
  for (const text of ['one', 'two', 'three']) await writeFileAtomically(path, text, { keepPrevious: true });
  expect([await read(path), await read(`${path}.bak`)]).toEqual(['three', 'two']);
  expect((await readdir(folder)).sort()).toEqual(['plant.stave', 'plant.stave.bak']);
});

test('keeps no version when none is asked for', async () => {
  for (const text of ['one', 'two']) await writeFileAtomically(path, text, { keepPrevious: false });
  expect(await readdir(folder)).toEqual(['plant.stave']);
});

test.skipIf(process.platform === 'win32')('a private file stays private', async () => {
  await writeFile(path, 'old');
  await chmod(path, 0o600);
  await writeFileAtomically(path, 'new', { keepPrevious: false });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === 'win32')('rights that the umask would take are kept', async () => {
  const before = process.umask(0o077);
  try {
    await writeFile(path, 'old');
    await chmod(path, 0o664);
    await writeFileAtomically(path, 'new', { keepPrevious: false });
    expect((await stat(path)).mode & 0o777).toBe(0o664);
  } finally {
    process.umask(before);
  }
});

test('a file that its owner may not write is refused, whoever asks', async () => {
  await writeFile(path, 'old');
  await chmod(path, 0o444);
  const write = writeFileAtomically(path, 'new', { keepPrevious: true });
  await expect(write).rejects.toMatchObject({ code: 'EACCES' });
  expect(await read(path)).toBe('old');
  expect(await readdir(folder)).toEqual(['plant.stave']);
  await chmod(path, 0o644);
});

/** Every call of a step, in order, when an existing file is replaced. */
const CALLS = ['writeDurably', 'copyFile', 'rename to .bak', 'rename to target'] as const;

describe.each(CALLS)('%s', (failing) => {
  const stepsThatFail = (error: Error, canCleanUp: boolean): WriteSteps => {
    const failAt = async (call: string, action: () => Promise<void>): Promise<void> => {
      if (call !== failing) return action();
      throw error;
    };
    return {
      // Half of it is there when it fails.
      writeDurably: async (target, contents, mode) => {
        if (failing === 'writeDurably') await writeFile(target, contents.slice(0, 2));
        await failAt('writeDurably', () => REAL.writeDurably(target, contents, mode));
      },
      copyFile: async (from, to) => {
        if (failing === 'copyFile') await writeFile(to, 'o');
        await failAt('copyFile', () => REAL.copyFile(from, to));
      },
      rename: (from, to) =>
        failAt(to.endsWith('.bak') ? 'rename to .bak' : 'rename to target', () => REAL.rename(from, to)),
      remove: (target) => (canCleanUp ? REAL.remove(target) : Promise.reject(new Error('dead'))),
    };
  };

  test('failing leaves the old contents, and nothing behind', async () => {
    await writeFile(path, 'old');
    const steps = stepsThatFail(failure('ENOSPC'), true);
    await expect(writeFileAtomically(path, 'fresh', { keepPrevious: true, steps })).rejects.toThrow('ENOSPC');
    expect(await read(path)).toBe('old');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('dying there leaves the old contents', async () => {
    await writeFile(path, 'old');
    const steps = stepsThatFail(failure('EIO'), false);
    await expect(writeFileAtomically(path, 'fresh', { keepPrevious: true, steps })).rejects.toThrow('EIO');
    expect(await read(path)).toBe('old');
  });
});

describe('a file that another program holds', () => {
  const heldFor = (times: number, code: string): { steps: WriteSteps; tries: () => number } => {
    let tries = 0;
    const steps: WriteSteps = {
      ...REAL,
      rename: (from, to) => {
        tries += 1;
        return tries <= times ? Promise.reject(failure(code)) : rename(from, to);
      },
    };
    return { steps, tries: () => tries };
  };

  test.each(['EBUSY', 'EPERM', 'EACCES'])('is waited for (%s)', async (code) => {
    const { steps, tries } = heldFor(2, code);
    await writeFileAtomically(path, 'new', { keepPrevious: false, steps, retryDelaysMs: [1, 1] });
    expect([await read(path), tries()]).toEqual(['new', 3]);
  });

  test('is given up in the end', async () => {
    const { steps, tries } = heldFor(99, 'EBUSY');
    const write = writeFileAtomically(path, 'new', { keepPrevious: false, steps, retryDelaysMs: [1, 1] });
    await expect(write).rejects.toThrow('EBUSY');
    expect(tries()).toBe(3);
    expect(await readdir(folder)).toEqual([]);
  });

  test('other failures are not repeated', async () => {
    const { steps, tries } = heldFor(99, 'ENOSPC');
    const write = writeFileAtomically(path, 'new', { keepPrevious: false, steps, retryDelaysMs: [1, 1] });
    await expect(write).rejects.toThrow('ENOSPC');
    expect(tries()).toBe(1);
  });
});
