import { execute } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';
import { completedValues, type ParameterValue, type Template } from '#shared/templates/template.ts';
import { mayLeave } from '#renderer/actions/file-session.ts';
import { fileTask } from '#renderer/actions/file-task.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * Draws a template, lays it out and opens it as a new document. False when the open document was kept instead: the user
 * wanted that, or `wish` was given up before the drawing was ready.
 */
export async function openTemplate(
  workspace: Workspace,
  template: Template,
  values: Readonly<Record<string, ParameterValue>>,
  wish: AbortSignal,
): Promise<boolean> {
  const drawn = template.generate(completedValues(template, values));
  const document = await laidOut(workspace, drawn);
  if (wish.aborted) return false;
  const opened = await fileTask(workspace, 'Opening', async () => {
    if (!(await mayLeave(workspace))) return false;
    workspace.documents.replaceUnsaved(document);
    workspace.view.moveCamera('fit');
    return true;
  });
  return opened ?? false;
}

/** The document with everything in its place. A layout that fails is told, and leaves the drawing to the user. */
async function laidOut(workspace: Workspace, document: Topology): Promise<Topology> {
  try {
    const placements = await workspace.layout.layoutDocument(document);
    const edit = execute(document, { type: 'move', placements, pinned: false });
    return edit.ok ? edit.value.document : document;
  } catch (error) {
    workspace.notices.post({
      kind: 'error',
      text: 'The example could not be laid out.',
      detail: error instanceof Error ? error.message : String(error),
    });
    return document;
  }
}
