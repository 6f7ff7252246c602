import type { FlowProblem } from './problem.ts';

/** What a check says: what stands in the way, and what the drawing leaves open. */
export interface Outcome {
  readonly problems: readonly FlowProblem[];
  readonly notes: readonly string[];
}

export const nothing: Outcome = { problems: [], notes: [] };

export function only(...problems: readonly FlowProblem[]): Outcome {
  return { problems, notes: [] };
}
