import { optionKey } from '#shared/catalog/option-name.ts';
import { findSpelling, spelledOptions, type Spelling } from '#shared/catalog/option-spelling.ts';
import type { OptionSetting } from '#shared/edit/commands/set-options.ts';
import type { Element } from '#shared/model/element.ts';

/** An option in one of the tabs of a configuration object. */
export interface OptionAt {
  readonly place: 'options' | 'annex';
  readonly section: string;
  readonly key: string;
}

/**
 * Sets an option of each element in the spelling that the element has, so that it never has it twice. Null takes the option
 * back, in every spelling.
 */
export function settingsOf(
  elements: readonly Element[],
  { place, section, key }: OptionAt,
  value: string | null,
): readonly OptionSetting[] {
  return elements.flatMap((element): readonly OptionSetting[] => {
    const { id, type } = element;
    const at = { section, key };
    if (value === null)
      return spellingsOf(type, element[place], at).map((one) => ({
        id,
        place,
        section: one.section,
        key: one.key,
        value,
      }));
    const written = spellingsOf(type, element[place], at)[0] ?? at;
    return [{ id, place, section: written.section, key: written.key, value }];
  });
}

/** How the elements write an option already, where that is another spelling than this one; the first that does. */
export function otherSpelling(
  elements: readonly Element[],
  { place, section, key }: OptionAt,
): { readonly element: Element; readonly spelling: Spelling } | undefined {
  for (const element of elements) {
    const spelling = findSpelling(element[place], section, key);
    if (spelling !== undefined && (spelling.section !== section || spelling.key !== key))
      return { element, spelling };
  }
  return undefined;
}

function spellingsOf(
  type: string,
  sections: Element['options'],
  { section, key }: Omit<OptionAt, 'place'>,
): readonly Spelling[] {
  const wanted = optionKey(section, key);
  return (
    spelledOptions(type, sections).find((one) => optionKey(one.section, one.key) === wanted)?.spellings ?? []
  );
}
