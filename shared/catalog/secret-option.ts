import { componentTypes } from '#shared/catalog/components/registry.ts';
import { optionKey } from '#shared/catalog/option-name.ts';

const catalogued = new Set(
  componentTypes.flatMap((type) =>
    type.options
      .filter((option) => option.secret === true)
      .map(({ section, key }) => optionKey(section, key)),
  ),
);
/** Names under which passwords travel in options the catalogue does not know. */
const SECRET_KEY =
  /passw(or)?d|passphrase|secret|credential|private[-_ ]?key|(^|[-_. ])(pwd|pass|token|api[-_ ]?key)$/i;

/** Whether the value of an option is a password or the like, whatever the element that has it. */
export function isSecretOption(section: string, key: string): boolean {
  return catalogued.has(optionKey(section, key)) || SECRET_KEY.test(key.trim());
}
