import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { addHosts, hostAt } from '#shared/templates/kit/hosts.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addOrsCluster, addOrsNodes, addVoiceCore } from '#shared/templates/kit/orchestration.ts';
import {
  count,
  names,
  orsRelease,
  readValues,
  slug,
  upTo,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const CASSANDRA_NODES = 3;

const sites = names('sites', 'Sites', 'One name a site.', ['Site A', 'Site B']);
const gmsNodes = count('gmsNodes', 'GMS nodes per site', 'One node alone is for evaluation only.', 2, 1, 9);
const accessNumbers: ParameterSpec = {
  key: 'accessNumbers',
  label: 'Access numbers',
  help: 'One number for all sites, one number per site, or a pool of numbers with locking.',
  kind: 'choice',
  initial: 'per-site',
  values: ['global', 'per-site', 'pool'],
};

export const gmsPerSite: Template = {
  id: 'gms-per-site',
  title: 'GMS cluster per site',
  summary: 'An independent GMS cluster on each site: the general advice where the customer places the call.',
  sources: [seed('mobileServices', 'Multi-site Deployment')],
  parameters: [sites, gmsNodes, accessNumbers, orsRelease],
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('GMS cluster per site');
    drawSites(drawing, values, (site, hosts, suffix) =>
      addCassandra(drawing, site, `gms_store${suffix}`, hosts.slice(0, CASSANDRA_NODES)),
    );
    return drawing.document();
  },
};

export const gmsStretched: Template = {
  id: 'gms-stretched',
  title: 'One GMS cluster across sites',
  summary:
    'A single GMS cluster over all sites, for calls that the contact center places and that need no matching.',
  sources: [seed('mobileServices', 'Multi-site Deployment')],
  parameters: [sites, gmsNodes, { ...accessNumbers, initial: 'global' }, orsRelease],
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('One GMS cluster across sites');
    let ring: ElementId | undefined;
    drawSites(drawing, values, (site, hosts, suffix) => {
      ring ??= drawing.add('cassandra-ring', 'gms_store', { in: site, properties: { replicationFactor: 3 } });
      addMembers(drawing, ring, `gms_store${suffix}`, hosts.slice(0, CASSANDRA_NODES));
      return ring;
    });
    return drawing.document();
  },
};

/** Draws every site: voice core, ORS, GMS nodes behind a load balancer and an HTTP gateway, and a store from `storeOf`. */
function drawSites(
  drawing: Drawing,
  values: Values,
  storeOf: (site: ElementId, hosts: readonly ElementId[], suffix: string) => ElementId,
): void {
  const internet = drawing.add('internet', 'Internet');
  let previous: { readonly name: string; readonly id: ElementId } | undefined;
  for (const [index, name] of values.list('sites').entries()) {
    const suffix = `_${slug(name)}`;
    const site = drawing.add('site', name);
    const coreHosts = addHosts(drawing, site, `core${suffix}`, 2);
    const gmsHosts = addHosts(
      drawing,
      site,
      `gms_host${suffix}`,
      Math.max(CASSANDRA_NODES, values.integer('gmsNodes')),
    );
    if (index === 0) addFramework(drawing, site, coreHosts);
    const core = addVoiceCore(drawing, site, coreHosts, suffix);
    const members = addOrsNodes(drawing, {
      stem: `ors${suffix}`,
      amount: 1,
      release: values.text('orsRelease'),
      hosts: coreHosts,
      core,
      store: undefined,
      storeKind: 'none',
    });
    addOrsCluster(
      drawing,
      `ORS_Cluster${suffix}`,
      members.map((node) => ({ node, label: name })),
    );
    const store = storeOf(site, gmsHosts, suffix);
    const balancer = addGms(drawing, values, { site, gmsHosts, suffix, store, urs: core.urs, ors: members });
    const gateway = drawing.add('http-gateway', `gateway${suffix}`, { in: site });
    drawing.connect(gateway, balancer);
    drawing.link('internet', `Internet access of ${name}`, [internet, site]);
    if (previous !== undefined) drawing.link('wan', `WAN ${previous.name} to ${name}`, [previous.id, site]);
    previous = { name, id: site };
  }
}

function addGms(
  drawing: Drawing,
  values: Values,
  around: {
    readonly site: ElementId;
    readonly gmsHosts: readonly ElementId[];
    readonly suffix: string;
    readonly store: ElementId;
    readonly urs: ElementId;
    readonly ors: readonly ElementId[];
  },
): ElementId {
  const { site, gmsHosts, suffix, store, urs, ors } = around;
  const balancer = drawing.add('load-balancer', `gms_lb${suffix}`, { in: site });
  for (const number of upTo(values.integer('gmsNodes'))) {
    const gms = drawing.add('gms', `gms${suffix}_${String(number)}`, {
      in: hostAt(gmsHosts, number - 1),
      properties: { accessNumbers: values.text('accessNumbers') },
    });
    drawing.connect(balancer, gms).connect(gms, store, urs, ...ors);
    for (const node of ors) drawing.connect(node, gms);
  }
  return balancer;
}

function addCassandra(
  drawing: Drawing,
  site: ElementId,
  name: string,
  hosts: readonly ElementId[],
): ElementId {
  const ring = drawing.add('cassandra-ring', name, { in: site, properties: { replicationFactor: 3 } });
  addMembers(drawing, ring, name, hosts);
  return ring;
}

function addMembers(drawing: Drawing, ring: ElementId, stem: string, hosts: readonly ElementId[]): void {
  for (const [index, host] of hosts.entries()) {
    drawing.connect(ring, drawing.add('cassandra-node', `${stem}_${String(index + 1)}`, { in: host }));
  }
}
