import { excerpt } from '#shared/kernel/foreign-text.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { TOPOLOGY_LIMIT_BYTES, type OpenOutcome, type SaveOutcome } from '#shared/shell/contract.ts';
import { writeFileAtomically, type WriteOptions } from './atomic-file.ts';
import { fingerprintOf, fingerprintOfFile, type Fingerprint } from './file-fingerprint.ts';
import { describeFileError, describeTooLarge } from './file-problem.ts';
import { isRedirected, describeRedirected, withoutLinks } from './link-guard.ts';
import { readTopologyFile } from './read-topology-file.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

/** Saving would overwrite what somebody else wrote since the file was opened; nothing was written. */
export interface ChangedOutside {
  readonly kind: 'changed-outside';
  readonly name: string;
}

/** The topology files of this session: the window holds opaque handles, only this knows their paths. */
export interface TopologyFiles {
  open(path: string): Promise<OpenOutcome>;
  save(id: string, text: string): Promise<SaveOutcome | ChangedOutside>;
  /** Saves although somebody else has changed the file; what they wrote becomes the `.bak`. */
  overwrite(id: string, text: string): Promise<SaveOutcome>;
  saveAs(path: string, text: string): Promise<SaveOutcome>;
}

interface KnownFile {
  /** Free of symbolic links at the time the file was chosen. */
  readonly path: string;
  readonly fingerprint: Fingerprint;
}

interface Options {
  readonly maxBytes?: number;
  /** Where writes wait for each other; one of its own unless something else writes files too. */
  readonly writes?: WriteQueue;
}

export function createTopologyFiles({
  maxBytes = TOPOLOGY_LIMIT_BYTES,
  writes = createWriteQueue(),
}: Options = {}): TopologyFiles {
  const known = new Map<string, KnownFile>();

  const remember = (file: KnownFile, id: string = randomUUID()): { id: string; name: string } => {
    known.set(id, file);
    return { id, name: basename(file.path) };
  };

  const write = async (
    path: string,
    text: string,
    options: Pick<WriteOptions, 'mayReplace'>,
    id?: string,
  ): Promise<SaveOutcome | ChangedOutside> => {
    const contents = Buffer.from(text, 'utf8');
    if (contents.byteLength > maxBytes) return failed(describeTooLarge(path, contents.byteLength, maxBytes));
    try {
      if ((await writeFileAtomically(path, contents, { keepPrevious: true, ...options })) === 'changed') {
        return { kind: 'changed-outside', name: basename(path) };
      }
      return { kind: 'saved', handle: remember({ path, fingerprint: fingerprintOf(contents) }, id) };
    } catch (error) {
      return failed(describeFileError(error, 'written', path));
    }
  };

  const rewrite = async (
    file: KnownFile,
    id: string,
    text: string,
    options: Pick<WriteOptions, 'mayReplace'>,
  ): Promise<SaveOutcome | ChangedOutside> => {
    try {
      if (await isRedirected(file.path)) return failed(describeRedirected(file.path));
    } catch (error) {
      return failed(describeFileError(error, 'written', file.path));
    }
    return write(file.path, text, options, id);
  };

  /** A file that is gone has not been changed: saving brings it back. */
  const save = (file: KnownFile, id: string, text: string): Promise<SaveOutcome | ChangedOutside> =>
    rewrite(file, id, text, {
      mayReplace: (present) => present === undefined || present === file.fingerprint,
    });

  const overwrite = async (file: KnownFile, id: string, text: string): Promise<SaveOutcome> =>
    settled(file.path, await rewrite(file, id, text, {}));

  /** Replaces what is there now, as the user was asked, and nothing that comes meanwhile. */
  const writeAs = async (path: string, text: string): Promise<SaveOutcome> => {
    try {
      const chosen = await fingerprintOfFile(path);
      return settled(path, await write(path, text, { mayReplace: (present) => present === chosen }));
    } catch (error) {
      return failed(describeFileError(error, 'written', path));
    }
  };

  /** In its turn, and with the file as the save before left it. */
  const inTurn = async <Outcome>(
    id: string,
    action: (file: KnownFile) => Promise<Outcome>,
  ): Promise<Outcome | SaveOutcome> => {
    const path = known.get(id)?.path;
    if (path === undefined) return failed(unknownHandle);
    return writes.run<Outcome | SaveOutcome>(path, async () => {
      const file = known.get(id);
      return file === undefined ? failed(unknownHandle) : action(file);
    });
  };

  return {
    async open(chosenPath) {
      const read = await readTopologyFile(chosenPath, maxBytes);
      if (!read.ok) return failed(read.error);
      const { text, ...file } = read.value;
      return { kind: 'opened', file: { handle: remember(file), text } };
    },
    save: (id, text) => inTurn(id, (file) => save(file, id, text)),
    overwrite: (id, text) => inTurn(id, (file) => overwrite(file, id, text)),
    saveAs: (chosenPath, text) =>
      writes.track(
        withoutLinks(chosenPath).then((path) =>
          path.ok ? writes.run(path.value, () => writeAs(path.value, text)) : failed(path.error),
        ),
      ),
  };
}

function failed(problem: Problem): { kind: 'failed'; problem: Problem } {
  return { kind: 'failed', problem };
}

function settled(path: string, outcome: SaveOutcome | ChangedOutside): SaveOutcome {
  if (outcome.kind !== 'changed-outside') return outcome;
  return failed({
    message: 'Another program wrote the file at the same moment, so nothing was written.',
    place: excerpt(path),
    remedy: 'Look at what it holds now, then save again or under another name.',
  });
}

const unknownHandle: Problem = {
  message: 'The file is not open in this window.',
  place: 'the document',
  remedy: 'Use Save As to choose where to save it.',
};
