import { seed, type Source } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { orsReleaseConflicts } from '#shared/templates/kit/conflicts.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import { clusterName, storeNodes } from '#shared/templates/kit/orchestration-parameters.ts';
import { addOrsList, addOrsNodes, addVoiceCore, numberedFrom } from '#shared/templates/kit/orchestration.ts';
import {
  count,
  orsRelease,
  readValues,
  siteName,
  storeChoice,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import { coreReleases, stateReleases } from '#shared/templates/kit/releases.ts';
import { addSessionStore, addStoreHosts, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const nodes = count('nodes', 'ORS nodes', 'Each node is a primary and a backup on two hosts.', 2, 1, 12);

export const singleSiteRedundant: Template = redundantSite(
  'single-site-redundant',
  'Single site with redundancy',
  'Two or more ORS nodes in one cluster on one LAN, sharing a session store: the usual enterprise deployment.',
  seed('deploymentModels', 'Single-Site with Redundancy Deployment Model'),
  [storeChoice('redis', 'cassandra'), storeNodes('')],
);

export const singleSiteNoPersistence: Template = redundantSite(
  'single-site-redundant-no-persistence',
  'Single site with redundancy, no persistence',
  'Redundant ORS nodes without a session store: sessions in progress end with the node that runs them.',
  seed('deploymentModels', 'Single-Site with Redundancy and No Persistence Deployment Model'),
  [],
);

/** A redundant site; it has a session store where there are parameters for one. */
function redundantSite(
  id: string,
  title: string,
  summary: string,
  source: Source,
  storeParameters: readonly ParameterSpec[],
): Template {
  const parameters = [siteName, nodes, clusterName(), ...storeParameters, orsRelease, ...coreReleases];
  const storeOf = (values: Values): StoreKind =>
    storeParameters.length === 0 ? 'none' : (values.text('store') as StoreKind);
  return {
    id,
    title,
    summary,
    sources: [source],
    parameters,
    conflicts: (given) => {
      const values = readValues(given);
      return orsReleaseConflicts(values, storeOf(values));
    },
    generate: (given) => {
      const values = readValues(given);
      const drawing = new Drawing(title);
      draw(drawing, values, storeOf(values));
      stateReleases(drawing, values, parameters);
      return drawing.document();
    },
  };
}

function draw(drawing: Drawing, values: Values, kind: StoreKind): void {
  const amount = values.integer('nodes');
  const site = drawing.add('site', values.text('site'));
  const coreHosts = addHosts(drawing, site, 'core', 2);
  const orsHosts = addHosts(drawing, site, 'ors_host', Math.max(2, amount));
  addFramework(drawing, site, coreHosts);
  const core = addVoiceCore(drawing, site, coreHosts);
  const storeAmount = kind === 'none' ? 0 : values.integer('storeNodes');
  const storeHosts = addStoreHosts(drawing, kind, site, 'store', storeAmount);
  const store = addSessionStore(drawing, kind, 'sessions', site, [storeHosts]);
  const members = addOrsNodes(drawing, { nameOf: numberedFrom('ors'), amount, hosts: orsHosts, core, store });
  addOrsList(drawing, values.text('cluster'), members, values.text('site'));
}
