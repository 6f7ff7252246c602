import { listWords } from '#shared/kernel/words.ts';

/**
 * Why something cannot be told. A text is a noun phrase for what the drawing does not state: `the release of ORS_1`,
 * `whether V1 uses segmentation`; `undrawn` is one for what is not drawn: `the host of ORS_1`. A `reason` is a clause, for
 * what is not a matter of stating one thing: `no licence file is drawn`. An unknown fact is one as it is.
 */
export type Gap = string | { readonly undrawn: string } | { readonly reason: string };

/** The gap as a clause: evidence of a finding, or what follows a colon in its message. */
export function gapClause(gap: Gap): string {
  if (typeof gap === 'string') return `the drawing does not state ${gap}`;
  return 'undrawn' in gap ? `the drawing does not show ${gap.undrawn}` : gap.reason;
}

/** All gaps as one clause. */
export function gapClauses(gaps: readonly Gap[]): string {
  const { unstated, undrawn, reasons } = sorted(gaps);
  return listWords([
    ...(unstated.length > 0 ? [gapClause(listWords(unstated))] : []),
    ...(undrawn.length > 0 ? [gapClause({ undrawn: listWords(undrawn) })] : []),
    ...reasons,
  ]);
}

/** What to do about the gaps; sentences. */
export function gapRemedy(gaps: readonly Gap[]): string {
  const { unstated, undrawn, reasons } = sorted(gaps);
  return [
    ...(unstated.length > 0 ? [`State ${listWords(unstated)}.`] : []),
    ...(undrawn.length > 0 ? [`Draw ${listWords(undrawn)}.`] : []),
    ...(reasons.length > 0 ? [`Complete or correct the drawing: ${reasons.join('; ')}.`] : []),
  ].join(' ');
}

function sorted(gaps: readonly Gap[]): {
  readonly unstated: readonly string[];
  readonly undrawn: readonly string[];
  readonly reasons: readonly string[];
} {
  return {
    unstated: gaps.flatMap((gap) => (typeof gap === 'string' ? [gap] : [])),
    undrawn: gaps.flatMap((gap) => (typeof gap !== 'string' && 'undrawn' in gap ? [gap.undrawn] : [])),
    reasons: gaps.flatMap((gap) => (typeof gap !== 'string' && 'reason' in gap ? [gap.reason] : [])),
  };
}
