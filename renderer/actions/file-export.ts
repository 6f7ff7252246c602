import { fileName } from '#shared/kernel/file-name.ts';
import type { Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { countOf } from '#shared/kernel/words.ts';
import { showFileProblem } from '#renderer/actions/file-session.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

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
    text: `Exported ${outcome.handle.name}`,
    detail:
      bundle.secrets.length === 0
        ? countOf(bundle.files.length, 'file')
        : `${countOf(bundle.files.length, 'file')}; ${countOf(bundle.secrets.length, 'placeholder')} to fill in`,
  });
  return true;
}
