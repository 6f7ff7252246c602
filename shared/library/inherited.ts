import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import { textList, textProperty } from '#shared/facts/settings.ts';
import { own } from '#shared/kernel/own.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import type { DescribeTopologyArguments } from '#shared/edit/commands/document.ts';
import type { Element } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { tenantOf } from '#shared/naming/name-scope.ts';

/** What a topology says for elements that say nothing of their own. */
export type Defaults = Pick<
  Topology,
  'environment' | 'hosts' | 'naming' | 'portRanges' | 'releases' | 'workload'
>;

/**
 * One thing that elements take from their topology. When elements move to another one, it comes along: the other
 * topology takes it over where it states nothing and nothing drawn in it would change; else the elements state it
 * themselves. Releases, tenants, naming, load, ranges of ports and the operating system of hosts are listed below; a new default of the topology is one entry more.
 */
interface InheritedDefault {
  /** What the other topology takes over for the elements. */
  readonly adopted?: (
    elements: readonly Element[],
    from: Defaults,
    to: Topology,
  ) => DescribeTopologyArguments;
  /** The element, stating itself what it takes from `from` and would not find in `to`. */
  readonly stated?: (element: Element, from: Defaults, to: Defaults) => Element;
}

const release: InheritedDefault = {
  adopted: (elements, from, to) => {
    const silent = new Set(Object.values(to.elements).flatMap((element) => takesRelease(element) ?? []));
    const wanted = new Set(elements.flatMap((element) => takesRelease(element) ?? []));
    const entries = [...wanted].flatMap((type) => {
      const value = own(from.releases, type);
      const isOpen = own(to.releases, type) === undefined && !silent.has(type);
      return value !== undefined && isOpen ? [[type, value] as const] : [];
    });
    return entries.length === 0 ? {} : { releases: Object.fromEntries(entries) };
  },
  stated: (element, from, to) => {
    const value = takesRelease(element) === undefined ? undefined : own(from.releases, element.type);
    return value === undefined || value === own(to.releases, element.type)
      ? element
      : { ...element, release: value };
  },
};

/** The type whose release in the topology's list counts for the element; undefined where it states its own. */
function takesRelease({ type, release: stated }: Element): string | undefined {
  return stated === undefined ? type : undefined;
}

const tenant: InheritedDefault = {
  adopted: (_elements, from, to) => (isUntouched(to, 'environment') ? { environment: from.environment } : {}),
  stated: (element, from, to) => {
    const has = (key: string): boolean =>
      componentType(element.type)?.fields.some((field) => field.key === key) === true;
    const { properties } = element;
    if (has('tenants') && textList(element, 'tenants').length === 0) {
      const { defaultTenant } = from.environment;
      return defaultTenant === to.environment.defaultTenant
        ? element
        : { ...element, properties: { ...properties, tenants: [defaultTenant] } };
    }
    if (!has('tenant') || textProperty(element, 'tenant') !== undefined) return element;
    const value = tenantOf(from.environment, element);
    return value === tenantOf(to.environment, element)
      ? element
      : { ...element, properties: { ...properties, tenant: value } };
  },
};

const naming: InheritedDefault = {
  adopted: (_elements, from, to) => (isUntouched(to, 'naming') ? { naming: from.naming } : {}),
};

const load: InheritedDefault = {
  adopted: (_elements, { workload: { concurrentAgents } }, to) =>
    concurrentAgents !== undefined && isUntouched(to, 'workload') ? { concurrentAgents } : {},
};

const portRanges: InheritedDefault = {
  adopted: (_elements, from, to) => (isUntouched(to, 'portRanges') ? { portRanges: from.portRanges } : {}),
};

const operatingSystem: InheritedDefault = {
  adopted: (_elements, { hosts: { os, osVersion } }, to) =>
    isUntouched(to, 'hosts')
      ? { hosts: { ...(os === undefined ? {} : { os }), ...(osVersion === undefined ? {} : { osVersion }) } }
      : {},
  stated: (element, from, to) => {
    if (element.type !== 'host') return element;
    const [own, other] = [from, to].map(({ hosts }) => operatingSystemOf(hosts, element));
    if (own?.family === undefined) return element;
    if (own.family === other?.family && own.version === other.version) return element;
    const version = own.version === undefined ? {} : { osVersion: own.version };
    return { ...element, properties: { ...element.properties, os: own.family, ...version } };
  },
};

const inherited: readonly InheritedDefault[] = [release, tenant, naming, load, portRanges, operatingSystem];

/** Whether nothing is drawn and nobody has stated this: then whatever comes may set it. */
function isUntouched(document: Topology, key: keyof Defaults): boolean {
  return (
    Object.keys(document.elements).length === 0 &&
    JSON.stringify(document[key]) === JSON.stringify(newTopology('')[key])
  );
}

/** What a topology says for its elements, without them. */
export function defaultsOf(topology: Topology): Defaults {
  const { environment, hosts, naming: names, portRanges: ranges, releases, workload } = topology;
  return { environment, hosts, naming: names, portRanges: ranges, releases, workload };
}

/** What a document has to take over before elements of another topology are drawn into it; undefined for nothing. */
export function adoptedDefaults(
  elements: readonly Element[],
  from: Defaults,
  to: Topology,
): DescribeTopologyArguments | undefined {
  const parts = inherited.map(({ adopted }) => adopted?.(elements, from, to) ?? {});
  const whole: DescribeTopologyArguments = Object.assign({}, ...parts) as DescribeTopologyArguments;
  return Object.keys(whole).length === 0 ? undefined : whole;
}

/** An element with all it took from one topology and would not find in another as statements of its own. */
export function withInherited(element: Element, from: Defaults, to: Defaults): Element {
  return inherited.reduce((changed, { stated }) => stated?.(changed, from, to) ?? changed, element);
}
