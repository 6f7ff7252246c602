// Handles instead of paths, one door for every file, and failures that say what, where and what to do.
import { execFileSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
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
import { writeExport } from '#electron/node/export-file.ts';
import { besideName } from '#electron/node/beside-names.ts';
import { fingerprintOf } from '#electron/node/file-fingerprint.ts';
import { createTopologyFiles } from '#electron/node/topology-files.ts';
import { createWriteQueue } from '#electron/node/write-queue.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'stave-files-')));
  path = join(folder, 'plant.stave');
  return () => rm(folder, { recursive: true, force: true });
});

const files = createTopologyFiles();

async function opened(chosen: string): Promise<string> {
  const outcome = await files.open(chosen);
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome));
  return outcome.file.handle.id;
}

describe('open', () => {
  test('sweeps what killed saves of the file left', async () => {
    await writeFile(path, 'old');
    const claim = `${besideName(path)}.lock-0123456789ab`;
    const leftover = `${besideName(path)}-1-00000000-0123456789ab.tmp`;
    for (const name of [claim, leftover]) {
      await writeFile(join(folder, name), 'half');
      await utimes(join(folder, name), new Date(0), new Date(0));
    }
    const fresh = `${besideName(path)}.lock-ba9876543210`;
    await writeFile(join(folder, fresh), 'under way');
    await opened(path);
    expect((await readdir(folder)).sort()).toEqual([fresh, 'plant.stave'].sort());
  });

  test('gives the text and a handle that tells nothing of the path', async () => {
    await writeFile(path, '\uFEFFZürich');
    const outcome = await files.open(path);
    expect(outcome).toMatchObject({
      kind: 'opened',
      file: { text: 'Zürich', handle: { name: 'plant.stave' } },
    });
    expect(JSON.stringify(outcome)).not.toContain(folder);
  });

  test('reads UTF-16 where the byte order mark says so', async () => {
    await writeFile(path, '\uFEFFZürich', 'utf16le');
    expect(await files.open(path)).toMatchObject({ kind: 'opened', file: { text: 'Zürich' } });
  });

  const unreadable: [name: string, make: () => Promise<unknown>, message: RegExp][] = [
    ['a missing file', async () => undefined, /could not be read \(ENOENT\)/],
    ['a folder', () => mkdir(path), /not a file/],
    ['binary data', () => writeFile(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01])), /not text/],
    ['half a character', () => writeFile(path, new Uint8Array([0xff, 0xfe, 0x00, 0xd8])), /UTF-16.*damaged/],
    ['Windows-1252', () => writeFile(path, Buffer.from('Z\u00fcrich', 'latin1')), /Windows-1252/],
    ['too much', () => writeFile(path, 'x'.repeat(101)), /limit/],
  ];
  test.each(unreadable)('%s is refused', async (_name, make, message) => {
    await make();
    const outcome = await createTopologyFiles({ maxBytes: 100 }).open(path);
    expect(outcome).toMatchObject({ kind: 'failed', problem: { place: path, message } });
    expect(outcome.kind === 'failed' && outcome.problem.remedy.length > 10).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('a pipe is refused, not waited for', async () => {
    execFileSync('mkfifo', [path]);
    expect(await files.open(path)).toMatchObject({ kind: 'failed', problem: { message: /not a file/ } });
  });
});

describe('save', () => {
  test('again and again to the same handle', async () => {
    await writeFile(path, '1');
    const id = await opened(path);
    for (const text of ['2', '3']) {
      expect(await files.save(id, text)).toEqual({ kind: 'saved', handle: { id, name: 'plant.stave' } });
    }
    expect([await readFile(path, 'utf8'), await readFile(`${path}.bak`, 'utf8')]).toEqual(['3', '2']);
  });

  test('not to a handle from elsewhere', async () => {
    expect(await files.save(path, 'x')).toMatchObject({ kind: 'failed', problem: { remedy: /Save As/ } });
  });

  test('not more than could be read again', async () => {
    const small = createTopologyFiles({ maxBytes: 100 });
    expect(await small.saveAs(path, 'ü'.repeat(51))).toMatchObject({
      kind: 'failed',
      problem: { message: /limit/ },
    });
  });

  test('not over what another program wrote, unless told to', async () => {
    await writeFile(path, 'old');
    const id = await opened(path);
    await writeFile(path, 'new');
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    const seen = fingerprintOf('new');
    expect(await files.save(id, 'mine')).toEqual({ kind: 'changed-outside', seen });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await files.save(id, 'mine', seen)).toMatchObject({ kind: 'saved' });
    expect(await readFile(path, 'utf8')).toBe('mine');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('new');
    expect(await files.save(id, 'again')).toMatchObject({ kind: 'saved' });
  });

  test('nor over what it wrote after the user agreed to replace an earlier version', async () => {
    await writeFile(path, 'old');
    const id = await opened(path);
    await writeFile(path, 'second');
    const told = await files.save(id, 'mine');
    await writeFile(path, 'third');
    const seen = told.kind === 'changed-outside' ? told.seen : '';
    expect(await files.save(id, 'mine', seen)).toEqual({
      kind: 'changed-outside',
      seen: fingerprintOf('third'),
    });
    expect(await readFile(path, 'utf8')).toBe('third');
  });

  test('of two at once the later one stays, and neither takes the other for a stranger', async () => {
    await writeFile(path, 'old');
    for (let round = 0; round < 10; round += 1) {
      const id = await opened(path);
      const outcomes = await Promise.all([files.save(id, 'v1'.repeat(2_000_000)), files.save(id, 'v2')]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
      expect(await readFile(path, 'utf8')).toBe('v2');
    }
  });

  test('a write under way is known of until it has ended', async () => {
    const writes = createWriteQueue();
    const own = createTopologyFiles({ writes });
    expect(writes.isBusy()).toBe(false);
    const saved = own.saveAs(path, 'x'.repeat(100_000));
    expect(writes.isBusy()).toBe(true);
    await writes.idle();
    expect(await readFile(path, 'utf8')).toHaveLength(100_000);
    expect(writes.isBusy()).toBe(false);
    expect(await saved).toMatchObject({ kind: 'saved' });
  });

  test('a read-only file is left alone', async () => {
    await writeFile(path, 'old');
    const id = await opened(path);
    await chmod(path, 0o444);
    expect(await files.save(id, 'new')).toMatchObject({
      kind: 'failed',
      problem: { message: /EACCES/, remedy: /read-only/ },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    await chmod(path, 0o644);
  });

  test('a touched file with the same contents is unchanged', async () => {
    await writeFile(path, 'old');
    const id = await opened(path);
    await utimes(path, new Date(0), new Date(0));
    expect(await files.save(id, 'mine')).toMatchObject({ kind: 'saved' });
  });

  test('a deleted file comes back', async () => {
    await writeFile(path, 'old');
    const id = await opened(path);
    await rm(path);
    expect(await files.save(id, 'mine')).toMatchObject({ kind: 'saved' });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test('a vanished folder is a failure', async () => {
    const inside = join(folder, 'sub', 'a.stave');
    await mkdir(join(folder, 'sub'));
    await files.saveAs(inside, '1');
    const id = await opened(inside);
    await rm(join(folder, 'sub'), { recursive: true });
    expect(await files.save(id, '2')).toMatchObject({ kind: 'failed', problem: { remedy: /another name/ } });
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('a file chosen through a link is written behind it, and the link stays', async () => {
    await writeFile(path, 'old');
    const link = join(folder, 'link.stave');
    await symlink(path, link);
    const id = await opened(link);
    expect(await files.save(id, 'new')).toMatchObject({ kind: 'saved', handle: { name: 'plant.stave' } });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await realpath(link)).toBe(path);
  });

  test('a link to a file that is not there yet stays a link', async () => {
    const link = join(folder, 'link.stave');
    await mkdir(join(folder, 'sub'));
    await symlink(join('sub', 'later.stave'), join(folder, 'second'));
    await symlink('second', link);
    expect(await files.saveAs(link, 'new')).toMatchObject({
      kind: 'saved',
      handle: { name: 'later.stave' },
    });
    expect(await readlink(link)).toBe('second');
    expect(await readFile(join(folder, 'sub', 'later.stave'), 'utf8')).toBe('new');
  });

  test('links that lead to each other are refused', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    await Promise.all([symlink(one, two), symlink(two, one)]);
    expect(await files.saveAs(one, 'x')).toMatchObject({ kind: 'failed', problem: { message: /ELOOP/ } });
    expect(await readlink(one)).toBe(two);
  });

  test('what is no file is not replaced by one', async () => {
    execFileSync('mkfifo', [path]);
    const refused = { kind: 'failed', problem: { message: /not a file/, place: path } };
    expect(await files.saveAs(path, 'x')).toMatchObject(refused);
    expect(await writeExport(path, new Uint8Array([1]), createWriteQueue())).toMatchObject(refused);
    expect((await stat(path)).isFIFO()).toBe(true);
  });

  test('an export too is written behind a link', async () => {
    const [bundle, link] = [join(folder, 'a.zip'), join(folder, 'link.zip')];
    await writeFile(bundle, 'old');
    await symlink(bundle, link);
    await writeExport(link, new Uint8Array([1]), createWriteQueue());
    expect(await readlink(link)).toBe(bundle);
    expect([...(await readFile(bundle))]).toEqual([1]);
  });

  test('a link put in the place of the file is refused', async () => {
    await writeFile(path, 'old');
    const victim = join(folder, 'victim');
    await writeFile(victim, 'untouched');
    const id = await opened(path);
    await rm(path);
    await symlink(victim, path);
    for (const save of [files.save(id, 'x'), files.save(id, 'x', fingerprintOf('untouched'))]) {
      expect(await save).toMatchObject({ kind: 'failed', problem: { message: /leads elsewhere/ } });
    }
    expect(await readFile(victim, 'utf8')).toBe('untouched');
  });

  test('a link put in the place of its folder is refused', async () => {
    const [real, other] = [join(folder, 'real'), join(folder, 'other')];
    await Promise.all([mkdir(real), mkdir(other)]);
    await writeFile(join(real, 'a.stave'), 'old');
    const id = await opened(join(real, 'a.stave'));
    await rename(real, join(folder, 'moved'));
    await symlink(other, real);
    expect(await files.save(id, 'x')).toMatchObject({ kind: 'failed' });
  });
});

describe('export', () => {
  const writes = createWriteQueue();

  test('writes the bytes and keeps no version before', async () => {
    const bundle = join(folder, 'a.zip');
    await writeExport(bundle, new Uint8Array([1]), writes);
    expect(await writeExport(bundle, new Uint8Array([2, 3]), writes)).toMatchObject({
      kind: 'saved',
      handle: { name: 'a.zip' },
    });
    expect([...(await readFile(bundle))]).toEqual([2, 3]);
    await expect(readFile(`${bundle}.bak`)).rejects.toThrow();
  });
  test('a folder that is not there is a failure', async () => {
    expect(await writeExport(join(folder, 'no', 'a.zip'), new Uint8Array(), writes)).toMatchObject({
      kind: 'failed',
    });
  });
});
