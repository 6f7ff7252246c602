import { componentTypes } from '#shared/catalog/components/registry.ts';
import { optionKey } from '#shared/catalog/option-name.ts';
import { kindByName } from './secret-name.ts';

const catalogued = new Set(
  componentTypes.flatMap((type) =>
    type.options
      .filter((option) => option.secret === true)
      .map(({ section, key }) => optionKey(section, key)),
  ),
);

/** Whether the catalogue or its own name says that the value of an option is secret, whatever the element that has it. */
export function isSecretOption(section: string, key: string): boolean {
  return catalogued.has(optionKey(section, key)) || kindByName(key) !== undefined;
}
