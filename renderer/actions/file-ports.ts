import { fileName } from '#shared/kernel/file-name.ts';
import { portCsv } from '#shared/report/ports/port-csv.ts';
import type { PortRow } from '#shared/report/ports/port-rows.ts';
import { showFileProblem } from '#renderer/actions/file-session.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Asks where to put a table of ports and writes these rows as comma-separated values. */
export async function exportPorts(workspace: Workspace, rows: readonly PortRow[]): Promise<void> {
  const { document } = workspace.documents.getState();
  const outcome = await workspace.platform.saveExport(
    fileName(`${document.name} ports`, 'Ports') + '.csv',
    new TextEncoder().encode(portCsv(rows)),
    'table',
  );
  if (outcome.kind === 'failed')
    await showFileProblem(workspace, 'The table was not written', outcome.problem);
  if (outcome.kind === 'saved')
    workspace.notices.post({ kind: 'success', text: `Exported ${outcome.handle.name}` });
}
