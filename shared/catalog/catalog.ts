import type { ComponentType } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { optionKey } from '#shared/catalog/option-name.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';

const typesById = new Map(componentTypes.map((type) => [type.id, type]));
const rulesByEnds = new Map(connectionRules.map((rule) => [endsKey(rule.client, rule.server), rule]));
const optionsByType = new Map<string, Map<string, OptionSpec>>();

/** The component type with this id, or undefined when the catalogue does not know it. */
export function componentType(id: string): ComponentType | undefined {
  return typesById.get(id);
}

/** The matrix row for a client type and a server type, or undefined where no connection makes sense. */
export function connectionRule(client: string, server: string): ConnectionRule | undefined {
  return rulesByEnds.get(endsKey(client, server));
}

/**
 * The option of a component type with this section and key (letter case and blanks around them do not matter), or undefined. Where the
 * catalogue has a name in a key, as in `application@<cluster>`, any name will do.
 */
export function optionSpec(typeId: string, section: string, key: string): OptionSpec | undefined {
  let options = optionsByType.get(typeId);
  if (options === undefined) {
    options = new Map(
      componentType(typeId)?.options.map((spec) => [optionKey(spec.section, spec.key), spec]),
    );
    optionsByType.set(typeId, options);
  }
  const wanted = optionKey(section, key);
  return options.get(wanted) ?? [...options].find(([pattern]) => isNamedLike(wanted, pattern))?.[1];
}

/** Whether an option begins as a pattern does up to its first `<`, which stands in the key and not at its start. */
function isNamedLike(wanted: string, pattern: string): boolean {
  const stem = pattern.slice(0, pattern.indexOf('<'));
  return pattern.includes('<') && !stem.endsWith('/') && stem.includes('/') && wanted.startsWith(stem);
}

function endsKey(client: string, server: string): string {
  return `${client}>${server}`;
}
