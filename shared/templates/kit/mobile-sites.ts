import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, PropertyValue } from '#shared/model/element.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostAt } from '#shared/templates/kit/hosts.ts';
import {
  addOrsList,
  addOrsNodes,
  addVoiceCore,
  numberedFrom,
  type VoiceCore,
} from '#shared/templates/kit/orchestration.ts';
import { upTo, type Values } from '#shared/templates/kit/parameters.ts';
import { slug } from '#shared/templates/kit/slug.ts';

/** A site with telephony and ORS, before GMS stands on it. */
export interface MobileSite {
  readonly name: string;
  readonly suffix: string;
  readonly site: ElementId;
  readonly gmsHosts: readonly ElementId[];
  /** Those of the GMS hosts that carry a Cassandra node as well. */
  readonly storeHosts: readonly ElementId[];
  readonly core: VoiceCore;
  readonly ors: readonly ElementId[];
}

export interface Mobile {
  /** Adds the store of GMS, or one a site, and says which one the nodes of a site use. */
  readonly storeOf: (sites: readonly MobileSite[]) => (site: MobileSite) => ElementId;
  /** Name of the one cluster over all sites; absent where each site has its own. */
  readonly cluster?: string;
}

/**
 * Draws every site with its GMS nodes behind a load balancer and an HTTP gateway, the networks that reach the sites, and
 * a global balancer that leads clients to another site when one does not answer.
 */
export function addMobileSites(drawing: Drawing, values: Values, mobile: Mobile): void {
  const sites = values.list('sites').map((name, index) => furnish(drawing, values, name, index === 0));
  linkSites(drawing, sites);
  const storeAt = mobile.storeOf(sites);
  const nodes = sites.map((site, index) =>
    addNodes(drawing, site, storeAt(site), upTo(values.integer('gmsNodes')), {
      accessNumbers: values.text('accessNumbers'),
      callOrigination: values.text('callOrigination'),
      ...numberPool(values, index),
      ...(mobile.cluster === undefined ? {} : { clusterName: mobile.cluster }),
    }),
  );
  matchEverywhere(drawing, sites, nodes);
  const gateways = sites.map((site, index) => addEntrance(drawing, site, nodes[index] ?? []));
  const balancer = drawing.add('load-balancer', 'global_lb', {
    properties: { scope: 'global', redundant: true },
  });
  drawing.connect(balancer, ...gateways);
}

function furnish(drawing: Drawing, values: Values, name: string, isFirst: boolean): MobileSite {
  const suffix = `_${slug(name)}`;
  const storeNodes = values.integer('storeNodes');
  const site = drawing.add('site', name);
  const coreHosts = addHosts(drawing, site, `core${suffix}`, 2);
  const gmsHosts = addHosts(
    drawing,
    site,
    `gms_host${suffix}`,
    Math.max(storeNodes, values.integer('gmsNodes')),
  );
  if (isFirst) addFramework(drawing, site, coreHosts);
  const core = addVoiceCore(drawing, site, coreHosts, { suffix });
  const ors = addOrsNodes(drawing, {
    nameOf: numberedFrom(`ors${suffix}`),
    amount: 1,
    hosts: coreHosts,
    core,
    store: { servers: [], orsOptions: {} },
  });
  addOrsList(drawing, `ORS_Cluster${suffix}`, ors, name);
  return { name, suffix, site, gmsHosts, storeHosts: gmsHosts.slice(0, storeNodes), core, ors };
}

function linkSites(drawing: Drawing, sites: readonly MobileSite[]): void {
  const internet = drawing.add('internet', 'Internet');
  const telephony = drawing.add('telephony-network', 'Telephone network');
  for (const [index, { name, site }] of sites.entries()) {
    drawing.link('internet', `Internet access of ${name}`, [internet, site]);
    drawing.link('telephony', `Telephony access of ${name}`, [telephony, site]);
    const previous = sites[index - 1];
    if (previous !== undefined) drawing.link('wan', `WAN ${previous.name} to ${name}`, [previous.site, site]);
  }
}

/** The numbers of a site, none of them that of another one. A global number belongs to no site. */
function numberPool(values: Values, index: number): Readonly<Record<string, PropertyValue>> {
  const kind = values.text('accessNumbers');
  if (kind === 'global') return {};
  const size = kind === 'pool' ? values.integer('poolSize') : 1;
  const first = Number(values.text('firstNumber')) + index * size;
  return { numberPool: [size === 1 ? String(first) : `${String(first)}-${String(first + size - 1)}`] };
}

function addNodes(
  drawing: Drawing,
  { suffix, gmsHosts, core, ors }: MobileSite,
  store: ElementId,
  numbers: readonly number[],
  properties: Readonly<Record<string, PropertyValue>>,
): readonly ElementId[] {
  return numbers.map((number) => {
    const gms = drawing.add('gms', `gms${suffix}_${String(number)}`, {
      in: hostAt(gmsHosts, number - 1),
      properties,
    });
    drawing.connect(gms, store, core.urs, ...ors);
    return gms;
  });
}

/** A call is matched at the site it lands on and, if nothing is found there, at the others: ORS knows every node. */
function matchEverywhere(
  drawing: Drawing,
  sites: readonly MobileSite[],
  nodes: readonly (readonly ElementId[])[],
): void {
  for (const [index, { ors }] of sites.entries()) {
    const own = nodes[index] ?? [];
    const others = nodes.filter((group) => group !== own).flat();
    for (const node of ors) drawing.connect(node, ...own, ...others);
  }
}

/** The HTTP gateway of a site, with the load balancer that spreads requests over its nodes. */
function addEntrance(drawing: Drawing, { suffix, site }: MobileSite, nodes: readonly ElementId[]): ElementId {
  const balancer = drawing.add('load-balancer', `gms_lb${suffix}`, {
    in: site,
    properties: { scope: 'site', redundant: true },
  });
  const gateway = drawing.add('http-gateway', `gateway${suffix}`, {
    in: site,
    properties: { redundant: true },
  });
  drawing.connect(balancer, ...nodes).connect(gateway, balancer);
  return gateway;
}
