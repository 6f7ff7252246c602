import type { Command } from '#shared/edit/command.ts';
import { z } from '#shared/kernel/schema.ts';
import { defaultsOf, type Defaults } from '#shared/library/inherited.ts';
import type { Fragment } from '#shared/library/library-item.ts';
import { topologySchema, type Topology } from '#shared/model/topology.ts';

const { environment, hosts, naming, portRanges, releases, workload } = topologySchema.shape;
const { acceptances, instances, pairs, connections, links } = topologySchema.shape;

/** What a document says of a part of it beside the part's own records. */
export const originSchema = z.strictObject({
  /** What the topology says for elements that say nothing themselves. */
  defaults: z.strictObject({ environment, hosts, naming, portRanges, releases, workload }),
  /** Findings about the part that somebody lives with. */
  acceptances,
  /** Which of the elements came from the library. */
  instances,
  /** What connects the part with elements outside it. */
  ties: z.strictObject({ pairs, connections, links }),
});

export interface Origin {
  readonly defaults: Defaults;
  readonly acceptances: Topology['acceptances'];
  readonly instances: Topology['instances'];
  readonly ties: Pick<Topology, 'pairs' | 'connections' | 'links'>;
}

/** What the document says of a part that was taken from it. */
export function originOf(document: Topology, part: Fragment): Origin {
  const isInside = (id: string): boolean => Object.hasOwn(part.elements, id);
  const leadsOut = (ends: readonly string[]): boolean => ends.some(isInside) && !ends.every(isInside);
  const records = [part.elements, part.pairs, part.connections, part.links];
  const isMeant = (word: string): boolean => records.some((table) => Object.hasOwn(table, word));
  return {
    defaults: defaultsOf(document),
    acceptances: kept(document.acceptances, (_one, fingerprint) => fingerprint.split(' ').some(isMeant)),
    instances: Object.fromEntries(
      Object.values(document.instances).flatMap((instance) => {
        const elements = kept(instance.elements, (_origin, id) => isInside(id));
        return Object.keys(elements).length === 0 ? [] : [[instance.id, { ...instance, elements }]];
      }),
    ),
    ties: {
      pairs: kept(document.pairs, ({ primary, backup }) => leadsOut([primary, backup])),
      connections: kept(document.connections, ({ from, to }) => leadsOut([from, to])),
      links: kept(document.links, ({ ends }) => leadsOut(ends)),
    },
  };
}

/**
 * Commands that say again what was said of elements that are back under their own ids (`drawn`): ties to what is still
 * there, origins in the library, and accepted findings nobody has decided about since.
 */
export function restored(document: Topology, origin: Origin, drawn: ReadonlySet<string>): readonly Command[] {
  const isThere = (id: string): boolean => drawn.has(id) || Object.hasOwn(document.elements, id);
  const isFree = (id: string): boolean => !isUsed(document, id) && !drawn.has(id);
  const paired = new Set(Object.values(document.pairs).flatMap(({ primary, backup }) => [primary, backup]));
  const returns = (id: string, ends: readonly string[]): boolean =>
    isFree(id) && ends.some((end) => drawn.has(end)) && ends.every(isThere);
  const ties = {
    pairs: Object.values(origin.ties.pairs).filter(
      ({ id, primary, backup }) =>
        returns(id, [primary, backup]) && !paired.has(primary) && !paired.has(backup),
    ),
    connections: Object.values(origin.ties.connections).filter(({ id, from, to }) => returns(id, [from, to])),
    links: Object.values(origin.ties.links).filter(({ id, ends }) => returns(id, ends)),
  };
  const instances = Object.values(origin.instances).flatMap((instance): readonly Command[] => {
    const elements = kept(instance.elements, (_origin, id) => drawn.has(id));
    if (Object.keys(elements).length === 0) return [];
    if (Object.hasOwn(document.instances, instance.id))
      return [{ type: 'changeInstance', id: instance.id, elements }];
    return isFree(instance.id) ? [{ type: 'insert', instances: [{ ...instance, elements }] }] : [];
  });
  const accepted = Object.entries(origin.acceptances).flatMap(([fingerprint, acceptance]): Command[] =>
    Object.hasOwn(document.acceptances, fingerprint) ||
    !fingerprint.split(' ').some((word) => drawn.has(word))
      ? []
      : [{ type: 'accept', fingerprint, acceptance }],
  );
  const isTied = Object.values(ties).some((records) => records.length > 0);
  return [...(isTied ? [{ type: 'insert' as const, ...ties }] : []), ...instances, ...accepted];
}

/** Whether some record of the document has this id. */
export function isUsed(document: Topology, id: string): boolean {
  const { elements, pairs: paired, connections: connected, links: linked, instances: drawn } = document;
  return [elements, paired, connected, linked, drawn].some((table) => Object.hasOwn(table, id));
}

function kept<Item>(
  table: Readonly<Record<string, Item>>,
  isWanted: (item: Item, key: string) => boolean,
): Record<string, Item> {
  return Object.fromEntries(Object.entries(table).filter(([key, item]) => isWanted(item, key)));
}
