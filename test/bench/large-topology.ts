import { componentType } from '#shared/catalog/catalog.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues } from '#shared/templates/template.ts';

/** Documented deployments that a large environment has side by side, a business unit each with a tenant of its own. */
const PARTS = ['interaction-cluster-suggested', 'voice-and-eservices', 'multiple-data-centers'];

/** A drawing of at least so many applications: whole deployments, one beside the other. */
export function largeTopology(applications: number): Topology {
  const parts = templates
    .filter(({ id }) => PARTS.includes(id))
    .map((template) => template.generate(completedValues(template, {})));
  let whole = { ...newTopology('Benchmark'), workload: parts[0]?.workload ?? {} };
  let drawn = 0;
  for (let count = 0; drawn < applications; count += 1) {
    const part = parts[count % parts.length];
    if (part === undefined) return whole;
    whole = withPart(whole, part, String(count));
    drawn += Object.values(part.elements).filter(({ type }) => isApplication(type)).length;
  }
  return whole;
}

function isApplication(type: string): boolean {
  return componentType(type)?.category === 'application';
}

/** Adds a copy of a deployment under names, ids and a tenant of its own; what its releases were stays with it. */
function withPart(whole: Topology, part: Topology, mark: string): Topology {
  const own = (id: string): string => `${id}-${mark}`;
  const copied = <Item extends { readonly id: string }>(
    table: Readonly<Record<string, Item>>,
    change: (item: Item) => Item,
  ): Record<string, Item> =>
    Object.fromEntries(
      Object.values(table).map((item) => [own(item.id), { ...change(item), id: own(item.id) }]),
    );
  Object.assign(
    whole.elements,
    copied(part.elements, (element) => ({
      ...element,
      name: `${element.name}_${mark}`,
      parent: element.parent === null ? null : own(element.parent),
      properties: { ...element.properties, tenants: [`Tenant_${mark}`], tenant: `Tenant_${mark}` },
      ...releaseOf(part, element),
    })),
  );
  Object.assign(
    whole.pairs,
    copied(part.pairs, (pair) => ({ ...pair, primary: own(pair.primary), backup: own(pair.backup) })),
  );
  Object.assign(
    whole.connections,
    copied(part.connections, (one) => ({ ...one, from: own(one.from), to: own(one.to) })),
  );
  return whole;
}

function releaseOf(
  { releases }: Topology,
  { type, release = releases[type] }: Topology['elements'][string],
): { readonly release?: string } {
  return release === undefined ? {} : { release };
}
