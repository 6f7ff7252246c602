import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { Connection } from '#shared/model/connection.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import type { Pair } from '#shared/model/pair.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { pick } from '#test/attack/reading/mutation.ts';

const NAMINGS = ['distinct', 'equal', 'long'] as const;
const WIRINGS = ['star', 'circle', 'few servers', 'random', 'none'] as const;
/** Servers that everybody uses. */
const FEW = 20;
const PLACINGS = ['canvas', 'one host', 'host each'] as const;

/** A drawing that nobody would draw, of any size: many of a few types, wired, placed and named in one way. */
export interface SlowShape {
  readonly types: readonly string[];
  readonly wiring: (typeof WIRINGS)[number];
  readonly isAnyWiring: boolean;
  readonly degree: number;
  readonly placing: (typeof PLACINGS)[number];
  readonly naming: (typeof NAMINGS)[number];
  readonly isPaired: boolean;
  readonly options: number;
  /** Empty where none is stated. */
  readonly release: string;
}

/** The shape of a seed. */
export function slowShape(seed: number): SlowShape {
  const random = seededRandom(seed);
  return {
    types: Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(componentTypes, random).id),
    wiring: pick(WIRINGS, random),
    isAnyWiring: random() < 0.3,
    degree: pick([1, 2, 10], random),
    placing: pick(PLACINGS, random),
    naming: pick(NAMINGS, random),
    isPaired: random() < 0.4,
    options: pick([0, 0, 3, 30], random),
    release: pick(['', '8.1.400.10', '8.5.300.01'], random),
  };
}

/** The drawing of a shape with so many elements. */
export function slowDrawing(shape: SlowShape, size: number): Topology {
  const hosts = range(hostCount(shape, size)).map((n) =>
    newElement({ id: `h${n}`, type: 'host', name: named(shape, `h${n}`) }),
  );
  const drawn = range(size).map((n) => element(shape, n, hosts.length));
  return {
    ...newTopology('Slow'),
    elements: byId([...hosts, ...drawn]),
    connections: byId(wired(shape, drawn)),
    pairs: byId(shape.isPaired ? paired(shape, drawn) : []),
  };
}

function hostCount({ placing }: SlowShape, size: number): number {
  if (placing === 'canvas') return 0;
  return placing === 'one host' ? 1 : size;
}

function element(shape: SlowShape, n: number, hosts: number): Element {
  const type = shape.types[n % shape.types.length] ?? '';
  const mayStandOnHost = componentType(type)?.within.includes('host') === true;
  return newElement({
    id: `e${n}`,
    type,
    name: named(shape, `e${n}`),
    parent: hosts > 0 && mayStandOnHost ? `h${n % hosts}` : null,
    options: options(shape, type),
    ...(shape.release === '' ? {} : { release: shape.release }),
  });
}

function named({ naming }: SlowShape, id: string): string {
  if (naming === 'equal') return 'same';
  return naming === 'long' ? `${'long name '.repeat(20)}${id}` : id;
}

/** The first options that the catalogue has for the type, and as many that nobody knows. */
function options({ options: count }: SlowShape, type: string): Element['options'] {
  if (count === 0) return {};
  const sections: Record<string, Record<string, string>> = {};
  for (const { section, key } of componentType(type)?.options.slice(0, count) ?? []) {
    (sections[section] ??= {})[key] = 'a value';
  }
  return { ...sections, own: Object.fromEntries(range(count).map((n) => [`o${n}`, '1'])) };
}

function wired({ wiring, degree, isAnyWiring }: SlowShape, drawn: readonly Element[]): readonly Connection[] {
  const random = seededRandom(drawn.length);
  const any = (count: number): number => Math.floor(random() * count);
  const targets: Readonly<Record<typeof wiring, (n: number, turn: number) => number>> = {
    star: (_, turn) => turn,
    circle: (n, turn) => n + 1 + turn,
    'few servers': () => any(FEW),
    random: () => any(drawn.length),
    none: (n) => n,
  };
  return drawn.flatMap((from, n) =>
    range(degree).flatMap((turn) => {
      const to = drawn[targets[wiring](n, turn) % drawn.length] ?? from;
      // In either direction, where the other is not legal.
      const ends = [
        [from, to],
        [to, from],
      ] as const;
      const legal =
        ends.find(([client, server]) => isLegal(client, server)) ?? (isAnyWiring ? ends[0] : undefined);
      if (legal === undefined || from === to) return [];
      const [client, server] = legal;
      return [{ id: `c${n}-${turn}`, from: client.id, to: server.id }];
    }),
  );
}

function isLegal(client: Element, server: Element): boolean {
  return (connectionRule(client.type, server.type)?.verdict ?? 'forbidden') !== 'forbidden';
}

/** Every other element of a type with the one before it. */
function paired({ types }: SlowShape, drawn: readonly Element[]): readonly Pair[] {
  return drawn.flatMap((primary, n) => {
    const backup = drawn[n + types.length];
    const [redundancy] = componentType(primary.type)?.redundancy ?? [];
    const isFirst = Math.floor(n / types.length) % 2 === 0;
    if (!isFirst || backup === undefined || redundancy === undefined) return [];
    return [{ id: `p${n}`, primary: primary.id, backup: backup.id, redundancy }];
  });
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Readonly<Record<string, Item>> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function range(size: number): readonly number[] {
  return Array.from({ length: size }, (_, n) => n);
}
