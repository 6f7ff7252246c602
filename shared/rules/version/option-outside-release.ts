import { listWords } from '#shared/kernel/words.ts';
import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { hasOption, releasesOfOption } from '#shared/facts/option-releases.ts';
import type { OptionSetting } from '#shared/edit/commands/set-options.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

export const optionOutsideRelease: Rule = {
  id: 'option-outside-release',
  family: 'version',
  title: 'An option that the release does not have',
  severity: 'error',
  covers: ['A105'],
  sources: [
    seed('interactionServer', 'Configuration Recommendations'),
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/AppLevel'),
  ],
  why: 'Options come and go with releases. A server ignores an option it does not know, without a word.',
  consequence: 'The setting has no effect, and the server behaves as if it were not there.',
  fix: 'Remove the option, or plan a release that has it.',
  check: (facts, report) => {
    for (const element of Object.values(facts.document.elements)) {
      const dated = datedSettings(element);
      if (dated.length > 0) checkElement(facts, report, element, dated);
    }
  },
};

interface DatedSetting {
  readonly spec: OptionSpec;
  readonly setting: OptionSetting;
}

/** Options set on a process that only some of its releases have. Other objects follow the release of their servers. */
function datedSettings(element: Element): readonly DatedSetting[] {
  if (componentType(element.type)?.process !== true) return [];
  return (['options', 'annex'] as const).flatMap((place) =>
    Object.entries(element[place]).flatMap(([section, options]) =>
      Object.keys(options).flatMap((key): readonly DatedSetting[] => {
        const spec = optionSpec(element.type, section, key);
        if (spec === undefined || releasesOfOption(spec) === undefined) return [];
        return [{ spec, setting: { id: element.id, place, section, key, value: null } }];
      }),
    ),
  );
}

function checkElement(facts: Facts, report: Report, element: Element, dated: readonly DatedSetting[]): void {
  const release = facts.settings.release(element);
  const missing = release.known ? dated.filter(({ spec }) => hasOption(release.value, spec) === false) : [];
  if (release.known && missing.length > 0) {
    report.fail({
      subjects: [element],
      severity: missing.every(({ spec }) => isProven(spec)) ? 'error' : 'warning',
      message: `Release ${release.value} of ${element.name} does not have ${listWords(missing.map(({ spec }) => spec.key))}.`,
      evidence: missing.map(
        ({ spec }) => `${spec.section}/${spec.key} is there in releases ${releasesOfOption(spec) ?? ''}`,
      ),
      quickFixes: [
        {
          label: `Remove ${listWords(missing.map(({ spec }) => spec.key))} from ${element.name}`,
          safety: 'unsafe',
          command: { type: 'setOptions', settings: missing.map(({ setting }) => setting) },
        },
      ],
    });
  } else if (release.known && dated.every(({ spec }) => hasOption(release.value, spec) === true)) {
    report.pass(element);
  } else {
    const reason = release.known
      ? `the release of ${element.name} is stated as ${release.value} only`
      : release.reason;
    report.unknown({
      subjects: [element],
      message: `Cannot tell whether ${element.name} has ${listWords(dated.map(({ spec }) => spec.key))}: ${reason}.`,
      missing: [reason],
    });
  }
}

function isProven({ evidence }: OptionSpec): boolean {
  return evidence === 'seed' || evidence === 'documented';
}
