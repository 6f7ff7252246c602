import { isEdited } from '#shared/edit/history.ts';
import { decodeTopology, unopenable } from '#shared/format/codec.ts';
import { excerpt, excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { fileName } from '#shared/kernel/file-name.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fileTask, fileTaskInTurn } from '#renderer/actions/file-task.ts';
import { undertake } from '#renderer/actions/undertake.ts';
import type { ChangedOutside, FileHandle, OpenOutcome, SaveOutcome } from '#renderer/platform/platform.ts';
import type { DocumentState } from '#renderer/state/document-store.ts';
import { documentText } from '#renderer/state/document-text.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Reading more characters than this takes too long for the main thread: some 300 elements. */
const MUCH_TEXT = 400_000;

/** Tells why something with a file did not work, and waits until it has been read. */
export async function showFileProblem(
  workspace: Workspace,
  title: string,
  { message, place, remedy }: Problem,
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

/** Lets the user choose a file and opens it. */
export async function openDocument(workspace: Workspace): Promise<void> {
  await fileTask(workspace, 'Opening', async () => {
    await openOutcome(workspace, await workspace.platform.openTopology());
  });
}

/** Opens a file that came from outside, as soon as nothing else goes on with files. */
export async function openArrived(workspace: Workspace, outcome: OpenOutcome): Promise<void> {
  if (outcome.kind === 'cancelled') return;
  await fileTaskInTurn(workspace, 'Opening', async () => {
    workspace.session.closeDialog();
    await openOutcome(workspace, outcome);
  });
}

/** Puts an opened file in the place of the document, or says why it cannot be; then the document stays as it was. */
async function openOutcome(workspace: Workspace, outcome: OpenOutcome): Promise<void> {
  if (outcome.kind === 'cancelled') return;
  if (outcome.kind === 'failed') {
    await showFileProblem(workspace, 'The file was not opened', outcome.problem);
    return;
  }
  const { handle, text } = outcome.file;
  const read = await readAtLength(workspace, handle.name, text);
  if (read === undefined) return;
  if (!read.ok) {
    const { message, place, remedy } = read.error;
    const where = place === '' ? handle.name : `${handle.name}, ${place}`;
    await showFileProblem(workspace, 'The file was not opened', { message, place: where, remedy });
    return;
  }
  if (!(await mayLeave(workspace))) return;
  // A dropped file comes without a handle: it can be read, not written to.
  workspace.documents.replace(read.value.document, handle.id === '' ? null : handle);
  for (const note of read.value.notes) workspace.notices.post({ kind: 'info', text: note });
}

/** Reads the text of a file: a long one off the main thread, where it can be stopped; undefined when it was. */
async function readAtLength(
  workspace: Workspace,
  name: string,
  text: string,
): Promise<ReturnType<typeof decodeTopology> | undefined> {
  if (text.length <= MUCH_TEXT) return decodeTopology(text);
  const read = await undertake(workspace, `Opening ${excerpt(name)}`, (signal) =>
    workspace.edits.run('read', { text }, signal),
  );
  return read?.value;
}

/**
 * True once nothing stands in the way of leaving the open document: it was saved, or its changes are given up. To be
 * asked last, directly before the document goes: the answer holds for what was drawn by then. Part of a file task.
 */
export async function mayLeave(workspace: Workspace): Promise<boolean> {
  workspace.typing.finish();
  const asked = workspace.documents.getState();
  if (!isEdited(asked.history)) return true;
  const answer = await workspace.questions.ask({
    tone: 'question',
    title: 'Save the changes?',
    text: `${asked.document.name === '' ? 'The topology' : excerpt(asked.document.name)} has changes that are not in a file yet.`,
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'discard', label: 'Discard changes', tone: 'danger' },
      { id: 'save', label: 'Save', tone: 'primary' },
    ],
  });
  const { document, generation } = workspace.documents.getState();
  if (generation !== asked.generation) return false;
  if (answer === 'discard' && document === asked.document) return true;
  if (answer === 'save' && !(await write(workspace))) return false;
  // What was changed meanwhile was not asked about yet.
  return answer === 'save' || answer === 'discard' ? mayLeave(workspace) : false;
}

/** Writes to the file of the document, or asks for one when it has none. True when it is on disk. */
export async function saveDocument(workspace: Workspace): Promise<boolean> {
  return (await fileTask(workspace, 'Saving', () => whileNotTyping(workspace, write))) ?? false;
}

/** Asks for a file and writes to it. True when it is on disk. */
export async function saveDocumentAs(workspace: Workspace): Promise<boolean> {
  return (await fileTask(workspace, 'Saving', () => whileNotTyping(workspace, writeToChosen))) ?? false;
}

/** What is being typed counts for the save; the field has the keyboard again after it. */
async function whileNotTyping(
  workspace: Workspace,
  save: (workspace: Workspace) => Promise<boolean>,
): Promise<boolean> {
  const resume = workspace.typing.finish();
  try {
    return await save(workspace);
  } finally {
    resume();
  }
}

async function write(workspace: Workspace): Promise<boolean> {
  const saved = workspace.documents.getState();
  if (saved.file === null) return writeToChosen(workspace);
  const text = await documentText(workspace.edits, saved.document, workspace.appVersion);
  const problem = unopenable(text);
  if (problem !== undefined) return notSaved(workspace, problem);
  const outcome = await writeAgain(workspace, saved.file, text);
  return outcome === 'elsewhere' ? writeToChosen(workspace) : concluded(workspace, outcome, saved);
}

/** Asks what becomes of what somebody else wrote, as often as somebody does. `elsewhere`: it stays, and this goes beside it. */
async function writeAgain(
  workspace: Workspace,
  file: FileHandle,
  text: string,
): Promise<SaveOutcome | 'elsewhere'> {
  const { platform } = workspace;
  let outcome: SaveOutcome | ChangedOutside = await platform.saveTopology(file, text);
  while (outcome.kind === 'changed-outside') {
    const answer = await askAboutChanges(workspace, file.name);
    if (answer === 'save-as') return 'elsewhere';
    if (answer !== 'replace') return { kind: 'cancelled' };
    outcome = await platform.saveTopology(file, text, outcome.seen);
  }
  return outcome;
}

function askAboutChanges({ questions, platform }: Workspace, name: string): Promise<string | undefined> {
  return questions.ask({
    tone: 'question',
    title: 'Replace what others wrote?',
    text: [
      `${excerptOfPath(name)} holds other contents than when it was last opened or saved here.`,
      platform.keepsReplaced
        ? 'Saving replaces them; they are kept beside it in a .bak file.'
        : 'Saving replaces them for good.',
    ].join(' '),
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'replace', label: 'Replace', tone: 'danger' },
      { id: 'save-as', label: 'Save as…', tone: 'primary' },
    ],
  });
}

async function writeToChosen(workspace: Workspace): Promise<boolean> {
  const saved = workspace.documents.getState();
  const text = await documentText(workspace.edits, saved.document, workspace.appVersion);
  const problem = unopenable(text);
  if (problem !== undefined) return notSaved(workspace, problem);
  const name = `${fileName(saved.document.name, 'Topology')}.stave`;
  return concluded(workspace, await workspace.platform.saveTopologyAs(name, text), saved);
}

/** Tells how a save went. True when `saved`, which is still the open document, is in its file. */
async function concluded(workspace: Workspace, outcome: SaveOutcome, saved: DocumentState): Promise<boolean> {
  if (outcome.kind === 'cancelled') return false;
  if (outcome.kind === 'failed') return notSaved(workspace, outcome.problem);
  workspace.notices.post({ kind: 'success', text: `Saved ${excerptOfPath(outcome.handle.name)}` });
  return workspace.documents.markSaved(outcome.handle, saved);
}

async function notSaved(workspace: Workspace, problem: Problem): Promise<false> {
  await showFileProblem(workspace, 'The file was not saved', problem);
  return false;
}
