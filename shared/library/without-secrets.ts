import { isSecretOption } from '#shared/secrets/secret-option.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';

/** An item without the values of secret options, and which options those are: the name of the element, and the option. */
export interface WithoutSecrets {
  readonly item: LibraryItem;
  readonly left: readonly string[];
}

/** Passwords stay in the drawing: an item is handed around, and its next use needs others. */
export function withoutSecrets(item: LibraryItem): WithoutSecrets {
  const left: string[] = [];
  const strip = (element: Element, sections: OptionSections): OptionSections =>
    Object.fromEntries(
      Object.entries(sections).flatMap(([section, options]) => {
        const kept = Object.entries(options).filter(([key, value]) => {
          const isSecret = value !== '' && isSecretOption(section, key);
          if (isSecret) left.push(`${section}/${key} of ${element.name}`);
          return !isSecret;
        });
        const isEmptied = kept.length === 0 && Object.keys(options).length > 0;
        return isEmptied ? [] : [[section, Object.fromEntries(kept)] as const];
      }),
    );
  const elements = Object.fromEntries(
    Object.entries(item.fragment.elements).map(([id, element]) => [
      id,
      { ...element, options: strip(element, element.options), annex: strip(element, element.annex) },
    ]),
  );
  return left.length === 0
    ? { item, left }
    : { item: { ...item, fragment: { ...item.fragment, elements } }, left };
}
