import { countOf } from '#shared/kernel/words.ts';
import type { Action } from '#renderer/actions/action.ts';
import { carryOut, carryOutCommand } from '#renderer/canvas/editing/carry-out.ts';
import { clipOf, type Clip } from '#renderer/canvas/editing/clip.ts';
import { copiedOf, readCopied, type Copied } from '#renderer/canvas/editing/copied.ts';
import { paste } from '#renderer/canvas/editing/paste.ts';
import { selectedElements } from '#renderer/canvas/editing/selected.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** The selected elements for the clipboard; undefined when none is selected. */
export function copySelection(workspace: Workspace): Copied | undefined {
  const clip = selectedClip(workspace);
  return clip === undefined ? undefined : copiedOf(clip);
}

/** The same, and the elements are gone. What is selected besides and not on the clipboard stays. */
export function cutSelection(workspace: Workspace): Copied | undefined {
  const clip = selectedClip(workspace);
  if (clip === undefined) return undefined;
  const ids = clip.roots.map(({ id }) => id);
  if (!carryOutCommand(workspace, { ok: true, value: { type: 'remove', ids } })) return undefined;
  workspace.session.select([]);
  return copiedOf(clip);
}

/** Draws what the clipboard holds: into the selected place, or beside the originals. */
export function pasteCopied(workspace: Workspace, copied: Copied): void {
  const { notices, documents, session } = workspace;
  const clip = readCopied(copied);
  if (clip === undefined) {
    notices.post({ kind: 'info', text: 'The clipboard holds no elements of a drawing.' });
    return;
  }
  const { selection } = session.getState();
  const [only] = selectedElements(documents.getState().document, selection);
  const place = selection.size === 1 && only !== undefined && isPlace(only) ? only.id : undefined;
  insertCopy(workspace, clip, place, 'Paste');
}

function insertCopy(
  workspace: Workspace,
  clip: Clip,
  place: string | undefined,
  verb: 'Paste' | 'Duplicate',
): void {
  const { documents, session, view, nextId } = workspace;
  const target = { place, centre: view.getState().centre(), verb };
  const copy = paste(documents.getState().document, clip, target, nextId);
  if (carryOut(workspace, copy) && copy.ok) session.revealAndSelect(copy.value.ids);
}

function selectedClip({ documents, session }: Workspace): Clip | undefined {
  return clipOf(documents.getState().document, session.getState().selection);
}

function blockedWithoutElements({ documents, session }: Workspace): string | undefined {
  const { document } = documents.getState();
  return selectedElements(document, session.getState().selection).length === 0
    ? 'Select at least one element'
    : undefined;
}

export const clipboardActions: readonly Action[] = [
  {
    id: 'edit.cut',
    label: 'Cut',
    group: 'edit',
    icon: 'scissors',
    shortcut: 'Mod+X',
    browserKeys: true,
    blocked: blockedWithoutElements,
    run: async (workspace) => {
      const copied = cutSelection(workspace);
      if (copied !== undefined) await workspace.clipboard.write(copied);
    },
  },
  {
    id: 'edit.copy',
    label: 'Copy',
    group: 'edit',
    icon: 'copy',
    shortcut: 'Mod+C',
    browserKeys: true,
    blocked: blockedWithoutElements,
    run: async (workspace) => {
      const clip = selectedClip(workspace);
      if (clip === undefined) return;
      await workspace.clipboard.write(copiedOf(clip));
      const count = Object.keys(clip.fragment.elements).length;
      workspace.notices.post({ kind: 'info', text: `Copied ${countOf(count, 'element')}.` });
    },
  },
  {
    id: 'edit.paste',
    label: 'Paste',
    group: 'edit',
    icon: 'clipboard-paste',
    shortcut: 'Mod+V',
    browserKeys: true,
    run: async (workspace) => {
      pasteCopied(workspace, await workspace.clipboard.read());
    },
  },
  {
    id: 'edit.duplicate',
    label: 'Duplicate',
    group: 'edit',
    icon: 'copy',
    shortcut: 'Mod+D',
    keywords: ['clone', 'copy'],
    blocked: blockedWithoutElements,
    run: (workspace) => {
      const clip = selectedClip(workspace);
      if (clip !== undefined) insertCopy(workspace, clip, undefined, 'Duplicate');
    },
  },
];
