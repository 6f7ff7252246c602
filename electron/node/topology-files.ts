import type { Problem } from '#shared/kernel/problem.ts';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  TOPOLOGY_LIMIT_BYTES,
  type ChangedOutside,
  type OpenOutcome,
  type SaveOutcome,
} from '#shared/shell/contract.ts';
import { writeFileAtomically, type WriteOptions } from './atomic-file.ts';
import { fingerprintOf, fingerprintOfFile, onlyAsItIsNow, type Fingerprint } from './file-fingerprint.ts';
import { describeFileError, describeRace, describeTooLarge } from './file-problem.ts';
import { isRedirected, describeRedirected, withoutLinks } from './link-guard.ts';
import { readTopologyFile } from './read-topology-file.ts';
import { sweepLeftovers } from './temporary-files.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

/** The topology files of this session: the window holds opaque handles, only this knows their paths. */
export interface TopologyFiles {
  open(path: string): Promise<OpenOutcome>;
  /** What somebody else wrote is replaced only where `replacing` names it; then it becomes the `.bak`. */
  save(id: string, text: string, replacing?: Fingerprint): Promise<SaveOutcome | ChangedOutside>;
  saveAs(path: string, text: string): Promise<SaveOutcome>;
}

/** In the place of a fingerprint. */
const NO_FILE = 'no file';

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
    mayReplace: NonNullable<WriteOptions['mayReplace']>,
    id?: string,
  ): Promise<SaveOutcome | ChangedOutside> => {
    const contents = Buffer.from(text, 'utf8');
    if (contents.byteLength > maxBytes) return failed(describeTooLarge(path, contents.byteLength, maxBytes));
    try {
      if ((await writeFileAtomically(path, contents, { keepPrevious: true, mayReplace })) === 'changed') {
        return { kind: 'changed-outside', seen: (await fingerprintOfFile(path)) ?? NO_FILE };
      }
      return { kind: 'saved', handle: remember({ path, fingerprint: fingerprintOf(contents) }, id) };
    } catch (error) {
      return failed(describeFileError(error, 'written', path));
    }
  };

  /** A file that is gone has not been changed: saving brings it back. */
  const save = async (
    { path, fingerprint }: KnownFile,
    id: string,
    text: string,
    replacing: Fingerprint | undefined,
  ): Promise<SaveOutcome | ChangedOutside> => {
    try {
      if (await isRedirected(path)) return failed(describeRedirected(path));
    } catch (error) {
      return failed(describeFileError(error, 'written', path));
    }
    const replaceable = [undefined, fingerprint, replacing];
    return write(path, text, (present) => replaceable.includes(present), id);
  };

  const writeAs = async (path: string, text: string): Promise<SaveOutcome> => {
    try {
      const outcome = await write(path, text, await onlyAsItIsNow(path));
      return outcome.kind === 'changed-outside' ? failed(describeRace(path)) : outcome;
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
      await sweepLeftovers(file.path);
      return { kind: 'opened', file: { handle: remember(file), text } };
    },
    save: (id, text, replacing) => inTurn(id, (file) => save(file, id, text, replacing)),
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

const unknownHandle: Problem = {
  message: 'The file is not open in this window.',
  place: 'the document',
  remedy: 'Use Save As to choose where to save it.',
};
