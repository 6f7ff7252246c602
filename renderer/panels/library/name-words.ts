import { componentType } from '#shared/catalog/catalog.ts';
import { sortedByName } from '#shared/kernel/order.ts';
import type { NameWord } from '#shared/library/item-from-selection.ts';
import type { Fragment, LibraryItem } from '#shared/library/library-item.ts';
import { valueOf } from '#shared/library/name-text.ts';
import type { Topology } from '#shared/model/topology.ts';

/** A word of the selected names that may become a parameter. */
export interface WordChoice extends NameWord {
  readonly chosen: boolean;
  /** The user typed the word; the others are names of elements. */
  readonly own: boolean;
}

/** More would be a form that nobody fills in; then only what stands outermost is asked for. */
const CHOSEN_AT_FIRST = 4;

/**
 * Names of the part that are worth a parameter. A name that contains another one, as that of a backup does, follows it
 * and is none.
 */
export function suggestedWords({ elements }: Fragment): readonly WordChoice[] {
  const named = sortedByName(Object.values(elements));
  const names = [...new Set(named.map(({ name }) => name))];
  const roots = names.filter(
    (name) => !names.some((other) => other !== name && other.length > 1 && name.includes(other)),
  );
  const outermost = new Set(named.filter(({ parent }) => parent === null).map(({ name }) => name));
  const atFirst = [new Set(roots), outermost].find(({ size }) => size <= CHOSEN_AT_FIRST);
  const used = new Set<string>();
  return roots.map((text) => {
    const element = named.find(({ name }) => name === text);
    const type = element === undefined ? undefined : componentType(element.type);
    const key = unused(keyFrom(type?.nameStem ?? text), used);
    const isOnly = named.filter(({ type: other }) => other === element?.type).length === 1;
    const label = type === undefined ? text : isOnly ? type.label : `${type.label} ${text}`;
    return { key, label, text, chosen: atFirst?.has(text) ?? false, own: false };
  });
}

/** The words that an item has already, in the spelling they have in the selection, and then the other names. */
export function wordsOfVersion(document: Topology, item: LibraryItem, part: Fragment): readonly WordChoice[] {
  const instance = Object.values(document.instances).find(
    (candidate) =>
      candidate.item === item.id &&
      Object.keys(candidate.elements).some((id) => Object.hasOwn(part.elements, id)),
  );
  const kept = item.parameters.map((parameter) => ({
    key: parameter.key,
    label: parameter.label,
    text: valueOf(parameter, instance?.values ?? {}),
    chosen: true,
    own: true,
  }));
  const used = new Set(kept.map(({ key }) => key));
  const others = suggestedWords(part)
    .filter(({ text }) => !kept.some((word) => text.includes(word.text)))
    .map((word) => ({ ...word, chosen: false, key: unused(word.key, used) }));
  return [...kept, ...others];
}

/** One more row for a word that the user types. */
export function ownWord(present: readonly WordChoice[]): WordChoice {
  const key = unused('word', new Set(present.map((word) => word.key)));
  return { key, label: '', text: '', chosen: true, own: true };
}

function keyFrom(text: string): string {
  const plain = text.replace(/\W+/g, '').slice(0, 30);
  return /^[A-Za-z]/.test(plain) ? plain : `name${plain}`;
}

function unused(stem: string, used: Set<string>): string {
  let key = stem;
  for (let number = 2; used.has(key); number += 1) key = `${stem}${String(number)}`;
  used.add(key);
  return key;
}
