import { componentType } from '#shared/catalog/catalog.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { compareReleases, meetsRelease } from '#shared/model/release.ts';
import type { Element } from '#shared/model/element.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { unknown, type Known } from '#shared/facts/known.ts';
import { optionReaders } from '#shared/facts/option-readers.ts';

/** An option as it is set: `key` as written, and what it is set to (null while it is not set). */
export interface SetOption {
  readonly spec: OptionSpec;
  readonly key: string;
  readonly value: string | null;
}

/** Whether an element has an option, and what says so. */
export interface OptionJudgement {
  /** Undefined where the drawing does not state enough. */
  readonly has: boolean | undefined;
  /** Who does not have it: "IXN_1 is release 8.5.100". */
  readonly missingIn: readonly string[];
  /** What is not stated, or not in enough parts. */
  readonly open: readonly string[];
}

/**
 * Whether an element has an option, or the value it is set to. The release that decides is that of the element or its
 * product; where neither is stated, or for an access point, that of every server that reads the option.
 */
export function judgeOption(facts: Facts, element: Element, setting: SetOption): OptionJudgement {
  const own = ownRelease(facts, element);
  const readers = own.known ? [element] : optionReaders(facts, element, setting.key);
  const span = spanOf(setting.spec, setting.value);
  if (span.since === undefined && span.until === undefined) return { has: true, missingIn: [], open: [] };
  const missingIn: string[] = [];
  const open = readers.length === 0 && !own.known ? [own.reason] : [];
  for (const reader of readers) {
    const release = facts.settings.release(reader);
    if (!release.known) open.push(release.reason);
    else {
      const has = isWithin(release.value, span);
      if (has === false) missingIn.push(`${reader.name} is release ${release.value}`);
      if (has === undefined) open.push(`the release of ${reader.name} is stated as ${release.value} only`);
    }
  }
  return { has: missingIn.length > 0 ? false : open.length > 0 ? undefined : true, missingIn, open };
}

/** Of what comes with a template of its own no release says what it has: only those of its users do. */
function ownRelease(facts: Facts, element: Element): Known<string> {
  return componentType(element.type)?.configuration?.templateRelease === undefined
    ? facts.settings.release(element)
    : unknown(`no server that uses ${element.name} is drawn`);
}

/** The releases that have an option, in words: "from 8.5.1 to before 8.5.3". Undefined where all of them have it. */
export function releasesOfOption(spec: OptionSpec): string | undefined {
  return inWords(spec);
}

/** The same for an option with a value, which may have come later than the option. */
export function releasesOfSetting(spec: OptionSpec, value: string | null): string | undefined {
  return inWords(spanOf(spec, value));
}

/** The first release that has an option with a value; undefined where none is known. */
export function firstRelease({ spec, value }: SetOption): string | undefined {
  return spanOf(spec, value).since;
}

interface Span {
  readonly since?: string;
  readonly until?: string;
}

function spanOf({ shape, since, until }: OptionSpec, value: string | null): Span {
  const ofValue = shape.kind === 'choice' && value !== null ? shape.since?.[value] : undefined;
  const later =
    since === undefined || (ofValue !== undefined && compareReleases(ofValue, since) > 0) ? ofValue : since;
  return { ...(later === undefined ? {} : { since: later }), ...(until === undefined ? {} : { until }) };
}

function isWithin(release: string, { since, until }: Span): boolean | undefined {
  const started = since === undefined ? true : meetsRelease(release, since);
  const ended = until === undefined ? false : meetsRelease(release, until);
  if (started === false || ended === true) return false;
  return started === undefined || ended === undefined ? undefined : true;
}

function inWords({ since, until }: Span): string | undefined {
  if (since === undefined) return until === undefined ? undefined : `before ${until}`;
  return until === undefined ? `from ${since}` : `from ${since} to before ${until}`;
}
