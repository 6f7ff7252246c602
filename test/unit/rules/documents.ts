// Documents the rule tests run on: every example of every rule, and random drawings around Interaction Servers.
import fc from 'fast-check';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { PropertyValue } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExample, RuleExamples } from '#shared/rules/kit/examples.ts';

interface ExampleFile {
  readonly examples: RuleExamples;
}

const files = import.meta.glob<ExampleFile>('/shared/rules/*/*.examples.ts', { eager: true });

/** Examples by `<family>/<rule id>`. */
export const examplesByRule: ReadonlyMap<string, RuleExamples> = new Map(
  Object.entries(files).map(([path, file]) => [
    path.replace('/shared/rules/', '').replace('.examples.ts', ''),
    file.examples,
  ]),
);

export const allExamples: readonly RuleExample[] = [...examplesByRule.values()].flatMap(
  ({ failing, passing, unknown }) => [...failing, ...passing, ...unknown],
);

/** The same document with the records of every table in another order. */
export function shuffled(document: Topology, seed: number): Topology {
  const random = seededRandom(seed);
  const mixed = <Table extends object>(table: Table): Table =>
    Object.fromEntries(
      Object.entries(table)
        .map((entry) => ({ entry, rank: random() }))
        .sort((left, right) => left.rank - right.rank)
        .map(({ entry }) => entry),
    ) as Table;
  return {
    ...document,
    elements: mixed(document.elements),
    pairs: mixed(document.pairs),
    connections: mixed(document.connections),
    links: mixed(document.links),
  };
}

export function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}

const releases = fc.constantFrom(undefined, '8.5', '8.5.105.10', '8.5.106.02', '8.5.107.14', '8.5.201.05');
const media = fc.constantFrom(undefined, '', 'email', 'chat', 'email,chat', 'Email');
const seats = fc.constantFrom(undefined, 'max', '0', '10', '30', '60');
const orders = fc.constantFrom(undefined, 'received_at', 'priority desc, received_at asc');

const nodeRecipe = fc.record({
  paired: fc.boolean(),
  sameHost: fc.boolean(),
  hosted: fc.boolean(),
  inCluster: fc.boolean(),
  release: releases,
  media,
  seats,
  point: fc.nat(3),
  services: fc.subarray([0, 1]),
});

const worldRecipe = fc.record({
  nodes: fc.array(nodeRecipe, { maxLength: 4 }),
  proxies: fc.array(
    fc.record({
      paired: fc.boolean(),
      clustered: fc.boolean(),
      release: releases,
      direct: fc.subarray([0, 1, 2, 3]),
    }),
    { maxLength: 3 },
  ),
  clients: fc.array(
    fc.record({
      type: fc.constantFrom('ors', 'urs', 'agent-desktop', 'chat-server', 'stat-server'),
      paired: fc.boolean(),
      ordersBy: orders,
      nodes: fc.subarray([0, 1, 2, 3]),
      proxies: fc.subarray([0, 1, 2]),
      redis: fc.boolean(),
      placed: fc.boolean(),
      release: fc.constantFrom(undefined, '8.1.400.64', '8.1.401.10'),
    }),
    { maxLength: 4 },
  ),
  queues: fc.array(
    fc.record({
      media: fc.subarray(['email', 'chat', 'workitem']),
      order: orders,
      segmentation: fc.constantFrom(undefined, true, false),
      backlog: fc.constantFrom(undefined, 'none', 'expected'),
    }),
    { maxLength: 2 },
  ),
  pool: fc.constantFrom(undefined, 0, 40, 100, 1000),
  highAvailability: fc.constantFrom(undefined, 'yes', 'no'),
  racks: fc.array(fc.constantFrom(undefined, 'R1', 'R2'), { minLength: 3, maxLength: 3 }),
  concurrentAgents: fc.constantFrom(undefined, 5, 25, 60),
  databases: fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }),
  role: fc.constantFrom('build', 'exists', 'sketch'),
});

type WorldRecipe = typeof worldRecipe extends fc.Arbitrary<infer Recipe> ? Recipe : never;

/** Random drawings around Interaction Servers, wrong connections included. */
export const interactionWorlds: fc.Arbitrary<Topology> = worldRecipe.map(drawWorld);

function drawWorld(recipe: WorldRecipe): Topology {
  const drawing = new Drawing('World');
  const place = drawing.add('data-center', 'Dallas');
  const hosts = recipe.racks.map((rack, index) =>
    drawing.add('host', `host_${index}`, { in: place, properties: stated({ rack }) }),
  );
  const services = ['ESP_1', 'ESP_2'].map((name) => drawing.add('esp-server', name));
  const databases = ['DB_1', 'DB_2'].map((name) => drawing.add('database', name));
  const points = recipe.databases.map((database, index) => {
    const point = drawing.add('dap', `DAP_${index}`);
    drawing.connect(point, databases[database]!);
    return point;
  });
  const cluster = drawing.add('interaction-server-cluster', 'IXN_Cluster');
  const nodes = recipe.nodes.map((node, index) => {
    const id = drawServer(
      drawing,
      'interaction-server',
      `IXN_${index}`,
      node.paired,
      {
        ...(node.release === undefined ? {} : { release: node.release }),
        options: {
          ...(node.media === undefined ? {} : { 'cluster-settings': { 'media-types': node.media } }),
          ...(node.seats === undefined ? {} : { license: { ics_multi_media_agent_seat: node.seats } }),
        },
      },
      node.hosted ? [hosts[index % 3]!, hosts[node.sameHost ? index % 3 : (index + 1) % 3]!] : undefined,
    );
    if (node.inCluster) drawing.connect(cluster, id);
    if (node.point < 3) drawing.connect(id, points[node.point]!);
    return drawing.connect(id, ...node.services.map((service) => services[service]!)) && id;
  });
  const proxies = recipe.proxies.map(({ paired, clustered, release, direct }, index) => {
    const id = drawServer(
      drawing,
      'interaction-server-proxy',
      `Proxy_${index}`,
      paired,
      release === undefined ? {} : { release },
    );
    if (clustered) drawing.connect(id, cluster);
    return drawing.connect(id, ...direct.flatMap((node) => nodes[node] ?? [])) && id;
  });
  for (const [index, client] of recipe.clients.entries()) {
    const id = drawServer(
      drawing,
      client.type,
      `${client.type}_${index}`,
      client.paired && client.type !== 'agent-desktop',
      {
        ...(client.release === undefined ? {} : { release: client.release }),
        properties: stated({ ordersBy: client.ordersBy }),
      },
      client.placed ? [place, place] : undefined,
    );
    drawing.connect(
      id,
      ...client.nodes.flatMap((node) => nodes[node] ?? []),
      ...client.proxies.flatMap((proxy) => proxies[proxy] ?? []),
    );
    if (client.redis && client.type === 'ors')
      drawing.connect(id, drawing.add('redis-cluster', `Redis_${index}`));
  }
  for (const [index, queue] of recipe.queues.entries()) {
    const id = drawing.add('interaction-queue', `Queue_${index}`, {
      properties: stated({ mediaTypes: queue.media, backlog: queue.backlog }),
    });
    const view = drawing.add('interaction-view', `View_${index}`, {
      properties: stated({ order: queue.order, segmentation: queue.segmentation }),
    });
    drawing.connect(id, view);
  }
  if (recipe.pool !== undefined) {
    drawing.add('licence-pool', 'Licences', {
      properties: stated({
        features: { ics_multi_media_agent_seat: recipe.pool },
        highAvailability: recipe.highAvailability,
      }),
    });
  }
  drawing.add('interaction-server', 'Sometimes_a_sketch', { role: recipe.role });
  const { concurrentAgents } = recipe;
  return drawing.state({ workload: concurrentAgents === undefined ? {} : { concurrentAgents } }).document();
}

function drawServer(
  drawing: Drawing,
  type: string,
  name: string,
  paired: boolean,
  facts: Omit<DrawnElement, 'in'>,
  places?: readonly [string, string],
): string {
  if (paired) return drawing.pair(type, name, places === undefined ? facts : { ...facts, in: places });
  return drawing.add(type, name, places === undefined ? facts : { ...facts, in: places[0] });
}

function stated(facts: Record<string, PropertyValue | undefined>): Record<string, PropertyValue> {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined),
  );
}
