import { fail } from '#shared/kernel/result.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Action } from '#renderer/actions/action.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { carryOutAtLength, editAtLength, MANY } from '#renderer/actions/edit-at-length.ts';
import { carryOut } from '#renderer/canvas/editing/carry-out.ts';
import { clipOf, type Clip } from '#shared/clipboard/clip.ts';
import { copiedOf, readCopied, type Copied } from '#shared/clipboard/copied.ts';
import { paste, type PasteTarget } from '#shared/clipboard/paste.ts';
import { selectedElements } from '#shared/placing/selected.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

const NO_ELEMENTS = 'The clipboard holds no elements of a drawing.';
/** Reading more characters than this from the clipboard takes too long for the main thread: some 300 elements. */
const MUCH_TEXT = 200_000;

/** The selected elements for the clipboard; undefined when none is selected. */
export function copySelection(workspace: Workspace): Copied | undefined {
  const clip = selectedClip(workspace);
  return clip === undefined ? undefined : copiedOf(clip);
}

/** The same, and the elements go. What is selected besides and not on the clipboard stays. */
export function cutSelection(workspace: Workspace): Copied | undefined {
  const clip = selectedClip(workspace);
  if (clip === undefined) return undefined;
  const ids = clip.roots.map(({ id }) => id);
  const copied = copiedOf(clip);
  carryOutAtLength(workspace, `Cutting ${elementsOf(clip)}`, { type: 'remove', ids }, () => {
    workspace.session.select([]);
  });
  return copied;
}

/** Draws what the clipboard holds: into the selected place, or beside the originals. */
export function pasteCopied(workspace: Workspace, copied: Copied): void {
  const { documents, session } = workspace;
  const { selection } = session.getState();
  const [only] = selectedElements(documents.getState().document, selection);
  const place = selection.size === 1 && only !== undefined && isPlace(only) ? only.id : undefined;
  if (copied.html.length > MUCH_TEXT || copied.text.length > MUCH_TEXT) {
    insertAtLength(workspace, 'Pasting', copied, targetAt(workspace, place, 'Paste'));
    return;
  }
  const clip = readCopied(copied);
  if (clip === undefined) workspace.notices.post({ kind: 'info', text: NO_ELEMENTS });
  else insertCopy(workspace, clip, targetAt(workspace, place, 'Paste'));
}

function targetAt({ view }: Workspace, place: string | undefined, verb: PasteTarget['verb']): PasteTarget {
  return { place, centre: view.getState().centre(), verb };
}

function insertCopy(workspace: Workspace, clip: Clip, target: PasteTarget): void {
  const { documents, session, nextId } = workspace;
  const copy = paste(documents.getState().document, clip, target, nextId);
  if (carryOut(workspace, copy) && copy.ok) session.revealAndSelect(copy.value.ids);
}

/** The same for many elements: off the main thread, and to be stopped. */
function insertAtLength(
  workspace: Workspace,
  title: string,
  copied: Copied | Clip,
  target: PasteTarget,
): void {
  const { documents, session, edits } = workspace;
  const { document } = documents.getState();
  attempt(workspace, title, () =>
    editAtLength(
      workspace,
      title,
      async (signal) => {
        const pasted = await edits.run('paste', { document, copied, target }, signal);
        return pasted ?? fail(NO_ELEMENTS);
      },
      ({ ids }) => {
        session.revealAndSelect(ids);
      },
    ),
  );
}

function elementsOf({ fragment }: Clip): string {
  return countOf(Object.keys(fragment.elements).length, 'element');
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
      workspace.notices.post({ kind: 'info', text: `Copied ${elementsOf(clip)}.` });
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
      if (clip === undefined) return;
      const target = targetAt(workspace, undefined, 'Duplicate');
      if (Object.keys(clip.fragment.elements).length <= MANY) insertCopy(workspace, clip, target);
      else insertAtLength(workspace, `Duplicating ${elementsOf(clip)}`, clip, target);
    },
  },
];
