import { fileName } from '#shared/kernel/file-name.ts';
import { concealedRows } from '#shared/report/ports/concealed-rows.ts';
import { portCsv } from '#shared/report/ports/port-csv.ts';
import type { PortRow } from '#shared/report/ports/port-rows.ts';
import { lookalikesIn } from '#shared/secrets/lookalikes-in.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';
import { askAboutLookalikes } from '#renderer/actions/ask-about-lookalikes.ts';
import { showFileProblem } from '#renderer/actions/file-session.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Asks where to put a table of ports and writes these rows as comma-separated values, as they may leave. */
export async function exportPorts(workspace: Workspace, rows: readonly PortRow[]): Promise<void> {
  const { document } = workspace.documents.getState();
  const hidden = protectedCopy(document);
  const replaced = portCsv(concealedRows(rows, hidden));
  const choice = await askAboutLookalikes(
    workspace,
    lookalikesIn([replaced], hidden.texts.lookalikes()),
    'Whoever gets the table can read what is in it.',
  );
  if (choice === undefined) return;
  const text =
    choice === 'placeholder' ? replaced : portCsv(concealedRows(rows, protectedCopy(document, 'keep')));
  const outcome = await workspace.platform.saveExport(
    fileName(`${document.name} ports`, 'Ports') + '.csv',
    new TextEncoder().encode(text),
    'table',
  );
  if (outcome.kind === 'failed')
    await showFileProblem(workspace, 'The table was not written', outcome.problem);
  if (outcome.kind === 'saved')
    workspace.notices.post({ kind: 'success', text: `Exported ${outcome.handle.name}` });
}
