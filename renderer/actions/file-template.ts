import { execute } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';
import { completedValues, type ParameterValue, type Template } from '#shared/templates/template.ts';
import { mayLeave, showUnsavedDocument } from '#renderer/actions/file-session.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Draws a template, lays it out and opens it as a new document. False when the open document was kept instead. */
export async function openTemplate(
  workspace: Workspace,
  template: Template,
  values: Readonly<Record<string, ParameterValue>>,
): Promise<boolean> {
  if (!(await mayLeave(workspace))) return false;
  const drawn = template.generate(completedValues(template, values));
  const document = await laidOut(workspace, drawn);
  showUnsavedDocument(workspace, document);
  workspace.view.moveCamera('fit');
  return true;
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
