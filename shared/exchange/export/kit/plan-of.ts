import { componentType } from '#shared/catalog/catalog.ts';
import { factsOf, type Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { operatingSystemOf, type HostSystem } from '#shared/facts/operating-system.ts';
import { textList, textProperty } from '#shared/facts/settings.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Element } from '#shared/model/element.ts';
import type { Environment, Topology } from '#shared/model/topology.ts';
import { AGENT_PORT } from '#shared/ports/agent-port.ts';
import type { LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import { protectedCopy } from '#shared/secrets/protected-copy.ts';
import { exportedOptions } from './exported-options.ts';
import { duplicateNames, nameProblem } from './naming.ts';
import type { ObjectByHand, Plan, PlannedApplication, PlannedHost, PlannedScript } from './plan.ts';
import { planApplication } from './plan-applications.ts';
import { planCluster } from './plan-clusters.ts';
import { createPlanContext, type PlanContext } from './plan-context.ts';
import { changesToExisting } from './plan-existing.ts';
import { planOutside } from './plan-outside.ts';
import { reportPortClashes } from './plan-ports.ts';
import { statedProperties } from './plan-properties.ts';
import { planScripts } from './plan-scripts.ts';
import type { ExportProblem } from './problem.ts';
import { PORTS, statedNumber } from './stated-number.ts';

/**
 * What a document amounts to in the Configuration Layer. Elements with the role `build` are planned, those that exist are
 * referred to by name, sketches are not seen. Never throws, and never depends on the order of records.
 *
 * @param drawing as it is; nothing but its protected copy is planned
 * @param lookalikes what becomes of what looks like a secret
 */
export function planOf(drawing: Topology, lookalikes?: LookalikeChoice): Plan {
  const { document, texts } = protectedCopy(drawing, lookalikes);
  const facts = factsOf(document);
  const context = createPlanContext(facts, texts);
  const all = facts.elements();
  const built = all.filter(({ role }) => role === 'build');
  for (const problem of namingProblems(facts.environment(), all)) context.report(problem);
  reportUnknownTypes(context, built);
  reportUnclearPrimary(context);
  const planned = plannedApplications(context, built);
  reportPortClashes(context);
  const objects = plannedByHand(context, built);
  const isStanding = ({ element }: { readonly element: Element }): boolean =>
    context.standing.ids.has(element.id);
  const isNew = (object: { readonly element: Element }): boolean => !isStanding(object);
  const scripts = planScripts(context, ofClass(built, 'CfgScript'));
  reportScriptNames(context, scripts);
  const watchers = watchersOf(facts);
  const hosts = ofClass(built, 'CfgHost').map((host) => plannedHost(context, host, watchers));
  reportSystems(context, hosts);
  return {
    document,
    facts,
    hosts,
    applications: planned.filter(isNew),
    standing: planned.filter(isStanding),
    scripts,
    clusters: ofClass(built, 'CfgTransaction').map((cluster) => planCluster(context, cluster)),
    objectsByHand: objects.filter(isNew),
    standingByHand: objects.filter(isStanding),
    outside: planOutside(context, all),
    existingByHand: changesToExisting(context),
    texts,
    assumptions: context.assumptions(),
    problems: context.problems,
  };
}

const BY_HAND = ['CfgSwitch', 'CfgTenant', 'CfgFolder', 'CfgAccessGroup', 'CfgPerson', 'CfgDN'];

function classOf(element: Element): string | undefined {
  return componentType(element.type)?.configuration?.objectClass;
}

function ofClass(elements: readonly Element[], ...classes: readonly string[]): Element[] {
  return elements.filter((element) => classes.includes(classOf(element) ?? ''));
}

function plannedApplications(context: PlanContext, built: readonly Element[]): PlannedApplication[] {
  return built.flatMap((element) => {
    const type = componentType(element.type);
    if (type?.category !== 'application' || type.configuration === undefined) return [];
    return [planApplication(context, element, type, type.configuration)];
  });
}

function plannedHost(context: PlanContext, element: Element, watchers: Watchers): PlannedHost {
  const { annex } = exportedOptions(withInherited(context.facts, element), context);
  return {
    element,
    system: operatingSystemOf(context.facts.hostDefaults(), element),
    scs: watchers(element),
    lcaPort: lcaPortOf(context, element),
    annex,
  };
}

/** One question for all hosts: usually one answer in the settings of the topology is enough. */
function reportSystems({ report }: PlanContext, hosts: readonly PlannedHost[]): void {
  const namesWithout = (key: keyof HostSystem): string[] =>
    hosts.filter(({ system }) => system[key] === undefined).map(({ element }) => element.name);
  const silent = namesWithout('family');
  if (silent.length > 0) report(systemQuestion('operating system', silent));
  const isSilent = new Set(silent);
  const vague = namesWithout('version').filter((name) => !isSilent.has(name));
  if (vague.length > 0) report(systemQuestion('version of the operating system', vague));
}

function systemQuestion(what: string, hosts: readonly string[]): ExportProblem {
  return {
    kind: 'to-complete',
    what: `The ${what} is not stated: ${listWords(hosts)}.`,
    where: 'hosts',
    todo: `State the ${what} in the settings of the topology, or on each host that differs.`,
  };
}

function lcaPortOf({ report }: PlanContext, host: Element): number | undefined {
  if (host.properties['lca'] === false) return undefined;
  const what = 'The port of the Local Control Agent';
  const field = { key: 'lcaPort', what, where: `host ${host.name}`, usual: AGENT_PORT, range: PORTS };
  return statedNumber(report, host, field);
}

/** What a site or data center states for the hosts inside is written on each host. */
function withInherited({ settings }: Facts, host: Element): Element {
  const annex = new Map(Object.entries(host.annex).map(([section, options]) => [section, { ...options }]));
  for (const { section, key, place } of componentType(host.type)?.options ?? []) {
    const option = settings.option(host, section, key);
    if (place !== 'annex' || !option.known || option.value.origin.kind !== 'inherited') continue;
    annex.set(section, { ...annex.get(section), [key]: option.value.value });
  }
  return { ...host, annex: Object.fromEntries(annex) };
}

type Watchers = (host: Element) => Element | undefined;

/** The Solution Control Server of each host: the only one, or the only one at the same site. */
function watchersOf(facts: Facts): Watchers {
  const siteOf = ({ id }: Element): string => facts.places.site(id)?.id ?? '';
  const all = facts.pairs.nodes('scs').map((node) => node.primary);
  const bySite = groupBy(all, siteOf);
  return (host) => {
    const [only, another] = all.length > 1 ? (bySite.get(siteOf(host)) ?? []) : all;
    return another === undefined ? only : undefined;
  };
}

function plannedByHand(context: PlanContext, built: readonly Element[]): ObjectByHand[] {
  return ofClass(built, ...BY_HAND).map((element) => {
    const { options, annex, byHand } = exportedOptions(element, context);
    const properties = statedProperties(element);
    return { element, objectClass: classOf(element) ?? '', options, annex, byHand, properties };
  });
}

function namingProblems(environment: Environment, all: readonly Element[]): ExportProblem[] {
  const named = all.filter((element) => classOf(element) !== undefined);
  return [
    ...named.flatMap((element) => nameProblem(element) ?? []),
    ...tenantNames(environment, all).flatMap((name) => nameProblem({ type: 'tenant', name }) ?? []),
    ...duplicateNames('application', namesOf(ofClass(all, 'CfgServer', 'CfgApplication'))),
    ...duplicateNames('host', namesOf(ofClass(all, 'CfgHost'))),
    ...duplicateNames('ORS cluster', namesOf(ofClass(all, 'CfgTransaction'))),
  ];
}

function namesOf(elements: readonly Element[]): string[] {
  return elements.map(({ name }) => name);
}

function tenantNames(environment: Environment, all: readonly Element[]): string[] {
  const named = all.flatMap((element) =>
    [...textList(element, 'tenants'), textProperty(element, 'tenant') ?? []].flat(),
  );
  return [...new Set([environment.defaultTenant, ...named])];
}

/** An environment has one primary Configuration Server, and a bundle is loaded through it. */
function reportUnclearPrimary({ standing, report }: PlanContext): void {
  const unclear = standing.ambiguous.filter(({ role }) => role === 'build');
  if (unclear.length === 0) return;
  const named = listWords(standing.ambiguous.map(({ name }) => name));
  report({
    kind: 'to-complete',
    what: `The drawing does not tell which of ${named} is the primary Configuration Server, so none of them is created.`,
    where: unclear.map(({ name }) => name).join(', '),
    todo: 'Draw each environment in a drawing of its own, or connect the applications to one of them only.',
  });
}

function reportUnknownTypes({ report }: PlanContext, built: readonly Element[]): void {
  for (const { type, name } of built) {
    if (componentType(type) !== undefined) continue;
    report({
      kind: 'to-complete',
      what: `The catalogue does not know the type "${type}" of ${name}, so it is left out.`,
      where: name,
      todo: 'Create the object by hand, or draw it with a type of the palette.',
    });
  }
}

/** A Script is known by tenant, type and name. */
function reportScriptNames({ report }: PlanContext, scripts: readonly PlannedScript[]): void {
  const named = scripts.map(
    ({ name, tenant, typeNumber }) => `${name} (type ${String(typeNumber)}, tenant ${tenant})`,
  );
  for (const problem of duplicateNames('script', named)) report(problem);
}
