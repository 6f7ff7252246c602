import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { fileName } from '#shared/kernel/file-name.ts';
import type { Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import type { AnalysedFile } from '#shared/exchange/export/findings-sarif/analysed-file.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Topology } from '#shared/model/topology.ts';
import { showFileProblem } from '#renderer/actions/file-session.ts';
import type { FileHandle } from '#renderer/platform/platform.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * The file that findings of a bundle point into, as it is once the drawing is saved: the app sees names of files, not where
 * they are. Undefined when the drawing has no file.
 */
export function analysedFile(
  document: Topology,
  file: FileHandle | null,
  appVersion: string,
): AnalysedFile | undefined {
  return file === null ? undefined : { path: file.name, text: encodeTopology(document, appVersion) };
}

/** Asks where to put a bundle and writes it. True when it is there. */
export async function saveExport(workspace: Workspace, bundle: Bundle): Promise<boolean> {
  const { name } = workspace.documents.getState().document;
  const outcome = await workspace.platform.saveExport(
    `${fileName(name, 'Topology')} bundle.zip`,
    zipBundle(bundle),
    'bundle',
  );
  if (outcome.kind === 'cancelled') return false;
  if (outcome.kind === 'failed') {
    await showFileProblem(workspace, 'The bundle was not written', outcome.problem);
    return false;
  }
  workspace.notices.post({
    kind: 'success',
    text: `Exported ${excerptOfPath(outcome.handle.name)}`,
    detail:
      bundle.secrets.length === 0
        ? countOf(bundle.files.length, 'file')
        : `${countOf(bundle.files.length, 'file')}; ${countOf(bundle.secrets.length, 'placeholder')} to fill in`,
  });
  return true;
}
