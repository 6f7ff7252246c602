import type { Topology } from '#shared/model/topology.ts';
import { Analyser } from '#shared/analysis/analyser.ts';
import { changedAnalysis } from '#shared/analysis/analysis-change.ts';
import { NO_ANALYSIS, type WholeAnalysis } from '#shared/analysis/analysis.ts';

/**
 * Runs every rule and engine over a document, once. `today` (YYYY-MM-DD) decides which acceptances have expired; without it
 * none has.
 */
export function analyse(document: Topology, today?: string): WholeAnalysis {
  const analyser = new Analyser(document, today);
  return { ...changedAnalysis(NO_ANALYSIS, analyser.take()), passes: analyser.passes() };
}
