import { seed, type Source } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import { addOrsCluster, addOrsNodes, addVoiceCore } from '#shared/templates/kit/orchestration.ts';
import { count, orsRelease, readValues, storeChoice, type Values } from '#shared/templates/kit/parameters.ts';
import { addSessionStore, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const STORE_NODES = 3;

const siteName: ParameterSpec = {
  key: 'site',
  label: 'Site name',
  help: 'Name of the site.',
  kind: 'text',
  initial: 'Main site',
};
const nodes = count('nodes', 'ORS nodes', 'Each node is a primary and a backup on two hosts.', 2, 1, 12);

export const singleSiteRedundant: Template = redundantSite(
  'single-site-redundant',
  'Single site with redundancy',
  'Two or more ORS nodes in one cluster on one LAN, sharing a session store: the usual enterprise deployment.',
  seed('deploymentModels', 'Single-Site with Redundancy Deployment Model'),
  [storeChoice('redis', 'cassandra')],
  (values) => values.text('store') as StoreKind,
);

export const singleSiteNoPersistence: Template = redundantSite(
  'single-site-redundant-no-persistence',
  'Single site with redundancy, no persistence',
  'Redundant ORS nodes without a session store: sessions in progress end with the node that runs them.',
  seed('deploymentModels', 'Single-Site with Redundancy and No Persistence Deployment Model'),
  [],
  () => 'none',
);

function redundantSite(
  id: string,
  title: string,
  summary: string,
  source: Source,
  storeParameters: readonly ParameterSpec[],
  storeOf: (values: Values) => StoreKind,
): Template {
  return {
    id,
    title,
    summary,
    sources: [source],
    parameters: [siteName, nodes, ...storeParameters, orsRelease],
    generate: (given) => draw(title, readValues(given), storeOf),
  };
}

function draw(title: string, values: Values, storeOf: (values: Values) => StoreKind): Topology {
  const storeKind = storeOf(values);
  const amount = values.integer('nodes');
  const drawing = new Drawing(title);
  const site = drawing.add('site', values.text('site'));
  const coreHosts = addHosts(drawing, site, 'core', 2);
  const orsHosts = addHosts(drawing, site, 'ors_host', Math.max(2, amount));
  addFramework(drawing, site, coreHosts);
  const core = addVoiceCore(drawing, site, coreHosts);
  const storeHosts = storeKind === 'none' ? [] : addHosts(drawing, site, 'store', STORE_NODES);
  const store = addSessionStore(drawing, storeKind, 'sessions', site, storeHosts);
  const release = values.text('orsRelease');
  const members = addOrsNodes(drawing, {
    stem: 'ors',
    amount,
    release,
    hosts: orsHosts,
    core,
    store,
    storeKind,
  });
  addOrsCluster(
    drawing,
    'ORS_Cluster',
    members.map((node) => ({ node, label: values.text('site') })),
  );
  return drawing.document();
}
