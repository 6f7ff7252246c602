import type { ComponentType } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
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

/** The option of a component type with this section and key (letter case does not matter), or undefined. */
export function optionSpec(typeId: string, section: string, key: string): OptionSpec | undefined {
  let options = optionsByType.get(typeId);
  if (options === undefined) {
    options = new Map(
      componentType(typeId)?.options.map((spec) => [optionKey(spec.section, spec.key), spec]),
    );
    optionsByType.set(typeId, options);
  }
  return options.get(optionKey(section, key));
}

function optionKey(section: string, key: string): string {
  return `${section}/${key}`.toLowerCase();
}

function endsKey(client: string, server: string): string {
  return `${client}>${server}`;
}
