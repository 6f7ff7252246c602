import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { orsReleaseConflicts } from '#shared/templates/kit/conflicts.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import { storeNodes } from '#shared/templates/kit/orchestration-parameters.ts';
import { addOrsList, addOrsNodes, addVoiceCore, numberedFrom } from '#shared/templates/kit/orchestration.ts';
import {
  count,
  names,
  orsRelease,
  readValues,
  storeChoice,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import { coreReleases, stateReleases } from '#shared/templates/kit/releases.ts';
import { addSessionStore, addStoreHosts, type StoreKind } from '#shared/templates/kit/session-store.ts';
import { slug } from '#shared/templates/kit/slug.ts';
import type { Template } from '#shared/templates/template.ts';

const parameters = [
  names('sites', 'Sites', 'One name a site.', ['Site A', 'Site B']),
  count('nodes', 'ORS nodes per site', 'Each node is a primary and a backup on two hosts.', 2, 1, 8),
  storeChoice('redis', 'cassandra', 'none'),
  storeNodes(' of each site'),
  orsRelease,
  ...coreReleases,
];

export const multipleSites: Template = {
  id: 'multiple-sites',
  title: 'Multiple sites, each with its own cluster',
  summary: 'Logically separate sites: each switch has its own ORS cluster, URS pair and session store.',
  sources: [seed('deploymentModels', 'Multiple-Site Deployment Model')],
  parameters,
  conflicts: (given) => {
    const values = readValues(given);
    return orsReleaseConflicts(values, values.text('store'));
  },
  generate: (given) => draw(readValues(given)),
};

function draw(values: Values): Topology {
  const drawing = new Drawing('Multiple sites');
  const drawn = values.list('sites').map((name) => ({ name, id: drawing.add('site', name) }));
  for (const [index, { name, id }] of drawn.entries()) {
    drawSite(drawing, values, name, id, index === 0);
    const previous = drawn[index - 1];
    if (previous !== undefined) drawing.link('wan', `WAN ${previous.name} to ${name}`, [previous.id, id]);
  }
  stateReleases(drawing, values, parameters);
  return drawing.document();
}

function drawSite(drawing: Drawing, values: Values, name: string, site: string, isFirst: boolean): void {
  const suffix = `_${slug(name)}`;
  const kind = values.text('store') as StoreKind;
  const amount = values.integer('nodes');
  const coreHosts = addHosts(drawing, site, `core${suffix}`, 2);
  const orsHosts = addHosts(drawing, site, `ors_host${suffix}`, Math.max(2, amount));
  if (isFirst) addFramework(drawing, site, coreHosts);
  const core = addVoiceCore(drawing, site, coreHosts, { suffix });
  const storeHosts = addStoreHosts(drawing, kind, site, `store${suffix}`, values.integer('storeNodes'));
  const store = addSessionStore(drawing, kind, `sessions${suffix}`, site, [storeHosts]);
  const nameOf = numberedFrom(`ors${suffix}`);
  const members = addOrsNodes(drawing, { nameOf, amount, hosts: orsHosts, core, store });
  addOrsList(drawing, `ORS_Cluster${suffix}`, members, name);
}
