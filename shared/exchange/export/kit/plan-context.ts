import { compareNames } from '#shared/kernel/order.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { LeavingTexts } from '#shared/secrets/leaving-texts.ts';
import type { ExportProblem, ReportProblem } from './problem.ts';
import { standingElements, type StandingElements } from './standing-elements.ts';

/** What the parts of a plan share while it is made. */
export interface PlanContext {
  readonly facts: Facts;
  readonly standing: StandingElements;
  /** A placeholder for a secret that the drawing does not state. */
  readonly demand: LeavingTexts['demand'];
  readonly report: ReportProblem;
  /** Notes that a value was taken although the drawing of `name` does not state it. */
  readonly assume: (what: string, name: string) => void;
}

/** What was noted on the way. */
export interface PlanNotes {
  readonly problems: readonly ExportProblem[];
  /** One sentence for each thing assumed, naming everything it was assumed for. */
  readonly assumptions: () => readonly string[];
}

export function createPlanContext(
  facts: Facts,
  { demand }: Pick<LeavingTexts, 'demand'>,
): PlanContext & PlanNotes {
  const problems: ExportProblem[] = [];
  const assumed = new Map<string, Set<string>>();
  return {
    facts,
    standing: standingElements(facts),
    demand,
    problems,
    report: (problem) => problems.push(problem),
    assume: (what, name) => assumed.set(what, (assumed.get(what) ?? new Set<string>()).add(name)),
    assumptions: () =>
      [...assumed].map(([what, names]) => `${what}: ${listWords([...names].sort(compareNames))}.`),
  };
}
