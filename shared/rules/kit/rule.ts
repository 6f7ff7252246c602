import type { Source } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Keys } from '#shared/facts/records/members.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import type { Answer, Answers } from '#shared/rules/kit/answer.ts';
import type { SubjectKind } from '#shared/rules/kit/subjects.ts';

/** Subject areas of the rule catalogue. */
export const families = [
  'fifo',
  'licensing',
  'failover',
  'cluster',
  'connectivity',
  'database',
  'persistence',
  'version',
  'routing',
  'reporting',
  'capture',
  'gms',
  'naming',
  'semantics',
  'web',
] as const;
export type Family = (typeof families)[number];

/** What is known of a rule before it is asked about anything. */
interface RuleTexts {
  /** Kebab case; also the name of its file. */
  readonly id: string;
  readonly family: Family;
  readonly title: string;
  /** The usual severity; an answer may lower or raise it where the rule's source does. */
  readonly severity: Severity;
  /** Rows of the rule catalogue that it answers. */
  readonly covers: readonly string[];
  readonly sources: readonly [Source, ...Source[]];
  /** Why it is a rule, what follows from breaking it, and what to do; sentences. */
  readonly why: string;
  readonly consequence: string;
  readonly fix: string;
}

/** A rule as its file states it. */
interface RuleDefinition<Subject> extends RuleTexts {
  /** Whom it asks about. */
  readonly subjects: SubjectKind<Subject>;
  /** What it says about one of them. It reads facts and the calculators only, and has no effect. */
  readonly check: (subject: Subject, facts: Facts) => Answers;
}

/** One question about the drawing, asked of every subject it concerns. Subjects are named by their keys. */
export interface Rule extends RuleTexts {
  readonly subjects: readonly ((facts: Facts) => Keys)[];
  /** The answers about one subject; none when it is gone. */
  readonly ask: (facts: Facts, subject: string) => readonly Answer[];
  /** The elements that stand for a subject. */
  readonly about: (facts: Facts, subject: string) => readonly Element[];
}

export function rule<Subject>({ subjects, check, ...texts }: RuleDefinition<Subject>): Rule {
  return {
    ...texts,
    subjects: subjects.keys,
    ask: (facts, key) => {
      const subject = subjects.find(facts, key);
      return subject === undefined ? [] : listed(check(subject, facts));
    },
    about: (facts, key) => {
      const subject = subjects.find(facts, key);
      return subject === undefined ? [] : subjects.elements(subject);
    },
  };
}

function listed(answers: Answers): readonly Answer[] {
  if (answers === undefined) return [];
  return 'verdict' in answers ? [answers] : answers.flatMap(listed);
}
