import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Lookalike, LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** More are told by their number. */
const SHOWN = 8;

/**
 * Asks what becomes of what looks like a secret in something that leaves; without any, nothing is asked. Undefined when the
 * user keeps it back.
 *
 * @param text who will be able to read it
 */
export async function askAboutLookalikes(
  { questions }: Workspace,
  lookalikes: readonly Lookalike[],
  text: string,
): Promise<LookalikeChoice | undefined> {
  if (lookalikes.length === 0) return 'placeholder';
  const more = lookalikes.length - SHOWN;
  const answer = await questions.ask({
    tone: 'question',
    title: countOf(lookalikes.length, 'thing looks like a secret', 'things look like secrets'),
    text,
    details: [
      ...lookalikes
        .slice(0, SHOWN)
        .map(({ kind, owner, where }) => ({ label: kind, text: `${excerpt(owner)}, ${excerpt(where)}` })),
      ...(more > 0 ? [{ label: 'And', text: `${String(more)} more` }] : []),
    ],
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'keep', label: 'Leave as it is', tone: 'plain' },
      { id: 'placeholder', label: 'Replace with placeholders', tone: 'primary' },
    ],
  });
  return answer === 'placeholder' || answer === 'keep' ? answer : undefined;
}
