import type { Patches } from 'mutative';
import { z } from '#shared/kernel/schema.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { schemaProblems } from '#shared/model/schema-problems.ts';
import { topologySchema, type Topology } from '#shared/model/topology.ts';

type Field = keyof Topology;
/** Fields of records that hold the id of another record. */
const references: ReadonlySet<string> = new Set([
  'parent',
  'primary',
  'backup',
  'from',
  'to',
  'ends',
  'elements',
]);
const schemas = topologySchema.shape;

/**
 * The first thing wrong with the records that a command changed, in words, or undefined. What is written has to open
 * again, so a command that would leave a record the file format refuses is refused itself. References are looked at
 * only when a command added, removed or led elsewhere: typing a name must stay quick in a large drawing.
 */
export function firstDefect(document: Topology, patches: Patches): string | undefined {
  for (const [field, ids] of touchedRecords(patches)) {
    const defect = ids === 'all' ? defectOfField(document, field) : defectOfRecords(document, field, ids);
    if (defect !== undefined) return defect;
  }
  return patches.some(concernsReferences) ? brokenInvariants(document)[0]?.problem : undefined;
}

function touchedRecords(patches: Patches): ReadonlyMap<Field, ReadonlySet<string> | 'all'> {
  const touched = new Map<Field, Set<string> | 'all'>();
  for (const { path } of patches) {
    const [field, id] = path as [Field, (string | number)?];
    const ids = touched.get(field) ?? new Set<string>();
    if (ids === 'all') continue;
    touched.set(field, id !== undefined && isTable(field) ? ids.add(String(id)) : 'all');
  }
  return touched;
}

function defectOfField(document: Topology, field: Field): string | undefined {
  return defectOf(schemas[field].safeParse(document[field]), document[field], field);
}

function defectOfRecords(document: Topology, field: Field, ids: ReadonlySet<string>): string | undefined {
  const table = document[field] as Readonly<Record<string, unknown>>;
  const changed = [...ids].filter((id) => Object.hasOwn(table, id));
  const records = Object.fromEntries(changed.map((id) => [id, table[id]]));
  return defectOf(schemas[field].safeParse(records), records, field);
}

type Parsed = ReturnType<(typeof schemas)[Field]['safeParse']>;

function defectOf(parsed: Parsed, value: unknown, field: Field): string | undefined {
  if (parsed.success) return undefined;
  const [first] = schemaProblems(parsed.error, value);
  return first === undefined ? field : `${first.where === '' ? field : first.where} ${first.problem}`;
}

function concernsReferences({ path }: Patches[number]): boolean {
  const [field, , key] = path as [Field, string?, string?];
  return isTable(field) && (key === undefined || references.has(key));
}

function isTable(field: Field): boolean {
  return schemas[field] instanceof z.ZodRecord;
}
