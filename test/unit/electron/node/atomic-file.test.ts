// Whatever step of a write fails, or even if nothing runs after it, the file holds the old contents or the new.
import { spawnSync } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { backupPath, besideName } from '#electron/node/beside-names.ts';
import { fingerprintOf } from '#electron/node/file-fingerprint.ts';
import { lockForSaving } from '#electron/node/save-lock.ts';
import { ownHolder } from '#electron/node/save-holder.ts';
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

describe('what others do at the same time', () => {
  const mayReplace = (present: string | undefined): boolean => present === fingerprintOf('old');
  const strangers = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => !name.startsWith('plant.stave'));

  test.each(['copyFile', 'rename to .bak'])('a write of another program at %s is seen', async (when) => {
    await writeFile(path, 'old');
    const theirs = async (call: string): Promise<void> => {
      if (call === when) await writeFile(path, 'his');
    };
    const steps: WriteSteps = {
      ...REAL,
      copyFile: async (from, to) => {
        await theirs('copyFile');
        await REAL.copyFile(from, to);
      },
      rename: async (from, to) => {
        if (to.endsWith('.bak')) await theirs('rename to .bak');
        await rename(from, to);
      },
    };
    expect(await writeFileAtomically(path, 'mine', { keepPrevious: true, mayReplace, steps })).toBe(
      'changed',
    );
    expect([await read(path), await strangers()]).toEqual(['his', []]);
  });

  test('equal size and date do not hide other contents', async () => {
    await writeFile(path, 'his');
    await utimes(path, new Date(0), new Date(0));
    expect(await writeFileAtomically(path, 'mine', { keepPrevious: true, mayReplace })).toBe('changed');
    expect([await read(path), await strangers()]).toEqual(['his', []]);
  });

  test('of many writers that expect the same, one writes', async () => {
    await writeFile(path, 'old');
    const texts = [...Array(8).keys()].map(String);
    const outcomes = await Promise.all(
      texts.map((text) => writeFileAtomically(path, text, { keepPrevious: true, mayReplace })),
    );
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
    expect(await read(path)).toBe(texts[outcomes.indexOf('written')]);
    expect(await strangers()).toEqual([]);
  });

  test('the lock of a process that has ended is taken over, by one of many', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const lock = join(folder, `${besideName(path)}.lock`);
    for (let round = 0; round < 10; round += 1) {
      await writeFile(path, 'old');
      await writeFile(lock, JSON.stringify({ ...ownHolder, pid, token: `${round}` }));
      const writes = ['1', '2', '3', '4'].map((text) =>
        writeFileAtomically(path, text, { keepPrevious: false, mayReplace }),
      );
      expect((await Promise.all(writes)).filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await strangers()).toEqual([]);
    }
  });

  test.each(['', '{"pid":1,"host":"00000000","token":"x"}'])(
    'the lock %j, of nobody known, is taken over after it was watched',
    async (text) => {
      const lock = join(folder, `${besideName(path)}.lock`);
      await writeFile(lock, text);
      const own = await lockForSaving(path, 50);
      expect(await own.isHeld()).toBe(true);
      await own.release();
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

describe('leftovers', () => {
  test('of ended processes go, those of living ones stay', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const nameOf = (holder: { pid: number; host: string }): string =>
      `${besideName(path)}-${holder.pid}-${holder.host}-0123456789ab.tmp`;
    const ended = nameOf({ ...ownHolder, pid });
    const living = [nameOf({ ...ownHolder, pid: process.ppid }), nameOf({ pid, host: '00000000' })];
    const elsewhere = `.stave-0000000000000000-${pid}-${ownHolder.host}-0123456789ab.tmp`;
    for (const name of [ended, ...living, elsewhere]) await writeFile(join(folder, name), 'half');
    await writeFileAtomically(path, 'new', { keepPrevious: true });
    expect((await readdir(folder)).sort()).toEqual([...living, elsewhere, 'plant.stave'].sort());
    for (const name of living) await utimes(join(folder, name), new Date(0), new Date(0));
    await writeFileAtomically(path, 'new', { keepPrevious: false });
    expect((await readdir(folder)).sort()).toEqual([elsewhere, 'plant.stave'].sort());
  });
});

describe('names', () => {
  test.each([
    ['a', 255],
    ['ü', 254],
    ['编', 255],
    ['😀', 252],
  ])('of %s, up to %i bytes', async (sign, bytes) => {
    for (let length = bytes - 16; length <= bytes; length += 1) {
      const count = Math.floor((length - '.stave'.length) / Buffer.byteLength(sign));
      const long = join(folder, `${sign.repeat(count)}.stave`);
      for (const text of ['one', 'two']) await writeFileAtomically(long, text, { keepPrevious: true });
      expect(await read(long)).toBe('two');
      expect(await read(await backupPath(long))).toBe('one');
      for (const name of await readdir(folder)) await rm(join(folder, name));
    }
  });

  test('a folder or a link that has the name of the backup is left alone', async () => {
    await mkdir(`${path}.bak`);
    await symlink('elsewhere', `${path}.2.bak`);
    for (const text of ['one', 'two']) await writeFileAtomically(path, text, { keepPrevious: true });
    expect([await read(path), await read(`${path}.3.bak`)]).toEqual(['two', 'one']);
    expect((await readdir(folder)).sort()).toEqual(
      ['plant.stave', 'plant.stave.2.bak', 'plant.stave.3.bak', 'plant.stave.bak'].sort(),
    );
  });

  test('with every such name taken, nothing is written', async () => {
    await writeFile(path, 'old');
    for (const ending of ['', '.2', '.3', '.4']) await mkdir(`${path}${ending}.bak`);
    await expect(writeFileAtomically(path, 'new', { keepPrevious: true })).rejects.toMatchObject({
      code: 'EBACKUP',
    });
    expect(await read(path)).toBe('old');
  });
});

test.skipIf(process.getuid?.() !== 0)('owner and group are kept, of the backup too', async () => {
  await writeFile(path, 'old');
  await chown(path, 1234, 2345);
  await chmod(path, 0o640);
  await writeFileAtomically(path, 'new', { keepPrevious: true });
  for (const file of [path, `${path}.bak`]) {
    const { uid, gid, mode } = await stat(file);
    expect([uid, gid, mode & 0o777]).toEqual([1234, 2345, 0o640]);
  }
});
