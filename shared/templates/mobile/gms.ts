import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { addCassandraRing } from '#shared/templates/kit/cassandra.ts';
import { orsReleaseConflicts } from '#shared/templates/kit/conflicts.ts';
import { addMobileSites, type Mobile } from '#shared/templates/kit/mobile-sites.ts';
import { count, names, orsRelease, readValues, type Values } from '#shared/templates/kit/parameters.ts';
import { coreReleases, gmsRelease, stateReleases } from '#shared/templates/kit/releases.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const sites = names('sites', 'Sites', 'One name a site.', ['Site A', 'Site B']);
const accessNumbers: ParameterSpec = {
  key: 'accessNumbers',
  label: 'Access numbers',
  help: 'One number for all sites, one number per site, or a pool of numbers with locking.',
  kind: 'choice',
  initial: 'per-site',
  values: ['global', 'per-site', 'pool'],
};
const callOrigination: ParameterSpec = {
  key: 'callOrigination',
  label: 'Call origination',
  help: 'Who places the call: the user, whose call then has to be matched, or the contact center.',
  kind: 'choice',
  initial: 'user-originated',
  values: ['user-originated', 'user-terminated'],
};
const common: readonly ParameterSpec[] = [
  count('gmsNodes', 'GMS nodes per site', 'One node alone is for evaluation only.', 2, 1, 9),
  count('storeNodes', 'Cassandra nodes per site', 'Three keep a majority when one is lost.', 3, 3, 9),
  {
    key: 'firstNumber',
    label: 'First access number',
    help: 'The numbers of the sites count up from here, so that no two sites hand out the same one.',
    kind: 'text',
    initial: '8001',
    pattern: '[1-9]\\d{1,11}',
  },
  count('poolSize', 'Numbers per pool', 'How many numbers each site has, where it has a pool.', 50, 1, 10000),
];
const releases = [orsRelease, gmsRelease, ...coreReleases];

export const gmsPerSite: Template = mobileTemplate(
  {
    id: 'gms-per-site',
    title: 'GMS cluster per site',
    summary:
      'An independent GMS cluster on each site: the general advice where the customer places the call.',
    parameters: [sites, accessNumbers, callOrigination, ...common, ...releases],
  },
  (drawing) => ({
    storeOf: () => {
      return ({ site, suffix, storeHosts }) =>
        addCassandraRing(drawing, `gms_store${suffix}`, site, [storeHosts]);
    },
  }),
);

const clusterName: ParameterSpec = {
  key: 'cluster',
  label: 'Cluster name',
  help: 'Name of the GMS cluster, the same on every node.',
  kind: 'text',
  initial: 'GMS_Cluster',
  pattern: '[A-Za-z0-9_]+',
};

export const gmsStretched: Template = mobileTemplate(
  {
    id: 'gms-stretched',
    title: 'One GMS cluster across sites',
    summary:
      'A single GMS cluster over all sites, for calls that the contact center places and that need no matching.',
    parameters: [
      sites,
      clusterName,
      { ...accessNumbers, initial: 'global' },
      { ...callOrigination, initial: 'user-terminated' },
      ...common,
      ...releases,
    ],
  },
  (drawing, values) => ({
    cluster: values.text('cluster'),
    storeOf: (all) => {
      const [first] = all;
      if (first === undefined) throw new RangeError('A cluster needs a site.');
      const hosts = all.map(({ storeHosts }) => storeHosts);
      const ring = addCassandraRing(drawing, 'gms_store', first.site, hosts);
      return () => ring;
    },
  }),
);

function mobileTemplate(
  facts: Pick<Template, 'id' | 'title' | 'summary' | 'parameters'>,
  mobileOf: (drawing: Drawing, values: Values) => Mobile,
): Template {
  const draw = (values: Values): Topology => {
    const drawing = new Drawing(facts.title);
    addMobileSites(drawing, values, mobileOf(drawing, values));
    stateReleases(drawing, values, facts.parameters);
    return drawing.document();
  };
  return {
    ...facts,
    sources: [seed('mobileServices', 'Multi-site Deployment')],
    conflicts: (given) => orsReleaseConflicts(readValues(given), 'none'),
    generate: (given) => draw(readValues(given)),
  };
}
