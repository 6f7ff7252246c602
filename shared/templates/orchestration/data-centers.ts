import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import { addOrsCluster, addOrsNodes, addVoiceCore } from '#shared/templates/kit/orchestration.ts';
import {
  count,
  names,
  orsRelease,
  orsReleaseFrom,
  readValues,
  slug,
  storeChoice,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import { addSessionStore, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { Template } from '#shared/templates/template.ts';

const STORE_NODES_PER_CENTER = 3;

const dataCenters = names('dataCenters', 'Data centers', 'One name a data center.', ['East', 'West']);
const nodesPerCenter = count(
  'nodes',
  'ORS nodes per data center',
  'Each node is a primary and a backup on two hosts.',
  1,
  1,
  8,
);

export const stretchedStore: Template = {
  id: 'stretched-store',
  title: 'One session store across ORS data centers',
  summary: 'One ORS cluster and one session store span the data centers, with a URS pair in each.',
  sources: [
    seed('deploymentModels', 'Single Cassandra Cluster across Multiple ORS Data Centers Deployment Model'),
    seed('dataCenters', 'Multiple Data Centers'),
  ],
  parameters: [dataCenters, nodesPerCenter, storeChoice('cassandra', 'redis'), orsRelease],
  generate: (given) => draw('One session store across data centers', readValues(given), 'ORS_Cluster'),
};

export const multipleDataCenters: Template = {
  id: 'multiple-data-centers',
  title: 'ORS cluster over data centers',
  summary:
    'One ORS cluster whose List assigns each node to a data center. Sessions of a lost data center end, new ones start in the other.',
  sources: [seed('dataCenters', 'Multiple Data Centers')],
  parameters: [
    dataCenters,
    nodesPerCenter,
    names('labels', 'Labels in the List', 'Value of the members of each data center, in the same order.', [
      '1',
      '2',
    ]),
    {
      key: 'cluster',
      label: 'Cluster name',
      help: 'Name of the cluster in the ORS List.',
      kind: 'text',
      initial: 'Cluster1',
    },
    {
      key: 'nodeNames',
      label: 'ORS names',
      help: 'How the nodes are called; # stands for the number of the node.',
      kind: 'text',
      initial: 'ORS#_813',
      pattern: '[A-Za-z0-9_]*#[A-Za-z0-9_]*',
    },
    storeChoice('cassandra', 'redis', 'none'),
    orsReleaseFrom('8.1.300.52'),
  ],
  generate: (given) => {
    const values = readValues(given);
    return draw('ORS cluster over data centers', values, values.text('cluster'), {
      labels: values.list('labels'),
      pattern: values.text('nodeNames'),
    });
  },
};

interface Naming {
  readonly labels: readonly string[];
  /** Name of a node, with # for its number. */
  readonly pattern: string;
}

function draw(title: string, values: Values, cluster: string, naming?: Naming): Topology {
  const storeKind = values.text('store') as StoreKind;
  const perCenter = values.integer('nodes');
  const drawing = new Drawing(title);
  const centers = values.list('dataCenters').map((name) => {
    const site = drawing.add('site', `Site ${name}`);
    return { name, site, id: drawing.add('data-center', name, { in: site }) };
  });
  const storeHosts =
    storeKind === 'none'
      ? []
      : centers.flatMap(({ name, id }) =>
          addHosts(drawing, id, `store_${slug(name)}`, STORE_NODES_PER_CENTER),
        );
  const firstCenter = centers[0];
  const store =
    firstCenter === undefined
      ? undefined
      : addSessionStore(drawing, storeKind, 'sessions', firstCenter.site, storeHosts);
  const members: { readonly node: ElementId; readonly label: string }[] = [];
  for (const [index, { name, site, id }] of centers.entries()) {
    const suffix = `_${slug(name)}`;
    const coreHosts = addHosts(drawing, id, `core${suffix}`, 2);
    const orsHosts = addHosts(drawing, id, `ors_host${suffix}`, Math.max(2, perCenter));
    if (index === 0) addFramework(drawing, id, coreHosts);
    const core = addVoiceCore(drawing, id, coreHosts, suffix);
    const nodes = addOrsNodes(drawing, {
      stem: `ors${suffix}`,
      ...(naming === undefined
        ? {}
        : { nameOf: (node: number) => numbered(naming.pattern, index * perCenter + node) }),
      amount: perCenter,
      release: values.text('orsRelease'),
      hosts: orsHosts,
      core,
      store,
      storeKind,
    });
    members.push(...nodes.map((node) => ({ node, label: naming?.labels[index] ?? name })));
    const previous = centers[index - 1];
    if (previous !== undefined) drawing.link('wan', `WAN ${previous.name} to ${name}`, [previous.site, site]);
  }
  addOrsCluster(drawing, cluster, members);
  return drawing.document();
}

function numbered(pattern: string, number: number): string {
  return pattern.replace('#', String(number));
}
