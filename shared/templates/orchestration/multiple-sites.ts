import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import { addOrsCluster, addOrsNodes, addVoiceCore } from '#shared/templates/kit/orchestration.ts';
import { count, names, orsRelease, readValues, slug, storeChoice } from '#shared/templates/kit/parameters.ts';
import { addSessionStore, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { Template } from '#shared/templates/template.ts';

const STORE_NODES = 3;

export const multipleSites: Template = {
  id: 'multiple-sites',
  title: 'Multiple sites, each with its own cluster',
  summary: 'Logically separate sites: each switch has its own ORS cluster, URS pair and session store.',
  sources: [seed('deploymentModels', 'Multiple-Site Deployment Model')],
  parameters: [
    names('sites', 'Sites', 'One name a site.', ['Site A', 'Site B']),
    count('nodes', 'ORS nodes per site', 'Each node is a primary and a backup on two hosts.', 2, 1, 8),
    storeChoice('redis', 'cassandra', 'none'),
    orsRelease,
  ],
  generate: (given) => {
    const values = readValues(given);
    const storeKind = values.text('store') as StoreKind;
    const drawing = new Drawing('Multiple sites');
    const sites = values.list('sites').map((name) => ({ name, id: drawing.add('site', name) }));
    for (const [index, { name, id }] of sites.entries()) {
      const suffix = `_${slug(name)}`;
      const coreHosts = addHosts(drawing, id, `core${suffix}`, 2);
      const orsHosts = addHosts(drawing, id, `ors_host${suffix}`, Math.max(2, values.integer('nodes')));
      if (index === 0) addFramework(drawing, id, coreHosts);
      const core = addVoiceCore(drawing, id, coreHosts, suffix);
      const storeHosts = storeKind === 'none' ? [] : addHosts(drawing, id, `store${suffix}`, STORE_NODES);
      const members = addOrsNodes(drawing, {
        stem: `ors${suffix}`,
        amount: values.integer('nodes'),
        release: values.text('orsRelease'),
        hosts: orsHosts,
        core,
        store: addSessionStore(drawing, storeKind, `sessions${suffix}`, id, storeHosts),
        storeKind,
      });
      addOrsCluster(
        drawing,
        `ORS_Cluster${suffix}`,
        members.map((node) => ({ node, label: name })),
      );
      const previous = sites[index - 1];
      if (previous !== undefined) drawing.link('wan', `WAN ${previous.name} to ${name}`, [previous.id, id]);
    }
    return drawing.document();
  },
};
