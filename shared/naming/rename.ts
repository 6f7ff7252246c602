import { own } from '#shared/kernel/own.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Command } from '#shared/edit/command.ts';
import type { OptionSetting } from '#shared/edit/commands/set-options.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { referencesTo } from '#shared/naming/references.ts';
import { withNames, type Renames } from '#shared/naming/rewrite.ts';
import { backupName } from '#shared/naming/unique-name.ts';

export interface RenameOptions {
  /** Also gives the backup the name that follows from the new one, where its old name follows from the old one. */
  readonly backup?: boolean;
}

/**
 * One step that renames an element and everything that refers to it by name: scripts of the same name, properties,
 * option sections, keys and values. A name that several elements answer to is left alone. The label says how many
 * places change.
 */
export function renameEverywhere(
  document: Topology,
  id: ElementId,
  name: string,
  { backup = false }: RenameOptions = {},
): Command {
  const element = own(document.elements, id);
  if (element === undefined || element.name === name) return { type: 'rename', id, name };
  const renames = new Map([[id, name]]);
  const follower = backup ? derivedBackup(document, id) : undefined;
  if (follower !== undefined) renames.set(follower.id, backupName(document, name));
  const commands = commandsFor(document, renames);
  const places = [element, ...(follower === undefined ? [] : [follower])].reduce(
    (sum, renamed) => sum + 1 + referencesTo(document, renamed).length,
    0,
  );
  const where = places === 1 ? '' : ` in ${countOf(places, 'place')}`;
  return { type: 'batch', label: `Rename ${element.name} to ${name}${where}`, commands };
}

/** The backup of this primary, if its name is that of the primary with the suffix of the document. */
export function derivedBackup(document: Topology, id: ElementId): Element | undefined {
  const pair = Object.values(document.pairs).find((candidate) => candidate.primary === id);
  const primary = own(document.elements, id);
  if (pair === undefined || primary === undefined) return undefined;
  const backup = own(document.elements, pair.backup);
  return backup?.name === backupName(document, primary.name) ? backup : undefined;
}

function commandsFor(document: Topology, renames: Renames): readonly Command[] {
  const { elements, connections, defaultTenant } = withNames(document, renames);
  return [
    ...elements.flatMap((after) => {
      const before = document.elements[after.id];
      return before === undefined ? [] : commandsBetween(before, after);
    }),
    ...connections.map(({ id, label }): Command => ({ type: 'changeConnection', id, label: label ?? null })),
    ...(defaultTenant === undefined
      ? []
      : [{ type: 'describeTopology' as const, environment: { defaultTenant } }]),
  ];
}

function commandsBetween(before: Element, after: Element): readonly Command[] {
  const { id } = after;
  const properties = Object.fromEntries(
    Object.entries(after.properties).filter(([key, value]) => before.properties[key] !== value),
  );
  const settings = (['options', 'annex'] as const).flatMap((place) => settingsBetween(before, after, place));
  return [
    ...(before.name === after.name ? [] : [{ type: 'rename' as const, id, name: after.name }]),
    ...(Object.keys(properties).length === 0 ? [] : [{ type: 'describe' as const, ids: [id], properties }]),
    ...(settings.length === 0 ? [] : [{ type: 'setOptions' as const, settings }]),
  ];
}

/** What is gone comes first: a section that takes a new name keeps nothing of the old one. */
function settingsBetween(
  before: Element,
  after: Element,
  place: 'options' | 'annex',
): readonly OptionSetting[] {
  const { id } = after;
  const gone = optionsIn(before, place).filter(
    ({ section, key }) => own(own(after[place], section) ?? {}, key) === undefined,
  );
  const set = optionsIn(after, place).filter(
    ({ section, key, value }) => own(own(before[place], section) ?? {}, key) !== value,
  );
  return [
    ...gone.map(({ section, key }) => ({ id, place, section, key, value: null })),
    ...set.map((option) => ({ id, place, ...option })),
  ];
}

function optionsIn(
  element: Element,
  place: 'options' | 'annex',
): readonly { readonly section: string; readonly key: string; readonly value: string }[] {
  return Object.entries(element[place]).flatMap(([section, options]) =>
    Object.entries(options).map(([key, value]) => ({ section, key, value })),
  );
}
