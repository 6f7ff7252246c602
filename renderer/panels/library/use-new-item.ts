import { useMemo, useState } from 'react';
import type { Result } from '#shared/kernel/result.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { selectedPart } from '#shared/library/select.ts';
import { nextVersion } from '#shared/library/versions.ts';
import { withoutSecrets } from '#shared/library/without-secrets.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { suggestedWords, wordsOfVersion, type WordChoice } from './name-words.ts';

/** What the dialog for saving has been told so far. */
export interface ItemDraft {
  /** The item this is to be a new version of; null for a new one. */
  readonly revised: LibraryItem | null;
  readonly name: string;
  readonly summary: string;
  readonly words: readonly WordChoice[];
}

interface NewItem {
  readonly draft: ItemDraft;
  readonly change: (change: Partial<ItemDraft>) => void;
  /** Starts over with another item to revise, or with a new one. */
  readonly revise: (item: LibraryItem | null) => void;
  /** The item as it would be kept, or why it cannot be. */
  readonly made: Result<LibraryItem, string>;
  /** Secret options whose values stay behind. */
  readonly secrets: readonly string[];
}

/** The selection on its way to become an item. The drawing cannot change meanwhile: a dialog is open. */
export function useNewItem(): NewItem {
  const workspace = useWorkspace();
  const [id] = useState(() => workspace.nextId());
  const [draft, setDraft] = useState(() => {
    const { items } = workspace.library.getState();
    const { revising } = workspace.session.getState();
    return draftFor(workspace, items.find((item) => item.id === revising) ?? null);
  });
  const { document } = workspace.documents.getState();
  const { selection } = workspace.session.getState();
  const made = useMemo((): Result<LibraryItem, string> => {
    const { revised, name, summary, words } = draft;
    const result = itemFromSelection(document, selection, {
      id: revised?.id ?? id,
      name: name.trim(),
      summary: summary.trim(),
      parameters: words.filter((word) => word.chosen).map(({ key, label, text }) => ({ key, label, text })),
    });
    return result.ok && revised !== null ? { ok: true, value: nextVersion(revised, result.value) } : result;
  }, [document, selection, draft, id]);
  return {
    draft,
    change: (change) => {
      setDraft({ ...draft, ...change });
    },
    revise: (item) => {
      setDraft(draftFor(workspace, item));
    },
    made: made.ok ? { ok: true, value: withoutSecrets(made.value).item } : made,
    secrets: made.ok ? withoutSecrets(made.value).left : [],
  };
}

function draftFor({ documents, session }: Workspace, revised: LibraryItem | null): ItemDraft {
  const { document } = documents.getState();
  const part = selectedPart(document, session.getState().selection);
  return revised === null
    ? { revised, name: '', summary: '', words: suggestedWords(part) }
    : {
        revised,
        name: revised.name,
        summary: revised.summary,
        words: wordsOfVersion(document, revised, part),
      };
}
