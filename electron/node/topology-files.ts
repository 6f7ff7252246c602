import { randomUUID } from 'node:crypto';
import { lstat, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import {
  TOPOLOGY_LIMIT_BYTES,
  type OpenOutcome,
  type Problem,
  type SaveOutcome,
} from '#shared/shell/contract.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { fingerprintOf, hasChanged, type Fingerprint } from './file-fingerprint.ts';
import { describeFileError, errorCode } from './file-problem.ts';

/** Saving would overwrite what somebody else wrote since the file was opened; nothing was written. */
export interface ChangedOutside {
  readonly kind: 'changed-outside';
  readonly name: string;
}

/** The topology files of this session: the window holds opaque handles, only this knows their paths. */
export interface TopologyFiles {
  open(path: string): Promise<OpenOutcome>;
  save(
    id: string,
    text: string,
    options?: { overwriteChanges: boolean },
  ): Promise<SaveOutcome | ChangedOutside>;
  saveAs(path: string, text: string): Promise<SaveOutcome>;
}

interface KnownFile {
  /** Free of symbolic links at the time the file was chosen. */
  readonly path: string;
  readonly fingerprint: Fingerprint;
}

interface Limits {
  readonly maxBytes: number;
}

export function createTopologyFiles(
  { maxBytes }: Limits = { maxBytes: TOPOLOGY_LIMIT_BYTES },
): TopologyFiles {
  const known = new Map<string, KnownFile>();

  const remember = (file: KnownFile, id: string = randomUUID()): { id: string; name: string } => {
    known.set(id, file);
    return { id, name: basename(file.path) };
  };

  const write = async (path: string, text: string, id?: string): Promise<SaveOutcome> => {
    const contents = Buffer.from(text, 'utf8');
    if (contents.byteLength > maxBytes) return failed(tooLarge(path, contents.byteLength, maxBytes));
    try {
      await writeFileAtomically(path, contents, { keepPrevious: true });
      const fingerprint = fingerprintOf(contents, await stat(path));
      return { kind: 'saved', handle: remember({ path, fingerprint }, id) };
    } catch (error) {
      return failed(describeFileError(error, 'written', path));
    }
  };

  return {
    async open(chosenPath) {
      const read = await readTopology(chosenPath, maxBytes);
      if (!read.ok) return failed(read.error);
      const { text, ...file } = read.value;
      return { kind: 'opened', file: { handle: remember(file), text } };
    },

    async save(id, text, options) {
      const file = known.get(id);
      if (file === undefined) return failed(unknownHandle);
      try {
        if (await isRedirected(file.path)) return failed(redirected(file.path));
        if (options?.overwriteChanges !== true && (await hasChanged(file.path, file.fingerprint))) {
          return { kind: 'changed-outside', name: basename(file.path) };
        }
      } catch (error) {
        return failed(describeFileError(error, 'written', file.path));
      }
      return write(file.path, text, id);
    },

    async saveAs(chosenPath, text) {
      const path = await withoutLinks(chosenPath);
      return path.ok ? write(path.value, text) : failed(path.error);
    },
  };
}

async function readTopology(
  chosenPath: string,
  maxBytes: number,
): Promise<Result<KnownFile & { text: string }, Problem>> {
  try {
    const path = await realpath(chosenPath);
    // Before opening: a pipe would be waited for.
    if (!(await stat(path)).isFile()) return fail(notAFile(path));
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (stats.size > maxBytes) return fail(tooLarge(path, stats.size, maxBytes));
      const contents = await file.readFile();
      const text = decode(contents);
      if (text === undefined) return fail(notText(path));
      return ok({ path, text, fingerprint: fingerprintOf(contents, stats) });
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(describeFileError(error, 'read', chosenPath));
  }
}

function decode(contents: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(contents);
  } catch {
    return undefined;
  }
}

/** Where a path chosen for writing really leads, so that a link stays a link and the file behind it is written. */
async function withoutLinks(chosenPath: string): Promise<Result<string, Problem>> {
  try {
    return ok(await realpath(chosenPath));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return fail(describeFileError(error, 'written', chosenPath));
  }
  try {
    return ok(join(await realpath(dirname(chosenPath)), basename(chosenPath)));
  } catch (error) {
    return fail(describeFileError(error, 'written', chosenPath));
  }
}

/** Whether a link now stands where there was none when the file was chosen: a save would land somewhere else. */
async function isRedirected(path: string): Promise<boolean> {
  if ((await realpath(dirname(path))) !== dirname(path)) return true;
  try {
    return !(await lstat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function failed(problem: Problem): { kind: 'failed'; problem: Problem } {
  return { kind: 'failed', problem };
}

const unknownHandle: Problem = {
  message: 'The file is not open in this window.',
  place: 'the document',
  remedy: 'Use Save As to choose where to save it.',
};

function redirected(path: string): Problem {
  return {
    message: 'The file was replaced by something that leads elsewhere, so nothing was written.',
    place: path,
    remedy: 'Use Save As to choose where to save it.',
  };
}

function notAFile(path: string): Problem {
  return { message: 'This is not a file.', place: path, remedy: 'Choose a topology file (.stave).' };
}

function notText(path: string): Problem {
  return {
    message: 'The file is not text, so it is no topology.',
    place: path,
    remedy: 'Choose a topology file (.stave).',
  };
}

function tooLarge(path: string, sizeBytes: number, maxBytes: number): Problem {
  const [size, limit] = [sizeBytes, maxBytes].map((bytes) => `${Math.ceil(bytes / 1024)} KB`);
  return {
    message: `The topology takes ${size}; the limit is ${limit}.`,
    place: path,
    remedy: 'Divide it into several topologies.',
  };
}
