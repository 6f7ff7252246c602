import { quoted } from '#shared/kernel/foreign-text.ts';
import { DEEPEST_NESTING, depthsOf } from '#shared/model/nesting.ts';
import { recordTables, type Topology } from '#shared/model/topology.ts';

/** Characters of an id in a message; those that Stave makes have ten. */
const SHOWN_ID = 40;

/** A reference or a key in a document that cannot be right. `where` is a path such as `pairs.k3f.primary`. */
export interface BrokenInvariant {
  readonly where: string;
  readonly problem: string;
}

/**
 * What must hold in every document whatever the catalogue says: keys equal ids, an id stands for one record, references
 * point at records, places do not contain themselves and nest 32 deep at most, an application is in one pair at most,
 * nothing is connected to itself, what came from the library still has a part of it there. Empty when sound.
 */
export function brokenInvariants(topology: Topology): BrokenInvariant[] {
  return [
    ...wrongKeys(topology),
    ...sharedIds(topology),
    ...brokenParents(topology),
    ...brokenPairs(topology),
    ...brokenEnds(topology),
    ...brokenInstances(topology),
  ];
}

function wrongKeys(topology: Topology): BrokenInvariant[] {
  return recordTables.flatMap((table) =>
    Object.entries<{ readonly id: string }>(topology[table])
      .filter(([key, record]) => key !== record.id)
      .map(([key, record]) => ({
        where: `${table}.${key}`,
        problem: `the record calls itself ${quoted(record.id, SHOWN_ID)}`,
      })),
  );
}

function sharedIds(topology: Topology): BrokenInvariant[] {
  return recordTables.flatMap((table, index) => {
    const earlier = recordTables.slice(0, index);
    if (earlier.length === 0) return [];
    return Object.keys(topology[table]).flatMap((id): BrokenInvariant[] => {
      const other = earlier.find((name) => has(topology[name], id));
      return other === undefined
        ? []
        : [
            {
              where: `${table}.${id}`,
              problem: `the id ${quoted(id, SHOWN_ID)} is also that of a record of ${other}`,
            },
          ];
    });
  });
}

function brokenParents({ elements }: Topology): BrokenInvariant[] {
  const depths = depthsOf(elements);
  return Object.values(elements).flatMap((element): BrokenInvariant[] => {
    const where = `elements.${element.id}.parent`;
    if (element.parent === null) return [];
    if (!has(elements, element.parent)) return [missing(where, element.parent)];
    const depth = depths.get(element.id) ?? 0;
    if (depth === Infinity) return [{ where, problem: 'the place contains itself' }];
    // What stands deeper still is not told: it is right once this one is.
    return depth === DEEPEST_NESTING + 1
      ? [{ where, problem: `it stands in more than ${String(DEEPEST_NESTING)} places, one in another` }]
      : [];
  });
}

function brokenPairs(topology: Topology): BrokenInvariant[] {
  const owners = new Map<string, string>();
  return Object.values(topology.pairs).flatMap((pair) =>
    (['primary', 'backup'] as const).flatMap((side): BrokenInvariant[] => {
      const where = `pairs.${pair.id}.${side}`;
      const member = pair[side];
      if (!has(topology.elements, member)) return [missing(where, member)];
      const owner = owners.get(member);
      owners.set(member, pair.id);
      return owner === undefined
        ? []
        : [
            {
              where,
              problem: `the application ${quoted(member, SHOWN_ID)} is already in the pair ${quoted(owner, SHOWN_ID)}`,
            },
          ];
    }),
  );
}

function brokenEnds(topology: Topology): BrokenInvariant[] {
  const connections = Object.values(topology.connections).flatMap(({ id, from, to }) =>
    endProblems(topology, `connections.${id}`, { from, to }),
  );
  const links = Object.values(topology.links).flatMap(({ id, ends }) =>
    endProblems(topology, `links.${id}`, { 'ends.0': ends[0], 'ends.1': ends[1] }),
  );
  return [...connections, ...links];
}

function endProblems(topology: Topology, where: string, ends: Record<string, string>): BrokenInvariant[] {
  const dangling = Object.entries(ends)
    .filter(([, end]) => !has(topology.elements, end))
    .map(([field, end]) => missing(`${where}.${field}`, end));
  const [first, second] = Object.values(ends);
  return first === second ? [...dangling, { where, problem: 'both ends are the same element' }] : dangling;
}

function brokenInstances(topology: Topology): BrokenInvariant[] {
  return Object.values(topology.instances).flatMap(({ id, elements }): BrokenInvariant[] => {
    const where = `instances.${id}.elements`;
    const members = Object.keys(elements);
    if (members.length === 0) return [{ where, problem: 'nothing of the library item is left' }];
    return members
      .filter((member) => !has(topology.elements, member))
      .map((member) => missing(where, member));
  });
}

function has(table: object, key: string): boolean {
  return Object.hasOwn(table, key);
}

function missing(where: string, id: string): BrokenInvariant {
  return { where, problem: `there is no element ${quoted(id, SHOWN_ID)}` };
}
