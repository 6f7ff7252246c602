import type { Facts } from '#shared/facts/facts.ts';
import { Questions } from '#shared/facts/memory/questions.ts';

export { isSameList, isSameSet } from '#shared/facts/memory/questions.ts';

/**
 * A question about the whole drawing whose answer is remembered until something that it was read from has changed.
 *
 * @param ask reads facts only and has no effect
 * @param isSame whether a new answer says the same as the old one, which then stands; whoever read it is not asked again
 */
export function question<Answer>(
  ask: (facts: Facts) => Answer,
  isSame?: (left: Answer, right: Answer) => boolean,
): (facts: Facts) => Answer {
  const about = questionAbout((facts) => ask(facts), isSame);
  return (facts) => about(facts, '');
}

/** The same about one thing of the drawing, told apart by its key. */
export function questionAbout<Answer>(
  ask: (facts: Facts, key: string) => Answer,
  isSame?: (left: Answer, right: Answer) => boolean,
): (facts: Facts, key: string) => Answer {
  const byFacts = new WeakMap<Facts, Questions<Answer>>();
  return (facts, key) => {
    let questions = byFacts.get(facts);
    if (questions === undefined) {
      questions = new Questions((about) => ask(facts, about), isSame);
      byFacts.set(facts, questions);
    }
    return questions.about(key);
  };
}
