import { optionName } from '#shared/catalog/option-name.ts';
import { listWords } from '#shared/kernel/words.ts';
import { inferred, page } from '#shared/catalog/source.ts';
import { readOption } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { LICENCE_SECTION } from '#shared/licensing/cluster-licences.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

/** An option that decides what a server takes on, with what the two sides of a pair set. */
interface Difference {
  readonly section: string;
  readonly key: string;
  readonly own: string | undefined;
  readonly other: string | undefined;
}

/** Where the licences come from, not how many: primary and backup may have a server each. */
const LICENCE_FILE = 'license-file';
const MEDIA_TYPES = { section: 'cluster-settings', key: 'media-types' } as const;

export const pairOptionsDiffer = rule({
  id: 'pair-options-differ',
  family: 'failover',
  title: 'The backup of an Interaction Server takes on something else than its primary',
  severity: 'warning',
  covers: ['A103', 'C007'],
  sources: [
    page('https://docs.genesys.com/Documentation:PSDK:ConfigLayerRef:CfgServer:8.5.x'),
    inferred('Options are not among the lists that a backup copies from its primary, so it keeps its own'),
  ],
  why: 'A backup copies the connections and the tenants of its primary, but not the options. The number of licences it checks out and the media types it takes are its own.',
  consequence:
    'After a switchover the node takes another number of licences or other media: agents are refused, other nodes get fewer licences, or interactions are routed elsewhere.',
  fix: 'Set the same licences and media types on both servers of the pair.',
  subjects: eachNode('interaction-server'),
  // A backup of another type has options of its own; that it is one at all is the matter of another rule.
  check: ({ primary, backup }) => (backup?.type === primary.type ? checkPair(primary, backup) : undefined),
});

function checkPair(primary: Element, backup: Element): Answer {
  const found = differencesOf(primary, backup);
  // What an existing server does not state may still be set in it.
  const isOpen = ({ own, other }: Difference): boolean =>
    (own === undefined && primary.role !== 'build') || (other === undefined && backup.role !== 'build');
  const differences = found.filter((difference) => !isOpen(difference));
  const open = found.filter(isOpen);
  if (differences.length === 0 && open.length > 0) {
    const missing = open.map(
      ({ section, key, own }) => `${section}/${key} of ${own === undefined ? primary.name : backup.name}`,
    );
    return cannotTell({
      subjects: [primary, backup],
      message: `Cannot tell whether ${primary.name} and its backup ${backup.name} take on the same: the drawing does not state ${listWords(missing)}.`,
      missing,
    });
  }
  if (differences.length === 0) return pass(primary, backup);
  const names = listWords(differences.map(({ section, key }) => `${section}/${key}`));
  return fail({
    subjects: [primary, backup],
    message: `${primary.name} and its backup ${backup.name} differ in ${names}.`,
    evidence: differences.flatMap(({ section, key, own, other }) => [
      settingText(primary, section, key, own),
      settingText(backup, section, key, other),
    ]),
    quickFixes: [followPrimary(primary, backup, differences)],
  });
}

function differencesOf(primary: Element, backup: Element): readonly Difference[] {
  const keys = [primary, backup].flatMap(({ options }) => keysOf(options, LICENCE_SECTION));
  const judged = [
    MEDIA_TYPES,
    ...[...new Set(keys)].sort().map((key) => ({ section: LICENCE_SECTION, key })),
  ];
  return judged.flatMap(({ section, key }) => {
    const own = readOption(primary.options, section, key);
    const other = readOption(backup.options, section, key);
    return normal(own) === normal(other) ? [] : [{ section, key, own, other }];
  });
}

function keysOf(sections: OptionSections, section: string): readonly string[] {
  return Object.entries(sections)
    .filter(([name]) => optionName(name) === section)
    .flatMap(([, options]) => Object.keys(options).map(optionName))
    .filter((key) => key !== LICENCE_FILE);
}

/** Lists in any order and letter case are the same; so are a blank and nothing, and a number with zeros in front. */
function normal(value: string | undefined): string {
  const entries = (value ?? '').toLowerCase().split(',');
  return entries
    .map((entry) => entry.trim().replace(/^0+(?=\d+$)/, ''))
    .sort()
    .join();
}

function settingText({ name }: Element, section: string, key: string, value: string | undefined): string {
  return value === undefined
    ? `${name} does not set ${section}/${key}`
    : `${name} sets ${section}/${key} to "${value}"`;
}

/** Which of the two is right is for a person to decide; usually it is the primary. */
function followPrimary(primary: Element, backup: Element, differences: readonly Difference[]): QuickFix {
  return {
    label: `Set ${listWords(differences.map(({ key }) => key))} of ${backup.name} as on ${primary.name}`,
    safety: 'unsafe',
    command: {
      type: 'setOptions',
      settings: differences.map(({ section, key, own }) => ({
        id: backup.id,
        place: 'options',
        section,
        key,
        value: own ?? null,
      })),
    },
  };
}
