import type { Source } from '#shared/catalog/source.ts';

/** Sources as one line: document, heading and evidence grade of each. */
export function sourcesText(sources: readonly Source[]): string {
  return sources
    .map(({ document, heading, evidence }) =>
      heading === undefined ? `${document} (${evidence})` : `${document}, "${heading}" (${evidence})`,
    )
    .join('; ');
}
