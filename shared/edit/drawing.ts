import { createIdSource, type IdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { Connection } from '#shared/model/connection.ts';
import { newElement, type Element, type ElementId } from '#shared/model/element.ts';
import type { LinkMedium, NetworkLink } from '#shared/model/network-link.ts';
import type { Pair, Redundancy } from '#shared/model/pair.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';

/** What may be stated of an element when it is drawn; `in` is the place that contains it. */
export interface DrawnElement extends Partial<Omit<Element, 'id' | 'type' | 'name' | 'parent'>> {
  readonly in?: ElementId;
}

/** What may be stated of a pair: the same for both servers, except where they stand. */
export interface DrawnPair extends Omit<DrawnElement, 'in'> {
  readonly in?: readonly [ElementId, ElementId] | ElementId;
  readonly redundancy?: Redundancy;
  readonly backupName?: string;
}

/**
 * Builds a document in code: the way templates, examples and tests draw. Ids come from the seed, so the same calls give
 * the same document. Elements are not positioned; automatic layout places what nobody pinned.
 */
export class Drawing {
  private facts: Omit<Topology, Tables>;
  private readonly elements: Record<string, Element> = {};
  private readonly pairs: Record<string, Pair> = {};
  private readonly connections: Record<string, Connection> = {};
  private readonly links: Record<string, NetworkLink> = {};
  private readonly nextId: IdSource;

  constructor(name: string, seed = 1) {
    this.facts = newTopology(name);
    this.nextId = createIdSource(seededRandom(seed));
  }

  /** Adds an element and returns its id. */
  add(type: string, name: string, { in: parent, ...stated }: DrawnElement = {}): ElementId {
    const id = this.nextId();
    this.elements[id] = newElement({ ...stated, id, type, name, parent: parent ?? null });
    return id;
  }

  /** Adds a primary and its backup, warm standby unless stated, and returns the id of the primary. */
  pair(
    type: string,
    name: string,
    { in: places, redundancy = 'warm', backupName, ...stated }: DrawnPair = {},
  ): ElementId {
    const [first, second] = typeof places === 'object' ? places : [places, places];
    const primary = this.add(type, name, first === undefined ? stated : { ...stated, in: first });
    const backup = this.add(
      type,
      backupName ?? `${name}${this.facts.naming.backupSuffix}`,
      second === undefined ? stated : { ...stated, in: second },
    );
    const id = this.nextId();
    this.pairs[id] = { id, primary, backup, redundancy };
    return primary;
  }

  /** Connects a client to servers. */
  connect(from: ElementId, ...servers: readonly ElementId[]): this {
    for (const to of servers) this.connectWith(from, to, {});
    return this;
  }

  /** Connects a client to a server with settings of the connection. */
  connectWith(
    from: ElementId,
    to: ElementId,
    settings: Omit<Partial<Connection>, 'id' | 'from' | 'to'>,
  ): this {
    const id = this.nextId();
    this.connections[id] = { ...settings, id, from, to };
    return this;
  }

  /** Links two places by a network. */
  link(medium: LinkMedium, name: string, ends: readonly [ElementId, ElementId]): this {
    const id = this.nextId();
    this.links[id] = { id, name, medium, ends };
    return this;
  }

  /** States facts of the document as a whole. */
  state(facts: Partial<Omit<Topology, Tables>>): this {
    this.facts = { ...this.facts, ...facts };
    return this;
  }

  /** The document drawn so far. Drawing on does not change it. */
  document(): Topology {
    return {
      ...this.facts,
      elements: { ...this.elements },
      pairs: { ...this.pairs },
      connections: { ...this.connections },
      links: { ...this.links },
    };
  }
}

type Tables = 'elements' | 'pairs' | 'connections' | 'links';
