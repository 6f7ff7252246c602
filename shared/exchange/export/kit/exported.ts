import type { BundleFile } from './bundle-file.ts';
import type { ExportProblem } from './problem.ts';

/** What an exporter makes of a plan. */
export interface Exported {
  readonly files: readonly BundleFile[];
  /** What its format cannot hold. */
  readonly problems: readonly ExportProblem[];
}
