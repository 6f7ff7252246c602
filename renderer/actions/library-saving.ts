import type { LibraryItem } from '#shared/library/library-item.ts';
import { selectedPart } from '#shared/library/select.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * Keeps an item that was made from the selection, as the next version of `previous` or as a new one (null). Where the selection had been drawn from an earlier version of it, it
 * counts as the new one from now on. Answers with what went wrong, in a sentence.
 */
export async function keepNewVersion(
  workspace: Workspace,
  item: LibraryItem,
  previous: LibraryItem | null,
): Promise<string | undefined> {
  const saved = await workspace.library.save(item, previous);
  if (!saved.ok) return saved.error;
  const counts = countAsPresent(workspace, saved.value);
  workspace.notices.post({
    kind: 'success',
    text:
      item.version === 1
        ? `${item.name} is in your library.`
        : `${item.name} is in your library as version ${String(item.version)}.`,
    ...(counts ? { detail: 'The selected part counts as this version.' } : {}),
  });
  return undefined;
}

/** Renames an item. That is no new version: what is drawn from it is not outdated by its name. */
export async function renameItem(
  { library, notices }: Workspace,
  item: LibraryItem,
  name: string,
  summary: string,
): Promise<void> {
  const saved = await library.save({ ...item, name: name.trim(), summary: summary.trim() }, item);
  if (!saved.ok) notices.post({ kind: 'error', text: saved.error });
}

function countAsPresent({ documents, session }: Workspace, item: LibraryItem): boolean {
  const { document } = documents.getState();
  const part = selectedPart(document, session.getState().selection);
  const ids = Object.keys(part.elements);
  const [source, ...others] = Object.values(document.instances).filter(
    (instance) => instance.item === item.id && ids.some((id) => Object.hasOwn(instance.elements, id)),
  );
  // Of two copies it cannot be told which one the new version is.
  if (source === undefined || others.length > 0) return false;
  const added = ids.filter(
    (id) =>
      Object.hasOwn(item.fragment.elements, id) &&
      !Object.values(document.instances).some((instance) => Object.hasOwn(instance.elements, id)),
  );
  return documents.dispatch({
    type: 'changeInstance',
    id: source.id,
    version: item.version,
    itemName: item.name,
    elements: Object.fromEntries(added.map((id) => [id, id])),
  }).ok;
}
