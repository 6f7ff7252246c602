import { apply } from 'mutative';
import type { DocumentPatches } from '#shared/edit/command.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import type { NetworkLink } from '#shared/model/network-link.ts';
import type { Pair } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';

interface RecordTypes {
  readonly elements: Element;
  readonly pairs: Pair;
  readonly connections: Connection;
  readonly links: NetworkLink;
}
type Table = keyof RecordTypes;

/** The tables whose records facts are derived from one by one; all other fields of a document are read as they are. */
const TABLES: readonly Table[] = ['elements', 'pairs', 'connections', 'links'];

/** A record before and after a change; absent where there was or is none. */
export interface RecordChange<Type> {
  readonly id: string;
  readonly before: Type | undefined;
  readonly after: Type | undefined;
}

/** What patches changed: records, and names of fields that are no table of records. */
export interface DocumentChange {
  readonly elements: readonly RecordChange<Element>[];
  readonly pairs: readonly RecordChange<Pair>[];
  readonly connections: readonly RecordChange<Connection>[];
  readonly links: readonly RecordChange<NetworkLink>[];
  readonly fields: readonly (keyof Topology)[];
}

type Fields = Omit<Topology, Table>;
type Tables = { readonly [Name in Table]: Map<string, RecordTypes[Name]> };
type Patch = DocumentPatches[number];

/** The document as records by id, changed in place by patches: what a change costs depends on the change alone. */
export class WholeDocument {
  readonly tables: Tables;
  #fields: Fields;

  constructor(document: Topology) {
    const { elements, pairs, connections, links, ...fields } = document;
    this.tables = {
      elements: new Map(Object.entries(elements)),
      pairs: new Map(Object.entries(pairs)),
      connections: new Map(Object.entries(connections)),
      links: new Map(Object.entries(links)),
    };
    this.#fields = fields;
  }

  /** Everything but the tables of records. */
  get fields(): Fields {
    return this.#fields;
  }

  change(patches: DocumentPatches): DocumentChange {
    const next = {
      elements: new Map<string, Element | undefined>(),
      pairs: new Map<string, Pair | undefined>(),
      connections: new Map<string, Connection | undefined>(),
      links: new Map<string, NetworkLink | undefined>(),
    };
    const fields: Patch[] = [];
    for (const patch of patches) {
      const [table] = patch.path;
      if (isRecordTable(table)) this.#step(table, next[table], patch);
      else fields.push(patch);
    }
    if (fields.length > 0) this.#fields = apply(this.#fields, fields);
    return {
      elements: settled(this.tables.elements, next.elements),
      pairs: settled(this.tables.pairs, next.pairs),
      connections: settled(this.tables.connections, next.connections),
      links: settled(this.tables.links, next.links),
      fields: [...new Set(fields.map(({ path }) => path[0] as keyof Topology))],
    };
  }

  /** What one patch makes of a record, after the patches before it; of all records where it replaces their table. */
  #step(table: Table, next: Map<string, unknown>, { op, path, value }: Patch): void {
    const present = this.tables[table] as ReadonlyMap<string, unknown>;
    const [, id, ...inside] = path;
    if (id === undefined) {
      for (const key of [...present.keys(), ...next.keys()]) next.set(key, undefined);
      for (const [key, record] of Object.entries(value as object)) next.set(key, record);
    } else if (inside.length === 0) next.set(String(id), op === 'remove' ? undefined : value);
    else {
      const key = String(id);
      const record = next.has(key) ? next.get(key) : present.get(key);
      next.set(key, apply(record as object, [{ op, path: inside, value }]));
    }
  }
}

/** Whether a field of the document is a table whose records are followed one by one. */
export function isRecordTable(field: unknown): field is Table {
  return (TABLES as readonly unknown[]).includes(field);
}

/** Takes the new records over, and says which really are new. */
function settled<Type>(
  table: Map<string, Type>,
  next: ReadonlyMap<string, Type | undefined>,
): readonly RecordChange<Type>[] {
  const changes: RecordChange<Type>[] = [];
  for (const [id, after] of next) {
    const before = table.get(id);
    if (before === after) continue;
    if (after === undefined) table.delete(id);
    else table.set(id, after);
    changes.push({ id, before, after });
  }
  return changes;
}
