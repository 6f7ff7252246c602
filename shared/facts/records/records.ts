import type { DocumentPatches } from '#shared/edit/command.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Connection, ConnectionId } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Pair, PairId } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';
import { Cells } from '#shared/facts/memory/cells.ts';
import { together } from '#shared/facts/memory/watch.ts';
import { LongTexts } from '#shared/facts/records/long-texts.ts';
import { ALL, MemberIndex, type Members } from '#shared/facts/records/members.ts';
import { Sketches } from '#shared/facts/records/sketches.ts';
import { WholeDocument, type DocumentChange } from '#shared/facts/records/whole-document.ts';

/**
 * The part of a document that analyses see, as records and as groups of them, which patches change. Sketches are not in
 * it, nor what stands inside them, nor pairs and connections that touch them. Reading is remembered: see `memory/`.
 */
export class Records {
  readonly #whole: WholeDocument;
  readonly #sketches: Sketches;
  readonly #longTexts = new LongTexts();
  readonly #seen = {
    elements: new Map<ElementId, Element>(),
    pairs: new Map<PairId, Pair>(),
    connections: new Map<ConnectionId, Connection>(),
  };
  readonly #cells = {
    element: new Cells((id) => this.#seen.elements.get(id)),
    pair: new Cells((id) => this.#seen.pairs.get(id)),
    connection: new Cells((id) => this.#seen.connections.get(id)),
    drawnElement: new Cells((id) => this.#whole.tables.elements.get(id)),
    drawnConnection: new Cells((id) => this.#whole.tables.connections.get(id)),
    taken: new Cells((id) => Object.values(this.#whole.tables).some((table) => table.has(id))),
    field: new Cells((field) => this.#whole.fields[field as keyof WholeDocument['fields']]),
    longTexts: new Cells(() => this.#longTexts.all),
  };
  readonly #groups = {
    types: new MemberIndex(),
    primaries: new MemberIndex(),
    contents: new MemberIndex(),
    names: new MemberIndex(),
    pairs: new MemberIndex(),
    memberships: new MemberIndex(),
    sources: new MemberIndex(),
    targets: new MemberIndex(),
    hiddenSources: new MemberIndex(),
    couples: new MemberIndex(),
    links: new MemberIndex(),
  };
  /** Component type under which an element is among the primaries; source of a connection that leads to a sketch. */
  readonly #ranked = new Map<ElementId, string>();
  readonly #hidden = new Map<ConnectionId, ElementId>();
  /** Connections by element, and pairs by application, those of sketches included. */
  readonly #ends = new Map<ElementId, Set<ConnectionId>>();
  readonly #sides = new Map<ElementId, Set<PairId>>();

  constructor(document: Topology) {
    this.#whole = new WholeDocument(document);
    this.#sketches = new Sketches(this.#whole.tables.elements);
    const { elements, pairs, connections, links } = this.#whole.tables;
    const appeared = <Type extends { readonly id: string }>(table: ReadonlyMap<string, Type>) =>
      [...table].map(([id, after]) => ({ id, before: undefined, after }));
    this.#follow({
      elements: appeared(elements),
      pairs: appeared(pairs),
      connections: appeared(connections),
      links: appeared(links),
      fields: Object.keys(this.#whole.fields) as (keyof Topology)[],
    });
  }

  /** Goes over to the next version of the document. */
  change(patches: DocumentPatches): void {
    this.#follow(this.#whole.change(patches));
  }

  element(id: ElementId): Element | undefined {
    return this.#cells.element.read(id);
  }

  pair(id: PairId): Pair | undefined {
    return this.#cells.pair.read(id);
  }

  connection(id: ConnectionId): Connection | undefined {
    return this.#cells.connection.read(id);
  }

  /** The pair that an application is a side of. */
  pairOf(id: ElementId): Pair | undefined {
    const [first, ...others] = this.#groups.memberships.of(id).ids;
    if (first === undefined) return undefined;
    return this.pair(others.length === 0 ? first : ([first, ...others].sort(compareText).at(-1) ?? first));
  }

  /** An element, be it a sketch. */
  drawnElement(id: ElementId): Element | undefined {
    return this.#cells.drawnElement.read(id);
  }

  /** Whether any record of the document has this id. */
  isTaken(id: string): boolean {
    return this.#cells.taken.read(id);
  }

  /** A field of the document that is no table of records. */
  field<Name extends keyof WholeDocument['fields']>(name: Name): Topology[Name] {
    return this.#cells.field.read(name) as Topology[Name];
  }

  /** What is longer in the document than a message quotes, prose left out and sketches included; see `model/long-texts.ts`. */
  longTexts(): readonly string[] {
    return this.#cells.longTexts.read('');
  }

  elements(): Members {
    return this.#groups.types.of(ALL);
  }

  ofType(type: string): Members {
    return this.#groups.types.of(typeGroup(type));
  }

  /** Elements of a component type that are not the backup of a pair. */
  primariesOfType(type: string): Members {
    return this.#groups.primaries.of(type);
  }

  /** What stands directly in a place, or with null on the bare canvas. */
  inside(place: ElementId | null): Members {
    return this.#groups.contents.of(place ?? ALL);
  }

  /** Every name that an element has, in small letters. */
  names(): Members {
    return this.#groups.names.groups();
  }

  /** Elements with this name, letter case aside. */
  called(name: string): Members {
    return this.#groups.names.of(name.toLowerCase());
  }

  pairs(): Members {
    return this.#groups.pairs.of(ALL);
  }

  /** Of every two elements that are connected in one direction, the connection with the first id. */
  links(): Members {
    return this.#groups.links.of(ALL);
  }

  connectionsFrom(id: ElementId): Members {
    return this.#groups.sources.of(id);
  }

  connectionsTo(id: ElementId): Members {
    return this.#groups.targets.of(id);
  }

  /** Sketches that an element is connected to. */
  sketchesFrom(id: ElementId): readonly ElementId[] {
    const connections = [...this.#groups.hiddenSources.of(id).ids];
    return connections.flatMap((connection) => this.#cells.drawnConnection.read(connection)?.to ?? []);
  }

  #follow(change: DocumentChange): void {
    this.#longTexts.follow(change, this.#whole.fields);
    const affected = this.#sketches.follow(change.elements);
    for (const { id, before, after } of change.connections) {
      moveEnds(this.#ends, id, before && [before.from, before.to], after && [after.from, after.to]);
    }
    for (const { id, before, after } of change.pairs) {
      moveEnds(this.#sides, id, before && sidesOf(before), after && sidesOf(after));
    }
    const pairs = new Set(change.pairs.map(({ id }) => id));
    const connections = new Set(change.connections.map(({ id }) => id));
    for (const element of affected) {
      for (const id of this.#sides.get(element) ?? []) pairs.add(id);
      for (const id of this.#ends.get(element) ?? []) connections.add(id);
    }
    const ranked = new Set([
      ...affected,
      ...change.pairs.flatMap(({ before }) => (before ? sidesOf(before) : [])),
    ]);
    for (const id of pairs) for (const side of this.#sidesNow(id)) ranked.add(side);
    together(() => {
      for (const id of affected) this.#showElement(id);
      for (const id of pairs) this.#showPair(id);
      for (const id of connections) this.#showConnection(id);
      for (const id of ranked) this.#rank(id);
      for (const name of change.fields) this.#cells.field.changed(name);
      this.#cells.longTexts.changed('');
      for (const { id } of change.elements) this.#cells.drawnElement.changed(id);
      for (const { id } of change.connections) this.#cells.drawnConnection.changed(id);
      for (const { id } of [change.elements, change.pairs, change.connections, change.links].flat())
        this.#cells.taken.changed(id);
      for (const index of Object.values(this.#groups)) index.settle();
    });
  }

  #sidesNow(id: PairId): readonly ElementId[] {
    const pair = this.#whole.tables.pairs.get(id);
    return pair === undefined ? [] : sidesOf(pair);
  }

  #showElement(id: ElementId): void {
    const before = this.#seen.elements.get(id);
    const after = this.#sketches.has(id) ? undefined : this.#whole.tables.elements.get(id);
    if (before === after) return;
    replace(this.#seen.elements, id, after);
    const { types, contents, names } = this.#groups;
    types.move(id, before && ALL, after && ALL);
    types.move(id, before && typeGroup(before.type), after && typeGroup(after.type));
    contents.move(id, before && (before.parent ?? ALL), after && (after.parent ?? ALL));
    names.move(id, before?.name.toLowerCase(), after?.name.toLowerCase());
    this.#cells.element.changed(id);
  }

  #showPair(id: PairId): void {
    const before = this.#seen.pairs.get(id);
    const drawn = this.#whole.tables.pairs.get(id);
    const after =
      drawn !== undefined && sidesOf(drawn).some((side) => this.#sketches.has(side)) ? undefined : drawn;
    if (before === after) return;
    replace(this.#seen.pairs, id, after);
    const { pairs, memberships } = this.#groups;
    pairs.move(id, before && ALL, after && ALL);
    for (const side of before === undefined ? [] : sidesOf(before)) memberships.remove(side, id);
    for (const side of after === undefined ? [] : sidesOf(after)) memberships.add(side, id);
    this.#cells.pair.changed(id);
  }

  #showConnection(id: ConnectionId): void {
    const before = this.#seen.connections.get(id);
    const drawn = this.#whole.tables.connections.get(id);
    const isHidden = drawn !== undefined && [drawn.from, drawn.to].some((end) => this.#sketches.has(end));
    const after = isHidden ? undefined : drawn;
    this.#hide(id, isHidden ? drawn.from : undefined);
    if (before === after) return;
    replace(this.#seen.connections, id, after);
    const { sources, targets } = this.#groups;
    sources.move(id, before?.from, after?.from);
    targets.move(id, before?.to, after?.to);
    if (before !== undefined) this.#link(before, false);
    if (after !== undefined) this.#link(after, true);
    this.#cells.connection.changed(id);
  }

  #hide(id: ConnectionId, source: ElementId | undefined): void {
    this.#groups.hiddenSources.move(id, this.#hidden.get(id), source);
    replace(this.#hidden, id, source);
  }

  /** Keeps the first connection of every two ends in the group of links. */
  #link({ id, from, to }: Connection, isDrawn: boolean): void {
    const { couples, links } = this.#groups;
    const couple = JSON.stringify([from, to]);
    const before = firstOf(couples.present(couple));
    if (isDrawn) couples.add(couple, id);
    else couples.remove(couple, id);
    const after = firstOf(couples.present(couple));
    if (before === after) return;
    if (before !== undefined) links.remove(ALL, before);
    if (after !== undefined) links.add(ALL, after);
  }

  /** Keeps an application among the primaries of its type, or a backup out of them. */
  #rank(id: ElementId): void {
    const element = this.#seen.elements.get(id);
    const memberships = [...this.#groups.memberships.present(id)].sort(compareText);
    const isBackup = this.#seen.pairs.get(memberships.at(-1) ?? '')?.backup === id;
    const type = isBackup ? undefined : element?.type;
    this.#groups.primaries.move(id, this.#ranked.get(id), type);
    replace(this.#ranked, id, type);
  }
}

function typeGroup(type: string): string {
  return `type ${type}`;
}

function sidesOf({ primary, backup }: Pair): readonly ElementId[] {
  return [primary, backup];
}

function firstOf(ids: ReadonlySet<string>): string | undefined {
  let first: string | undefined;
  for (const id of ids) if (first === undefined || id < first) first = id;
  return first;
}

function replace<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** Files a record under the ends it has now instead of those it had. */
function moveEnds(
  index: Map<ElementId, Set<string>>,
  id: string,
  from: readonly ElementId[] | undefined,
  to: readonly ElementId[] | undefined,
): void {
  for (const end of from ?? []) index.get(end)?.delete(id);
  for (const end of to ?? []) {
    const records = index.get(end);
    if (records === undefined) index.set(end, new Set([id]));
    else records.add(id);
  }
}
