import type { OptionSpec } from '#shared/catalog/option.ts';
import { meetsRelease } from '#shared/model/release.ts';

/**
 * Whether an application of this release has the option: true, false, or undefined where the release is stated in too
 * few parts to tell. An option without known releases is there in all.
 */
export function hasOption(release: string, { since, until }: OptionSpec): boolean | undefined {
  const started = since === undefined ? true : meetsRelease(release, since);
  const ended = until === undefined ? false : meetsRelease(release, until);
  if (started === false || ended === true) return false;
  return started === undefined || ended === undefined ? undefined : true;
}

/** The releases that have an option, in words: "from 8.5.1 to before 8.5.3". Undefined where all of them have it. */
export function releasesOfOption({ since, until }: OptionSpec): string | undefined {
  if (since === undefined) return until === undefined ? undefined : `before ${until}`;
  return until === undefined ? `from ${since}` : `from ${since} to before ${until}`;
}
