import type { ComponentType } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { optionKey } from '#shared/catalog/option-name.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';

const typesById = new Map(componentTypes.map((type) => [type.id, type]));
const rulesByEnds = new Map(connectionRules.map((rule) => [endsKey(rule.client, rule.server), rule]));
const optionsByType = new Map<string, KnownOptions>();

/** The options of a component type. */
interface KnownOptions {
  readonly byKey: ReadonlyMap<string, OptionSpec>;
  /** Beginnings of the keys that have a name in them, with their options. */
  readonly byStem: readonly (readonly [string, OptionSpec])[];
}

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
  if (options === undefined) optionsByType.set(typeId, (options = knownOptions(typeId)));
  const wanted = optionKey(section, key);
  return options.byKey.get(wanted) ?? options.byStem.find(([stem]) => wanted.startsWith(stem))?.[1];
}

function knownOptions(typeId: string): KnownOptions {
  const specs = (componentType(typeId)?.options ?? []).map(
    (spec) => [optionKey(spec.section, spec.key), spec] as const,
  );
  return {
    byKey: new Map(specs),
    byStem: specs.flatMap(([pattern, spec]) => {
      const stem = stemOf(pattern);
      return stem === undefined ? [] : [[stem, spec] as const];
    }),
  };
}

/** How an option with a name in its key begins: up to its first `<`, which stands in the key and not at its start. */
function stemOf(pattern: string): string | undefined {
  const stem = pattern.slice(0, Math.max(0, pattern.indexOf('<')));
  return stem.includes('/') && !stem.endsWith('/') ? stem : undefined;
}

function endsKey(client: string, server: string): string {
  return `${client}>${server}`;
}
