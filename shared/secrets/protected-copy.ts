import { compareNames, compareText, sortedBy } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { leavingTexts, type LeavingTexts, type LookalikeChoice } from './leaving-texts.ts';
import { placeholdersIn } from './placeholder-book.ts';
import { namePlace, protectedElement } from './protected-element.ts';

/** A document as it may leave the product. */
export interface ProtectedCopy {
  /** The same document with placeholders for secrets. Ids, types and all that is no text are as they were. */
  readonly document: Topology;
  /** For further texts that leave with it, and for what was replaced. */
  readonly texts: LeavingTexts;
}

/**
 * The one way out: whatever is exported, printed or handed on is made from such a copy. A value that an option or a field
 * says is secret becomes a placeholder of its own, of whatever length it is; what looks like a secret in any other text
 * does so by `choice`; in sentences, what is secret elsewhere is replaced too. Equal documents give equal copies, in
 * whatever order their records stand.
 */
export function protectedCopy(document: Topology, choice: LookalikeChoice = 'placeholder'): ProtectedCopy {
  const texts = leavingTexts(choice, takenNames(document));
  const elements = protectedElements(texts, document);
  const copy: Topology = {
    ...document,
    ...namesStatedOnce(texts, document),
    elements,
    connections: protectedConnections(texts, document, elements),
    links: mapped(document.links, (link) => ({
      ...link,
      name: texts.name({ owner: 'Network link', parts: ['Name'] }, link.name),
    })),
    instances: mapped(document.instances, (instance) => ({
      ...instance,
      itemName: texts.name({ owner: 'Part of the library', parts: ['Name'] }, instance.itemName),
      values: mapped(instance.values, (value) =>
        texts.name({ owner: 'Part of the library', parts: ['Word of its names'] }, value),
      ),
    })),
  };
  return { texts, document: withProse(texts, copy) };
}

/** In order of names, so that numbers of placeholders do not depend on the order of records. All names come first. */
function protectedElements(texts: LeavingTexts, document: Topology): Topology['elements'] {
  const inOrder = Object.values(document.elements).sort(
    (left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id),
  );
  const named = inOrder.map((element) => ({ element, name: texts.name(namePlace(element), element.name) }));
  const byId = new Map(
    named.map(({ element, name }) => [element.id, protectedElement(texts, element, name)]),
  );
  return mapped(document.elements, (element) => byId.get(element.id) ?? element);
}

function protectedConnections(
  texts: LeavingTexts,
  { connections }: Topology,
  elements: Topology['elements'],
): Topology['connections'] {
  const nameOf = (id: string): string => elements[id]?.name ?? id;
  return mapped(connections, (connection) => {
    const owner = `${nameOf(connection.from)} to ${nameOf(connection.to)}`;
    const { label, port } = connection;
    return {
      ...connection,
      ...(label === undefined ? {} : { label: texts.name({ owner, parts: ['Label'] }, label) }),
      ...(port === undefined ? {} : { port: texts.name({ owner, parts: ['Port'] }, port) }),
    };
  });
}

const TOPOLOGY = 'Topology';

function namesStatedOnce(
  texts: LeavingTexts,
  { environment, naming, hosts }: Topology,
): Pick<Topology, 'environment' | 'naming' | 'hosts'> {
  const name = (part: string, text: string): string => texts.name({ owner: TOPOLOGY, parts: [part] }, text);
  return {
    environment: { ...environment, defaultTenant: name('Default tenant', environment.defaultTenant) },
    naming: {
      pattern: name('Naming pattern', naming.pattern),
      backupSuffix: name('Suffix of backups', naming.backupSuffix),
    },
    hosts: {
      ...hosts,
      ...(hosts.osVersion === undefined
        ? {}
        : { osVersion: name('Version of the operating system', hosts.osVersion) }),
    },
  };
}

/** Sentences come last: they may quote any of the others. */
function withProse(texts: LeavingTexts, copy: Topology): Topology {
  const about = (part: string, text: string): string => texts.prose({ owner: TOPOLOGY, parts: [part] }, text);
  return {
    ...copy,
    name: about('Name', copy.name),
    description: about('Description', copy.description),
    elements: mapped(copy.elements, (element): Element => {
      const { id, name, notes } = element;
      return { ...element, notes: texts.prose({ owner: name, parts: ['Notes'], element: id }, notes) };
    }),
    acceptances: mapped(copy.acceptances, (acceptance) => ({
      ...acceptance,
      reason: about('Reason of an acceptance', acceptance.reason),
      by: about('Author of an acceptance', acceptance.by),
    })),
  };
}

/** The table with every record changed, in order of keys: what is met first has the shorter placeholder. */
function mapped<Value, Changed = Value>(
  table: Readonly<Record<string, Value>>,
  change: (value: Value) => Changed,
): Record<string, Changed> {
  return Object.fromEntries(
    sortedBy(Object.entries(table), ([key]) => key).map(([key, value]) => [key, change(value)]),
  );
}

function takenNames(document: Topology): ReadonlySet<string> {
  const names = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value === 'string') for (const name of placeholdersIn(value)) names.add(name);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        for (const name of placeholdersIn(key)) names.add(name);
        read(inner);
      }
  };
  read(document);
  return names;
}
