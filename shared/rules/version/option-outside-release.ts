import { listWords } from '#shared/kernel/words.ts';
import { optionSpec } from '#shared/catalog/catalog.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import {
  firstRelease,
  judgeOption,
  releasesOfSetting,
  type SetOption,
} from '#shared/facts/option-releases.ts';
import { optionReaders } from '#shared/facts/option-readers.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { compareReleases, meetsRelease } from '#shared/model/release.ts';
import type { OptionSetting } from '#shared/edit/commands/set-options.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const optionOutsideRelease = rule({
  id: 'option-outside-release',
  family: 'version',
  title: 'An option that the release does not have',
  severity: 'error',
  covers: ['A014', 'A105', 'B033', 'ORS-DN-03'],
  sources: [
    seed('interactionServer', 'Configuration Recommendations'),
    seed('interactionServer', 'Updating configuration objects to use ODBC'),
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/AppLevel'),
  ],
  why: 'Options come and go with releases. A server ignores an option it does not know, without a word. An object without a release of its own follows the servers that read it.',
  consequence: 'The setting has no effect, and the server behaves as if it were not there.',
  fix: 'Remove the option, or plan a release that has it.',
  subjects: eachElement(),
  check: (element, facts) => {
    const dated = datedSettings(element);
    return dated.length > 0 ? checkElement(facts, element, dated) : undefined;
  },
});

interface DatedSetting extends SetOption {
  readonly setting: OptionSetting;
  readonly releases: string;
}

/** Options of an element that only some releases have. */
function datedSettings(element: Element): readonly DatedSetting[] {
  return (['options', 'annex'] as const).flatMap((place) =>
    Object.entries(element[place]).flatMap(([section, options]) =>
      Object.entries(options).flatMap(([key, value]): readonly DatedSetting[] => {
        const spec = optionSpec(element.type, section, key);
        const releases = spec === undefined ? undefined : releasesOfSetting(spec, value);
        if (spec === undefined || releases === undefined) return [];
        const setting = { id: element.id, place, section, key, value: null };
        return [{ spec, key, value, setting, releases }];
      }),
    ),
  );
}

function checkElement(facts: Facts, element: Element, dated: readonly DatedSetting[]): Answers {
  const judged = dated.map((one) => ({ ...one, judgement: judgeOption(facts, element, one) }));
  const missing = judged.filter(({ judgement }) => judgement.has === false);
  const open = judged.filter((one) => one.judgement.has === undefined && tells(one));
  if (missing.length > 0) {
    const names = listWords(missing.map(({ spec, key }) => nameOf(spec, key)));
    const lacking = [...new Set(missing.flatMap(({ judgement }) => judgement.missingIn))];
    return fail({
      subjects: [element],
      severity: missing.some(({ spec }) => isProven(spec) && !isDoubtful(spec)) ? 'error' : 'warning',
      message: `${element.name} sets ${names}, which the release does not have: ${listWords(lacking)}.`,
      evidence: [
        ...missing.map(
          ({ spec, key, releases }) =>
            `${spec.section}/${nameOf(spec, key)} is there in releases ${releases}`,
        ),
        ...lacking,
      ],
      quickFixes: quickFixesOf(facts, element, missing),
    });
  }
  if (open.length > 0) {
    const reasons = [...new Set(open.flatMap(({ judgement }) => judgement.open))];
    const names = listWords(open.map(({ spec, key }) => nameOf(spec, key)));
    return cannotTell({
      subjects: [element],
      message: `Cannot tell whether ${element.name} has ${names}: ${listWords(reasons)}.`,
      missing: reasons.map((reason) => ({ reason })),
    });
  }
  return pass(element);
}

/**
 * What no reader has goes away. What some reader has stays: it is the others that need a newer release, and where they are
 * too new, a person has to decide.
 */
function quickFixesOf(facts: Facts, element: Element, missing: readonly DatedSetting[]): readonly QuickFix[] {
  const judged = missing.map((one) => {
    const readers = optionReaders(facts, element, one.key);
    const verdicts = readers.map((reader) => ({ reader, has: judgeOption(facts, reader, one).has }));
    return { one, verdicts, isShared: verdicts.some(({ has }) => has === true) };
  });
  const late = judged.filter(({ isShared }) => isShared);
  const behind = late.flatMap(({ one, verdicts }) => {
    const release = firstRelease(one);
    return verdicts.flatMap(({ reader, has }) =>
      release !== undefined && has === false && runsLess(facts, reader, release) ? [{ reader, release }] : [],
    );
  });
  const [newest] = behind.map(({ release }) => release).sort((left, right) => compareReleases(right, left));
  const removed = judged.flatMap(({ one, isShared }) => (isShared ? [] : [one]));
  return [
    ...(newest === undefined ? [] : [plan([...new Set(behind.map(({ reader }) => reader))], newest)]),
    ...(removed.length === 0 ? [] : [removal(element, removed)]),
  ];
}

function runsLess(facts: Facts, reader: Element, floor: string): boolean {
  const release = facts.settings.release(reader);
  return release.known && meetsRelease(release.value, floor) === false;
}

function plan(servers: readonly Element[], release: string): QuickFix {
  return {
    label: `Plan release ${release} for ${listWords(servers.map(({ name }) => name))}`,
    safety: 'unsafe',
    command: { type: 'describe', ids: servers.map(({ id }) => id), release },
  };
}

function removal({ name }: Element, settings: readonly DatedSetting[]): QuickFix {
  return {
    label: `Remove ${listWords(settings.map(({ spec, key }) => nameOf(spec, key)))} from ${name}`,
    safety: 'unsafe',
    command: { type: 'setOptions', settings: settings.map(({ setting }) => setting) },
  };
}

/** The catalogue calls it doubtful only: the page of older releases is silent about the option. */
function isDoubtful({ key }: OptionSpec): boolean {
  return key === 'odbc-string';
}

/** A generation of releases (8.1, 8.5) is what everybody runs today: nobody is asked for more because of it. */
function tells({ releases }: DatedSetting): boolean {
  return !/^from \d+\.\d+$/.test(releases);
}

/** The key as the catalogue spells it, or as it is written where the catalogue has a name in it. */
function nameOf(spec: OptionSpec, key: string): string {
  return spec.key.includes('<') ? key : spec.key;
}

function isProven({ evidence }: OptionSpec): boolean {
  return evidence === 'seed' || evidence === 'documented';
}
