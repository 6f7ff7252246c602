import { compareText, sortedByName } from '#shared/kernel/order.ts';
import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import { quotedBriefly } from '#shared/model/long-texts.ts';
import type { Element, OptionSections, PropertyValue } from '#shared/model/element.ts';
import type { LibraryInstance } from '#shared/model/library-instance.ts';
import type { Topology } from '#shared/model/topology.ts';
import { filled } from '#shared/library/instantiate.ts';
import type { Fragment, LibraryItem } from '#shared/library/library-item.ts';
import { valuesFor } from '#shared/library/name-text.ts';

/**
 * What bringing a drawn part to the version of the item would change, a sentence each; empty when it is as the item has
 * it. Names and positions are the drawing's own and are not compared. Changes made in the drawing since show up too: the
 * older version is not at hand to tell them apart.
 */
export function updatePreview(
  document: Topology,
  instance: LibraryInstance,
  item: LibraryItem,
): readonly string[] {
  const drawn = drawnElements(document, instance);
  const wanted = filled(item, instance.values, namesInDrawing(item, instance, drawn));
  const elements = sortedByName(Object.values(wanted.elements));
  const gone = sortedByName(
    [...drawn].flatMap(([origin, element]) => (Object.hasOwn(wanted.elements, origin) ? [] : [element])),
  );
  return [
    ...elements.flatMap((element) => {
      const before = drawn.get(element.id);
      return before === undefined ? [`${called(element)} is added.`] : differences(before, element);
    }),
    ...gone.map((element) => `${called(element)} is no longer part of it.`),
    ...pairDifferences(document, drawn, wanted),
    ...connectionDifferences(document, drawn, wanted),
  ].map((sentence) => quotedBriefly(sentence, document, item));
}

type Drawn = ReadonlyMap<string, Element>;

/** Elements of the document by their ids in the item. */
function drawnElements(document: Topology, instance: LibraryInstance): Drawn {
  return new Map(
    Object.entries(instance.elements).flatMap(([id, origin]) => {
      const element = document.elements[id];
      return element === undefined ? [] : [[origin, element] as const];
    }),
  );
}

function namesInDrawing(
  { fragment, parameters }: LibraryItem,
  { values }: LibraryInstance,
  drawn: Drawn,
): ReadonlyMap<string, string> {
  const fill = valuesFor(parameters, values);
  return new Map(
    Object.values(fragment.elements).map(({ id, name }) => [id, drawn.get(id)?.name ?? fill(name)]),
  );
}

function called({ type, name }: Element): string {
  return `${componentType(type)?.label ?? type} ${name}`;
}

function differences(before: Element, after: Element): readonly string[] {
  const changes: readonly (readonly [string, string, string])[] = [
    ['type', before.type, after.type],
    ['role', before.role, after.role],
    ['release', before.release ?? '', after.release ?? ''],
    ['notes', before.notes, after.notes],
    ...entryChanges('', textsOf(before.properties), textsOf(after.properties)),
    ...entryChanges('option ', optionTexts(before.options), optionTexts(after.options)),
    ...entryChanges('annex option ', optionTexts(before.annex), optionTexts(after.annex)),
  ];
  return changes.flatMap(([what, from, to]) => (from === to ? [] : [sentence(before.name, what, from, to)]));
}

function sentence(name: string, what: string, from: string, to: string): string {
  if (to === '') return `${name}: ${what} is taken away (it is "${from}").`;
  return from === ''
    ? `${name}: ${what} becomes "${to}".`
    : `${name}: ${what} becomes "${to}" (it is "${from}").`;
}

type Texts = ReadonlyMap<string, string>;

function entryChanges(
  prefix: string,
  before: Texts,
  after: Texts,
): readonly (readonly [string, string, string])[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return keys.map((key) => [prefix + key, before.get(key) ?? '', after.get(key) ?? ''] as const);
}

function textsOf(properties: Readonly<Record<string, PropertyValue>>): Texts {
  return new Map(
    Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
}

function optionTexts(sections: OptionSections): Texts {
  return new Map(
    Object.entries(sections).flatMap(([section, options]) =>
      Object.entries(options).map(
        ([key, value]) => [`${section}/${key}`, value === '' ? '(empty)' : value] as const,
      ),
    ),
  );
}

function pairDifferences(document: Topology, drawn: Drawn, wanted: Fragment): readonly string[] {
  const name = (id: string): string => drawn.get(id)?.name ?? wanted.elements[id]?.name ?? id;
  const present = Object.values(document.pairs);
  return Object.values(wanted.pairs).flatMap(({ primary, backup, redundancy }) => {
    const [first, second] = [drawn.get(primary)?.id, drawn.get(backup)?.id];
    const pair = present.find((candidate) => candidate.primary === first && candidate.backup === second);
    const what = `${name(primary)} and ${name(backup)}`;
    if (pair === undefined) return [`${what} become a ${redundancy} standby pair.`];
    return pair.redundancy === redundancy
      ? []
      : [`${what}: redundancy becomes ${redundancy} (it is ${pair.redundancy}).`];
  });
}

function connectionDifferences(document: Topology, drawn: Drawn, wanted: Fragment): readonly string[] {
  const origins = new Map([...drawn].map(([origin, element]) => [element.id, origin]));
  const key = (from: string | undefined, to: string | undefined): string => JSON.stringify([from, to]);
  const present = new Map(
    Object.values(document.connections).flatMap((connection) => {
      const [from, to] = [origins.get(connection.from), origins.get(connection.to)];
      return from === undefined || to === undefined ? [] : [[key(from, to), [from, to]] as const];
    }),
  );
  const needed = new Set(Object.values(wanted.connections).map(({ from, to }) => key(from, to)));
  const name = (id: string): string => drawn.get(id)?.name ?? wanted.elements[id]?.name ?? id;
  const added = Object.values(wanted.connections)
    .filter(({ from, to }) => !present.has(key(from, to)))
    .map(({ from, to }) => `${name(from)} ${verb(wanted, from, to)} ${name(to)}.`);
  const removed = [...present]
    .filter(([ends]) => !needed.has(ends))
    .map(([, [from, to]]) => `${name(from)} is no longer connected to ${name(to)}.`);
  return [...added.sort(compareText), ...removed.sort(compareText)];
}

function verb({ elements }: Fragment, from: string, to: string): string {
  const [client, server] = [elements[from]?.type ?? '', elements[to]?.type ?? ''];
  return connectionRule(client, server)?.meaning === 'member' ? 'takes in' : 'is connected to';
}
