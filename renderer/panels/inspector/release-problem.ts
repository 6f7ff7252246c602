import { releaseSchema } from '#shared/model/release.ts';

/** Why a text is no release; an empty one is not stated. */
export function releaseProblem(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  return releaseSchema.safeParse(text.trim()).success
    ? undefined
    : 'A release is numbers with dots, for example 8.5.106.14.';
}
