import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import {
  addOrsList,
  addOrsNodes,
  addVoiceCore,
  joinVoiceCores,
  type VoiceCore,
} from '#shared/templates/kit/orchestration.ts';
import type { Values } from '#shared/templates/kit/parameters.ts';
import {
  addSessionStore,
  addStoreHosts,
  type StoreHosts,
  type StoreKind,
} from '#shared/templates/kit/session-store.ts';
import { slug } from '#shared/templates/kit/slug.ts';

/** What the two templates over data centers call things. */
export interface Naming {
  /** Name of the cluster. */
  readonly cluster: string;
  /** Label of the n-th data center in the List, where it is not its name. */
  readonly labelOf?: (index: number) => string | undefined;
  /** Name of a node, by the suffix of its data center, its number there and its number in the cluster. */
  readonly nodeName: (suffix: string, number: number, overall: number) => string;
}

interface Center {
  readonly name: string;
  readonly suffix: string;
  readonly site: ElementId;
  readonly id: ElementId;
}

interface Furnished extends Center {
  readonly core: VoiceCore;
  readonly orsHosts: readonly ElementId[];
}

/**
 * Draws one ORS cluster and one session store over data centers. Every node serves the same SIP Servers, those of all
 * data centers, and works with the URS pair of its own.
 */
export function drawDataCenters(drawing: Drawing, values: Values, naming: Naming): void {
  const kind = values.text('store') as StoreKind;
  const names = values.list('dataCenters');
  const centers = names.map((name, index) => addCenter(drawing, name, naming.labelOf?.(index)));
  linkSites(drawing, centers);
  const storeHosts = centers.map(({ id, suffix }): StoreHosts =>
    addStoreHosts(drawing, kind, id, `store${suffix}`, values.integer('storeNodes')),
  );
  const furnished = centers.map((center, index) => furnish(drawing, values, center, index));
  const cores = furnished.map(({ core }) => core);
  joinVoiceCores(drawing, cores);
  const [first] = centers;
  if (first === undefined) throw new RangeError('There is no data center to draw.');
  const store = addSessionStore(drawing, kind, 'sessions', first.site, storeHosts);
  const amount = values.integer('nodes');
  const members = furnished.flatMap(({ core, suffix, orsHosts }, index) =>
    addOrsNodes(drawing, {
      nameOf: (number) => naming.nodeName(suffix, number, index * amount + number),
      amount,
      hosts: orsHosts,
      core,
      otherCores: cores.filter((other) => other !== core),
      store,
    }),
  );
  addOrsList(drawing, naming.cluster, members);
}

function addCenter(drawing: Drawing, name: string, label: string | undefined): Center {
  const site = drawing.add('site', `Site ${name}`);
  const id = drawing.add('data-center', name, { in: site, properties: label === undefined ? {} : { label } });
  return { name, suffix: `_${slug(name)}`, site, id };
}

function linkSites(drawing: Drawing, centers: readonly Center[]): void {
  for (const [index, { name, site }] of centers.entries()) {
    const previous = centers[index - 1];
    if (previous !== undefined) drawing.link('wan', `WAN ${previous.name} to ${name}`, [previous.site, site]);
  }
}

function furnish(drawing: Drawing, values: Values, center: Center, index: number): Furnished {
  const { id, suffix } = center;
  const coreHosts = addHosts(drawing, id, `core${suffix}`, 2);
  const orsHosts = addHosts(drawing, id, `ors_host${suffix}`, Math.max(2, values.integer('nodes')));
  if (index === 0) addFramework(drawing, id, coreHosts);
  const sharesAgents = values.list('dataCenters').length > 1;
  return { ...center, orsHosts, core: addVoiceCore(drawing, id, coreHosts, { suffix, sharesAgents }) };
}
