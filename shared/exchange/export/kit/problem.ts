/**
 * Something the drawing says that a bundle cannot carry, or does not say that it needs. `blocking` ones stop the export
 * whatever the override; `to-complete` ones are left out of the files and listed in the runbook. Nothing is dropped silently.
 */
export interface ExportProblem {
  readonly kind: 'blocking' | 'to-complete';
  /** What is wrong or missing; a sentence that names the element. */
  readonly what: string;
  /** The file, object or option concerned. */
  readonly where: string;
  /** What to do about it; a sentence. */
  readonly todo: string;
}

export type ReportProblem = (problem: ExportProblem) => void;

/** The problem with its sentences fit to be shown: `quotedBriefly` of the facts of the document. */
export function shownProblem(
  problem: ExportProblem,
  quotedBriefly: (sentence: string) => string,
): ExportProblem {
  const { kind, what, where, todo } = problem;
  return { kind, what: quotedBriefly(what), where: quotedBriefly(where), todo: quotedBriefly(todo) };
}
