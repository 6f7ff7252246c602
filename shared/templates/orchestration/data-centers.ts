import { seed } from '#shared/catalog/source.ts';
import { countOf } from '#shared/kernel/words.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { orsReleaseConflicts } from '#shared/templates/kit/conflicts.ts';
import { drawDataCenters, type Naming } from '#shared/templates/kit/data-centers.ts';
import { clusterName, storeNodes } from '#shared/templates/kit/orchestration-parameters.ts';
import {
  count,
  names,
  orsRelease,
  orsReleaseFrom,
  readValues,
  storeChoice,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import { coreReleases, stateReleases } from '#shared/templates/kit/releases.ts';
import type { ParameterProblem, ParameterSpec, Template } from '#shared/templates/template.ts';

const dataCenters = names('dataCenters', 'Data centers', 'One name a data center.', ['East', 'West']);
const nodesPerCenter = count(
  'nodes',
  'ORS nodes per data center',
  'Each node is a primary and a backup on two hosts.',
  1,
  1,
  8,
);
const labels = names(
  'labels',
  'Labels in the List',
  'Value of the members of each data center, in the same order.',
  ['1', '2'],
);
const nodeNames: ParameterSpec = {
  key: 'nodeNames',
  label: 'ORS names',
  help: 'How the nodes are called; # stands for the number of the node.',
  kind: 'text',
  initial: 'ORS#_813',
  pattern: '[A-Za-z0-9_]*#[A-Za-z0-9_]*',
};

const stretchedParameters = [
  dataCenters,
  nodesPerCenter,
  clusterName(),
  storeChoice('cassandra', 'redis'),
  storeNodes(' in each data center'),
  orsRelease,
  ...coreReleases,
];

export const stretchedStore: Template = {
  id: 'stretched-store',
  title: 'One session store across ORS data centers',
  summary: 'One ORS cluster and one session store span the data centers, with a URS pair in each.',
  sources: [
    seed('deploymentModels', 'Single Cassandra Cluster across Multiple ORS Data Centers Deployment Model'),
    seed('dataCenters', 'Multiple Data Centers'),
  ],
  parameters: stretchedParameters,
  conflicts: (given) => {
    const values = readValues(given);
    return orsReleaseConflicts(values, values.text('store'));
  },
  generate: (given) => {
    const values = readValues(given);
    return draw('One session store across data centers', values, stretchedParameters, {
      cluster: values.text('cluster'),
      nodeName: (suffix, number) => `ors${suffix}_${String(number)}`,
    });
  },
};

const clusterParameters = [
  dataCenters,
  nodesPerCenter,
  labels,
  clusterName('Cluster1'),
  nodeNames,
  storeChoice('cassandra', 'redis', 'none'),
  storeNodes(' in each data center'),
  orsReleaseFrom('8.1.300.52'),
  ...coreReleases,
];

export const multipleDataCenters: Template = {
  id: 'multiple-data-centers',
  title: 'ORS cluster over data centers',
  summary:
    'One ORS cluster whose List assigns each node to a data center. Sessions of a lost data center end, new ones start in the other.',
  sources: [seed('dataCenters', 'Multiple Data Centers')],
  parameters: clusterParameters,
  conflicts: (given) => {
    const values = readValues(given);
    return [...orsReleaseConflicts(values, values.text('store')), ...labelConflicts(values)];
  },
  generate: (given) => {
    const values = readValues(given);
    const pattern = values.text('nodeNames');
    return draw('ORS cluster over data centers', values, clusterParameters, {
      cluster: values.text('cluster'),
      labelOf: (index) => values.list('labels')[index],
      nodeName: (_suffix, _number, overall) => pattern.replace('#', String(overall)),
    });
  },
};

/** Each data center has a label of its own, by which ORS tells it from the others. */
function labelConflicts(values: Values): readonly ParameterProblem[] {
  const stated = values.list('labels').length;
  const needed = values.list('dataCenters').length;
  if (stated === needed) return [];
  const problem = `${labels.label}: ${countOf(needed, 'data center')} and ${countOf(stated, 'label')}; each data center needs one of its own`;
  return [{ key: labels.key, also: ['dataCenters'], problem }];
}

function draw(title: string, values: Values, parameters: readonly ParameterSpec[], naming: Naming): Topology {
  const drawing = new Drawing(title);
  drawDataCenters(drawing, values, naming);
  stateReleases(drawing, values, parameters);
  return drawing.document();
}
