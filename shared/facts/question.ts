import type { Facts } from '#shared/facts/facts.ts';

/**
 * A question about the whole drawing whose answer is remembered: asked again, it answers what it answered before, as long
 * as the facts are the same. `ask` reads facts only and has no effect.
 */
export function question<Answer>(ask: (facts: Facts) => Answer): (facts: Facts) => Answer {
  const about = questionAbout((facts) => ask(facts));
  return (facts) => about(facts, '');
}

/** The same about one thing of the drawing, told apart by its key. */
export function questionAbout<Answer>(
  ask: (facts: Facts, key: string) => Answer,
): (facts: Facts, key: string) => Answer {
  const answersByFacts = new WeakMap<Facts, Map<string, { readonly answer: Answer }>>();
  return (facts, key) => {
    let answers = answersByFacts.get(facts);
    if (answers === undefined) answersByFacts.set(facts, (answers = new Map()));
    let told = answers.get(key);
    if (told === undefined) answers.set(key, (told = { answer: ask(facts, key) }));
    return told.answer;
  };
}
