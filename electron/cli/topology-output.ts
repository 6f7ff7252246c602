import { writeFileAtomically, type WriteOptions } from '#electron/node/atomic-file.ts';
import { onlyAsItIsNow } from '#electron/node/file-fingerprint.ts';
import { describeFileError, describeRace } from '#electron/node/file-problem.ts';
import { withoutLinks } from '#electron/node/link-guard.ts';
import { encodeTopology, unopenable } from '#shared/format/codec.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { CliProblem } from './cli-problem.ts';

type MayReplace = WriteOptions['mayReplace'];

/**
 * Writes a topology file in one step. What the file held before stays beside it, as `<name>.bak`. Without `mayReplace`
 * what stands there now is replaced.
 */
export async function writeTopology(
  path: string,
  document: Topology,
  appVersion: string,
  mayReplace?: MayReplace,
): Promise<Result<string, CliProblem>> {
  const text = encodeTopology(document, appVersion);
  const problem = unopenable(text);
  if (problem !== undefined) return fail({ ...problem, file: path });
  return writeOutput(path, text, { keepPrevious: true, mayReplace });
}

/**
 * Writes any output in one step and gives its path. A failure leaves what was there. Through a link the file behind it is
 * written; what is no file is refused, and so is a file that another program changes at the same moment.
 */
export async function writeOutput(
  chosenPath: string,
  contents: string | Uint8Array,
  { keepPrevious, mayReplace }: { readonly keepPrevious: boolean; readonly mayReplace?: MayReplace },
): Promise<Result<string, CliProblem>> {
  const path = await withoutLinks(chosenPath);
  if (!path.ok) return fail({ ...path.error, file: chosenPath });
  try {
    const outcome = await writeFileAtomically(path.value, contents, {
      keepPrevious,
      mayReplace: mayReplace ?? (await onlyAsItIsNow(path.value)),
    });
    if (outcome === 'changed') return fail({ ...describeRace(path.value), file: chosenPath });
    return ok(chosenPath);
  } catch (error) {
    return fail({ ...describeFileError(error, 'written', path.value), file: chosenPath });
  }
}
