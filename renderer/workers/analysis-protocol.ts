import type { AnalysisChange } from '#shared/analysis/analysis-change.ts';
import type { DocumentPatches } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';

/**
 * What the app sends to the analysis worker. `open` hands over a whole document; `change` leads from the version before
 * to the next by patches, and is refused by a worker that has no document. Versions rise by one with every message.
 */
export type AnalysisRequest =
  | { readonly kind: 'open'; readonly version: number; readonly document: Topology; readonly today: string }
  | {
      readonly kind: 'change';
      readonly version: number;
      readonly patches: DocumentPatches;
      readonly today: string;
    };

/**
 * What the worker answers: how the analysis of the newest version it knows differs from that of its answer before, or why
 * there is none. The first answer after `open` is `whole`: it tells everything. Every answer counts, also one to a version
 * that is no longer the newest, since the next one builds on it.
 */
export type AnalysisReply =
  | {
      readonly kind: 'done';
      readonly version: number;
      readonly isWhole: boolean;
      readonly change: AnalysisChange;
    }
  | { readonly kind: 'failed'; readonly version: number; readonly message: string };
