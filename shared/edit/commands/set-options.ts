import { own } from '#shared/kernel/own.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { ElementId } from '#shared/model/element.ts';
import { nameOf, requireElement, requireSafeKeys, type CommandKind } from '#shared/edit/command-kit.ts';

/** One option of one element; a null value removes the option, and its section with the last one. */
export interface OptionSetting {
  readonly id: ElementId;
  readonly place: 'options' | 'annex';
  readonly section: string;
  readonly key: string;
  readonly value: string | null;
}

export interface SetOptionsArguments {
  readonly settings: readonly OptionSetting[];
}

export const setOptions: CommandKind<SetOptionsArguments> = {
  label: (document, { settings }) => {
    const [first] = settings;
    if (first !== undefined && settings.length === 1)
      return `Set ${first.key} of ${nameOf(document, first.id)}`;
    return `Set ${countOf(settings.length, 'option')}`;
  },
  apply: (draft, { settings }) => {
    for (const { id, place, section, key, value } of settings) {
      requireSafeKeys(section, key);
      const sections = requireElement(draft, id)[place];
      const options = own(sections, section) ?? (sections[section] = {});
      if (value === null) Reflect.deleteProperty(options, key);
      else options[key] = value;
      if (Object.keys(options).length === 0) Reflect.deleteProperty(sections, section);
    }
  },
};
