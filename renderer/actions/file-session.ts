import { isEdited, type History } from '#shared/edit/history.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { FileHandle, FileProblem, OpenOutcome, SaveOutcome } from '#renderer/platform/platform.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Tells why something with a file did not work, and waits until it has been read. */
export async function showFileProblem(
  workspace: Workspace,
  title: string,
  { message, place, remedy }: FileProblem,
): Promise<void> {
  await workspace.questions.ask({
    tone: 'error',
    title,
    text: message,
    details: [
      ...(place === '' ? [] : [{ label: 'Where', text: place }]),
      { label: 'What to do', text: remedy },
    ],
    choices: [{ id: 'ok', label: 'Close', tone: 'primary' }],
  });
}

/** Puts an opened file in the place of the document, or says why it cannot be; then the document stays as it was. */
export async function openOutcome(workspace: Workspace, outcome: OpenOutcome): Promise<void> {
  if (outcome.kind === 'cancelled') return;
  if (outcome.kind === 'failed') {
    await showFileProblem(workspace, 'The file was not opened', outcome.problem);
    return;
  }
  const { handle, text } = outcome.file;
  const read = decodeTopology(text);
  if (!read.ok) {
    const { message, place, remedy } = read.error;
    const where = place === '' ? handle.name : `${handle.name}, ${place}`;
    await showFileProblem(workspace, 'The file was not opened', { message, place: where, remedy });
    return;
  }
  // A dropped file comes without a handle: it can be read, not written to.
  showDocument(workspace, read.value.document, handle.id === '' ? null : handle);
  for (const note of read.value.notes) workspace.notices.post({ kind: 'info', text: note });
}

/** Puts another document in the place of the open one, which is gone after that. */
export function showDocument(workspace: Workspace, document: Topology, file: FileHandle | null): void {
  forgetSelection(workspace);
  workspace.documents.replace(document, file);
}

/** As `showDocument`, with a drawing that was made just now: leaving it unsaved is asked about. */
export function showUnsavedDocument(workspace: Workspace, document: Topology): void {
  forgetSelection(workspace);
  workspace.documents.replaceUnsaved(document);
}

function forgetSelection({ session }: Workspace): void {
  session.select([]);
  session.showFinding(null);
}

/** True once nothing stands in the way of leaving the open document: it was saved, or its changes are given up. */
export async function mayLeave(workspace: Workspace): Promise<boolean> {
  const { document, history } = workspace.documents.getState();
  if (!isEdited(history)) return true;
  const answer = await workspace.questions.ask({
    tone: 'question',
    title: 'Save the changes?',
    text: `${document.name === '' ? 'The topology' : document.name} has changes that are not in a file yet.`,
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'discard', label: 'Discard changes', tone: 'danger' },
      { id: 'save', label: 'Save', tone: 'primary' },
    ],
  });
  if (answer === 'discard') return true;
  return answer === 'save' && (await saveDocument(workspace));
}

/** Writes to the file of the document, or asks for one when it has none. True when it is on disk. */
export async function saveDocument(workspace: Workspace): Promise<boolean> {
  const { document, file, history } = workspace.documents.getState();
  if (file === null) return saveDocumentAs(workspace);
  const outcome = await workspace.platform.saveTopology(file, encodeTopology(document, workspace.appVersion));
  return settled(workspace, outcome, history);
}

/** Asks for a file and writes to it. True when it is on disk. */
export async function saveDocumentAs(workspace: Workspace): Promise<boolean> {
  const { document, history } = workspace.documents.getState();
  const outcome = await workspace.platform.saveTopologyAs(
    `${fileStem(document.name)}.stave`,
    encodeTopology(document, workspace.appVersion),
  );
  return settled(workspace, outcome, history);
}

/** A name that every file system takes. */
export function fileStem(name: string): string {
  const stem = name
    // eslint-disable-next-line no-control-regex -- control characters are among what file systems refuse
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return stem === '' ? 'Topology' : stem;
}

async function settled(workspace: Workspace, outcome: SaveOutcome, saved: History): Promise<boolean> {
  if (outcome.kind === 'cancelled') return false;
  if (outcome.kind === 'failed') {
    await showFileProblem(workspace, 'The file was not saved', outcome.problem);
    return false;
  }
  workspace.documents.markSaved(outcome.handle, saved);
  workspace.notices.post({ kind: 'success', text: `Saved ${outcome.handle.name}` });
  return true;
}
