import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { SaveOutcome } from '#shared/shell/contract.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { onlyAsItIsNow } from './file-fingerprint.ts';
import { describeFileError, describeRace } from './file-problem.ts';
import { withoutLinks } from './link-guard.ts';
import type { WriteQueue } from './write-queue.ts';

/** Writes an export. It can be made again from the document, so no previous version is kept. */
export async function writeExport(
  chosenPath: string,
  bytes: Uint8Array,
  writes: WriteQueue,
): Promise<SaveOutcome> {
  return writes.track(
    withoutLinks(chosenPath).then((path) =>
      path.ok
        ? writes.run(path.value, () => write(path.value, bytes))
        : { kind: 'failed', problem: path.error },
    ),
  );
}

async function write(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
  try {
    const mayReplace = await onlyAsItIsNow(path);
    const outcome = await writeFileAtomically(path, bytes, { keepPrevious: false, mayReplace });
    if (outcome === 'changed') return { kind: 'failed', problem: describeRace(path) };
    return { kind: 'saved', handle: { id: randomUUID(), name: basename(path) } };
  } catch (error) {
    return { kind: 'failed', problem: describeFileError(error, 'written', path) };
  }
}
