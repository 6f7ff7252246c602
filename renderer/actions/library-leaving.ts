import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { leavingItem } from '#shared/library/leaving-item.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { quotedBriefly } from '#shared/model/long-texts.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** More are told by their number. */
const SHOWN = 8;

/** The item as it is handed on: asks what becomes of what looks like a secret. Undefined when the user keeps it back. */
export async function itemToHandOn(
  workspace: Workspace,
  item: LibraryItem,
): Promise<LibraryItem | undefined> {
  const hidden = leavingItem(item, 'placeholder');
  if (hidden.lookalikes.length === 0) return hidden.item;
  const more = hidden.lookalikes.length - SHOWN;
  const answer = await workspace.questions.ask({
    tone: 'question',
    title: countOf(hidden.lookalikes.length, 'thing looks like a secret', 'things look like secrets'),
    text: `Whoever gets the file of ${excerpt(item.name)} can read what is in it. The part in your library stays as it is.`,
    details: [
      ...hidden.lookalikes.slice(0, SHOWN).map(({ kind, owner, where }) => ({
        label: kind,
        text: quotedBriefly(`${owner}, ${where}`, item),
      })),
      ...(more > 0 ? [{ label: 'And', text: `${String(more)} more` }] : []),
    ],
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'keep', label: 'Leave as it is', tone: 'plain' },
      { id: 'placeholder', label: 'Replace with placeholders', tone: 'primary' },
    ],
  });
  if (answer === 'placeholder') return hidden.item;
  return answer === 'keep' ? leavingItem(item, 'keep').item : undefined;
}
