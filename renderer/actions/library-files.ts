import { fileName } from '#shared/kernel/file-name.ts';
import { excerpt, excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { decodeLibraryItem, encodeLibraryItem } from '#shared/library/item-file.ts';
import { leavingItem } from '#shared/library/leaving-item.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { nextVersion } from '#shared/library/versions.ts';
import { PART_EXTENSION } from '#shared/shell/file-kinds.ts';
import { askAboutLookalikes } from '#renderer/actions/ask-about-lookalikes.ts';
import { showFileProblem } from '#renderer/actions/file-session.ts';
import { fileTaskInTurn } from '#renderer/actions/file-task.ts';
import { describeBrowserError } from '#renderer/platform/browser-problem.ts';
import type { OpenedFile } from '#renderer/platform/platform.ts';
import { readTopologyText } from '#renderer/platform/read-text.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Asks where to put an item and writes it as a file of its own, as it may be handed on. */
export async function exportItem(workspace: Workspace, kept: LibraryItem): Promise<void> {
  const { lookalikes } = leavingItem(kept, 'placeholder');
  const choice = await askAboutLookalikes(
    workspace,
    lookalikes,
    `Whoever gets the file of ${excerpt(kept.name)} can read what is in it. The part in your library stays as it is.`,
  );
  if (choice === undefined) return;
  const { item } = leavingItem(kept, choice);
  const outcome = await workspace.platform.saveExport(
    `${fileName(item.name, 'Part')}${PART_EXTENSION}`,
    new TextEncoder().encode(encodeLibraryItem(item)),
    'library-part',
  );
  if (outcome.kind === 'failed')
    await showFileProblem(workspace, 'The part was not written', outcome.problem);
  if (outcome.kind === 'saved')
    workspace.notices.post({ kind: 'success', text: `Exported ${excerptOfPath(outcome.handle.name)}` });
}

/** Reads a file that the user chose or dropped into the library. */
export async function importFile(workspace: Workspace, file: File): Promise<void> {
  let text: string;
  try {
    text = await readTopologyText(file);
  } catch (error) {
    const problem = describeBrowserError(error, 'read', file.name, 'library part');
    await showFileProblem(workspace, 'The part was not imported', problem);
    return;
  }
  await importText(workspace, file.name, text);
}

/**
 * Takes a part into the library that came from outside and was read there, as soon as nothing else goes on with files. Its
 * handle stays unused: no document is saved into a part.
 */
export async function importArrived(workspace: Workspace, { handle, text }: OpenedFile): Promise<void> {
  await fileTaskInTurn(workspace, 'Importing', () => importText(workspace, handle.name, text));
}

/** Takes an item from the text of a file into the library. One that is there already is never replaced unasked. */
async function importText(workspace: Workspace, fileName: string, text: string): Promise<void> {
  const { library, notices } = workspace;
  const read = decodeLibraryItem(text);
  if (!read.ok) {
    const { message, place, remedy } = read.error;
    const where = place === '' ? excerptOfPath(fileName) : `${excerptOfPath(fileName)}, ${place}`;
    await showFileProblem(workspace, 'The part was not imported', { message, place: where, remedy });
    return;
  }
  // At the start, and after another window changed it, what is known here is not what is kept.
  await library.load();
  const present = library.getState().items.find(({ id }) => id === read.value.id);
  if (present !== undefined && encodeLibraryItem(present) === encodeLibraryItem(read.value)) {
    notices.post({ kind: 'info', text: `${excerpt(present.name)} is in your library already.` });
    return;
  }
  const item = present === undefined ? read.value : await settled(workspace, present, read.value);
  if (item === undefined) return;
  const saved = await library.save(item, item.id === present?.id ? present : null);
  notices.post(
    saved.ok
      ? { kind: 'success', text: `${excerpt(item.name)} is in your library.` }
      : { kind: 'error', text: saved.error },
  );
}

/** What becomes of an item that the library has in another version. */
async function settled(
  workspace: Workspace,
  present: LibraryItem,
  read: LibraryItem,
): Promise<LibraryItem | undefined> {
  const answer = await workspace.questions.ask({
    tone: 'question',
    title: `Replace ${excerpt(present.name)}?`,
    text: 'Your library has this part in another version. What is drawn from it does not change either way.',
    details: [
      { label: 'In the library', text: described(present) },
      { label: 'In the file', text: described(read) },
    ],
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'both', label: 'Keep both', tone: 'plain' },
      { id: 'replace', label: 'Replace', tone: 'primary' },
    ],
  });
  if (answer === 'both') return { ...read, id: workspace.nextId(), name: `${read.name} (imported)` };
  if (answer !== 'replace') return undefined;
  return read.version > present.version ? read : nextVersion(present, read);
}

function described({ name, version, fragment }: LibraryItem): string {
  return `${excerpt(name)}, version ${String(version)}, ${countOf(Object.keys(fragment.elements).length, 'element')}`;
}

/** Takes an item out of the library, once the user has agreed. What is drawn from it stays. */
export async function removeItem(
  workspace: Workspace,
  { id, name }: Pick<LibraryItem, 'id' | 'name'>,
): Promise<void> {
  const answer = await workspace.questions.ask({
    tone: 'question',
    title: `Delete ${excerpt(name)} from your library?`,
    text: 'This cannot be undone. What is drawn from it stays in the drawing.',
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'delete', label: 'Delete', tone: 'danger' },
    ],
  });
  if (answer !== 'delete') return;
  const removed = await workspace.library.remove(id);
  if (!removed.ok) workspace.notices.post({ kind: 'error', text: removed.error });
}
