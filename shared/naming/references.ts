import { sortedByName } from '#shared/kernel/order.ts';
import type { ConnectionId } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { resolverOf, type NameResolver } from '#shared/naming/named-elements.ts';
import { quotedText, wholeText } from '#shared/naming/name-shapes.ts';
import { statedNames, type NameSlot, type StatedName } from '#shared/naming/stated-names.ts';

/** A place that names an element: it has to change with the name. */
export interface NameReference {
  /** The element that holds it, or the client end of the connection; null for the settings of the topology. */
  readonly holder: ElementId | null;
  /** Which part of the holder, as it stands before "of": "option orchestration/def-statserver-name". */
  readonly where: string;
}

/** A name stated somewhere, and the element it means. */
export type Mention = { readonly means: Element } & (
  | { readonly kind: 'element'; readonly holder: Element; readonly stated: StatedName }
  | { readonly kind: 'label'; readonly connection: ConnectionId; readonly holder: Element }
  | { readonly kind: 'default-tenant' }
);

/**
 * Everything in a document that names one of its elements and can be told to mean it, by name of the holder. Asking again for
 * the same version gives the same list, since every key typed into a name asks.
 */
export function mentions(document: Topology): readonly Mention[] {
  const known = mentionsByDocument.get(document);
  if (known !== undefined) return known;
  const found = findMentions(document);
  mentionsByDocument.set(document, found);
  return found;
}

const mentionsByDocument = new WeakMap<Topology, readonly Mention[]>();

function findMentions(document: Topology): readonly Mention[] {
  const resolve = resolverOf(document);
  const inElements = sortedByName(Object.values(document.elements)).flatMap((holder) =>
    statedNames(holder).flatMap((stated): Mention[] => {
      const means = resolve(holder, stated);
      return means === undefined ? [] : [{ kind: 'element', holder, stated, means }];
    }),
  );
  return [...inElements, ...inLabels(document, resolve), ...inEnvironment(document, resolve)];
}

/** What else changes when the element is renamed, for a preview. Each place is listed once. */
export function referencesTo(document: Topology, element: Element): readonly NameReference[] {
  const found = mentions(document).filter(({ means }) => means.id === element.id);
  const byPlace = new Map<string, NameReference>();
  for (const mention of found) {
    const reference = described(mention);
    byPlace.set(JSON.stringify([reference.holder, reference.where, idOf(mention)]), reference);
  }
  return [...byPlace.values()];
}

function inLabels(document: Topology, resolve: NameResolver): readonly Mention[] {
  return Object.values(document.connections).flatMap(({ id, from, label }): Mention[] => {
    const holder = document.elements[from];
    const [name] = quotedText.read(label ?? '');
    if (holder?.type !== 'ors-cluster' || name === undefined) return [];
    const means = resolve(holder, { name, means: ['data-center'] });
    return means === undefined ? [] : [{ kind: 'label', connection: id, holder, means }];
  });
}

function inEnvironment(document: Topology, resolve: NameResolver): readonly Mention[] {
  const [name] = wholeText.read(document.environment.defaultTenant);
  const means = name === undefined ? undefined : resolve(undefined, { name, means: ['tenant'] });
  return means === undefined ? [] : [{ kind: 'default-tenant', means }];
}

function described(mention: Mention): NameReference {
  switch (mention.kind) {
    case 'default-tenant':
      return { holder: null, where: 'default tenant' };
    case 'label':
      return { holder: mention.holder.id, where: 'label of a connection' };
    case 'element':
      return { holder: mention.holder.id, where: wordsFor(mention.stated.slot) };
  }
}

function idOf(mention: Mention): string {
  return mention.kind === 'label' ? mention.connection : '';
}

function wordsFor(slot: NameSlot): string {
  switch (slot.kind) {
    case 'name':
      return 'name';
    case 'property':
      return `property ${slot.key}`;
    case 'section':
      return `${slot.place === 'annex' ? 'annex ' : ''}section ${slot.section}`;
    case 'key':
    case 'value':
      return `${slot.place === 'annex' ? 'annex ' : ''}option ${slot.section}/${slot.key}`;
  }
}
