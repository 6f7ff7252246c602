import { spelledOptions, type SpelledOption, type Spelling } from '#shared/catalog/option-spelling.ts';
import { isSecretOption } from '#shared/secrets/secret-option.ts';
import { inferred } from '#shared/catalog/source.ts';
import type { OptionSetting } from '#shared/edit/commands/set-options.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Element } from '#shared/model/element.ts';
import { fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

type Place = 'options' | 'annex';

const TABS: Readonly<Record<Place, string>> = { options: 'Options', annex: 'Annex' };

export const optionSpelledTwice = rule({
  id: 'option-spelled-twice',
  family: 'naming',
  title: 'One option is written in several spellings',
  severity: 'warning',
  covers: [],
  sources: [
    inferred(
      'Tools that read exported configurations match sections and options without regard to letter case',
    ),
  ],
  why: 'Spellings of a section or an option that differ by letter case, or by blanks around them, are one option to whoever reads the drawing. The spelling of the catalogue is taken, else the first one.',
  consequence:
    'One of the values has no effect, and which one is not to be seen: the bundle states the option once.',
  fix: 'Keep one spelling with the value that is meant, and remove the others.',
  subjects: eachElement(),
  check: (element) => {
    const options = (['options', 'annex'] as const).flatMap((place) =>
      spelledOptions(element.type, element[place]).map((option) => ({ place, option })),
    );
    if (options.length === 0) return undefined;
    const twice = options.filter(({ option }) => option.spellings.length > 1);
    return twice.length === 0
      ? pass(element)
      : twice.map(({ place, option }) => spelledTwice(element, place, option));
  },
});

function spelledTwice(element: Element, place: Place, option: SpelledOption): Answer {
  const { section, key, value, spellings } = option;
  const isSame = spellings.every((one) => one.value === value);
  const [inForce] = spellings;
  const names = listWords(spellings.map((one) => `"${nameOf(one)}"`));
  return fail({
    subjects: [element],
    severity: isSame ? 'info' : 'warning',
    message: isSame
      ? `${element.name} states one option in several spellings, ${names}, with the same value.`
      : `${element.name} states one option in several spellings, ${names}, with different values; that of "${nameOf(inForce)}" is taken.`,
    evidence: spellings.map((one) => `${TABS[place]}: "${nameOf(one)}" is ${shownValue(one)}`),
    ...(isSame
      ? { consequence: 'Whoever changes one of them later changes nothing, or not what was meant.' }
      : {}),
    quickFixes: [keepOne(element, place, option, isSame)],
    aspect: `${place} ${section}/${key}`,
  });
}

/** Which of different values is right is for a person to decide; the one that stays is the one in force. */
function keepOne(element: Element, place: Place, option: SpelledOption, isSame: boolean): QuickFix {
  const { section, key, value, spellings } = option;
  const others = spellings.filter((one) => one.section !== section || one.key !== key);
  const setting = (at: Pick<Spelling, 'section' | 'key'>, to: string | null): OptionSetting => ({
    id: element.id,
    place,
    section: at.section,
    key: at.key,
    value: to,
  });
  return {
    label: `Keep only ${nameOf(option)} on ${element.name}`,
    safety: isSame ? 'safe' : 'unsafe',
    command: {
      type: 'setOptions',
      settings: [...others.map((one) => setting(one, null)), setting(option, value)],
    },
  };
}

function nameOf({ section, key }: Pick<Spelling, 'section' | 'key'>): string {
  return `${section}/${key}`;
}

/** A finding is read and passed on by many. */
function shownValue({ section, key, value }: Spelling): string {
  return isSecretOption(section, key) ? 'a secret value' : `"${value}"`;
}
