import { connectionRule } from '#shared/catalog/catalog.ts';
import type { ComponentType, ConfigurationSpec } from '#shared/catalog/component-type.ts';
import type { Known } from '#shared/facts/known.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { MAIN, portSpec, usualPort } from '#shared/ports/port-kind.ts';
import { isChosen } from '#shared/ports/port-plan.ts';
import { exportedOptions, laidOver, type OptionByHand } from './exported-options.ts';
import { inNameOrder } from './naming.ts';
import type { PlannedApplication, PlannedProcess } from './plan.ts';
import { connectionsOf } from './plan-connections.ts';
import type { PlanContext } from './plan-context.ts';
import { statedProperties } from './plan-properties.ts';
import { mainPort, reportOpenPorts, writtenPorts } from './plan-ports.ts';
import { SECONDS, statedNumber } from './stated-number.ts';

const APPLICATION_CLUSTER = 82;
const VENDOR_TIMEOUT = 90;
/** What administrators enter until an installation package fills in the real value. */
const NOT_INSTALLED = '.';
/** Properties that have a place of their own in the plan or in the runbook. */
const WRITTEN_ELSEWHERE: readonly string[] = [
  'tenants',
  'account',
  'ports',
  'workDirectory',
  'commandLine',
  'commandLineArguments',
  'startupTimeout',
  'shutdownTimeout',
];

/** The same for what is there from the start: how it is run is entered by hand. */
const SHOWN_WITH_STANDING: readonly string[] = ['tenants', 'account', 'ports'];

/** One planned application for an element whose type is an Application object. */
export function planApplication(
  context: PlanContext,
  element: Element,
  type: ComponentType,
  configuration: ConfigurationSpec,
): PlannedApplication {
  const { facts } = context;
  const pair = facts.pairs.pair(element.id);
  const isBackup = facts.pairs.isBackup(element.id);
  const isStanding = context.standing.ids.has(element.id);
  const release = facts.settings.release(element);
  const host = facts.places.host(element.id);
  const { ports, options: portOptions } = writtenPorts(facts, element);
  const { options, annex, byHand } = exportedOptions(
    { ...element, options: laidOver(element.options, portOptions) },
    context,
  );
  const planned: PlannedApplication = {
    element,
    type,
    // Servers and clients differ by having a host and a port of their own; a cluster object is kept with the servers.
    isServer: configuration.objectClass === 'CfgServer' || configuration.typeNumber === APPLICATION_CLUSTER,
    typeNumber: configuration.typeNumber,
    ...originOf(configuration, release),
    host,
    redundancy: pair?.redundancy,
    isBackup,
    backup: isBackup ? undefined : facts.pairs.node(element.id)?.backup,
    ports,
    connections: isBackup ? [] : connectionsOf(context, element),
    tenants: isBackup ? [] : facts.settings.tenants(element),
    switches: switchesOf(context, element),
    switchTenant: switchTenantOf(context, element),
    process: type.process && !isStanding ? processOf(context, element) : undefined,
    options,
    annex,
    byHand: [...byHand, ...missingPasswords(context, element, type, byHand)],
    properties: statedProperties(
      element,
      (key) => !(isStanding ? SHOWN_WITH_STANDING : WRITTEN_ELSEWHERE).includes(key),
    ),
  };
  reportOpenPorts(context, element);
  if (!isStanding) reportGaps(context, planned);
  return planned;
}

/** Release, version and template: of the product, or of a template that comes on its own. */
function originOf(
  { template, templateRelease }: ConfigurationSpec,
  release: Known<string>,
): Pick<PlannedApplication, 'release' | 'version' | 'template'> {
  if (templateRelease !== undefined)
    return { release: undefined, version: versionOf(templateRelease), template };
  if (!release.known) return { release: undefined, version: undefined, template: undefined };
  return {
    release: release.value,
    version: versionOf(release.value),
    template: template?.replace('{release}', digitsOf(release.value)),
  };
}

/** The first two parts of a release. */
function versionOf(release: string): string {
  return release.split('.').slice(0, 2).join('.');
}

function reportGaps(
  { report }: PlanContext,
  { element, type, host, version, process }: PlannedApplication,
): void {
  const gap = (what: string, todo: string): void =>
    report({ kind: 'to-complete', what, where: placeOf(element), todo });
  if (process !== undefined && host === undefined) {
    gap(
      `${element.name} stands on no host, so it is written without one.`,
      'Place it on a host, or set the host by hand.',
    );
  }
  if (version === undefined) {
    gap(
      `The release of ${element.name} is not stated, so it is written without version and template.`,
      `State the release, or choose the template of ${type.label} by hand.`,
    );
  }
}

/** An access point needs a password for its database, whether the drawing states one or not. */
function missingPasswords(
  { demand }: PlanContext,
  element: Element,
  type: ComponentType,
  stated: readonly OptionByHand[],
): OptionByHand[] {
  if (connectionRule(type.id, 'database')?.verdict !== 'required') return [];
  const isStated = (key: string): boolean =>
    stated.some((option) => option.key.toLowerCase() === key.toLowerCase());
  return type.options
    .filter(({ place, secret, key }) => place === 'database' && secret === true && !isStated(key))
    .map(({ section, key }) => ({
      section,
      key,
      place: 'database',
      value: demand({ owner: element.name, parts: [section, key], element: element.id }),
    }));
}

/** `8.5.106.14` -> `851`, `8.1.4` -> `814`, `8.5` -> `85`: how the vendor numbers its templates. */
function digitsOf(release: string): string {
  const [major = '', minor = '', patch = ''] = release.split('.');
  return `${major}${minor}${patch.slice(0, 1)}`;
}

function switchesOf({ facts }: PlanContext, element: Element): Element[] {
  return inNameOrder(facts.wiring.servers(element.id, 'switch'));
}

function switchTenantOf({ facts }: PlanContext, element: Element): string {
  const [first] = facts.settings.tenants(facts.pairs.node(element.id)?.primary ?? element);
  return first ?? facts.environment().defaultTenant;
}

function processOf(context: PlanContext, element: Element): PlannedProcess {
  const text = (key: string): string | undefined => textProperty(element, key);
  const workDirectory = text('workDirectory');
  const commandLine = text('commandLine');
  if (workDirectory === undefined || commandLine === undefined) {
    context.assume(
      `Working directory or command line are not stated and written as "${NOT_INSTALLED}" until the component is installed`,
      element.name,
    );
  }
  return {
    workDirectory: workDirectory ?? NOT_INSTALLED,
    commandLine: commandLine ?? NOT_INSTALLED,
    commandLineArguments: text('commandLineArguments') ?? usualArguments(context, element),
    startupTimeout: timeoutOf(context, element, 'startupTimeout', 'The start-up timeout'),
    shutdownTimeout: timeoutOf(context, element, 'shutdownTimeout', 'The shutdown timeout'),
  };
}

function timeoutOf({ report }: PlanContext, element: Element, key: string, what: string): number | undefined {
  const field = { key, what, where: placeOf(element), usual: VENDOR_TIMEOUT, range: SECONDS };
  return statedNumber(report, element, field);
}

function placeOf({ name }: Element): string {
  return `application ${name}`;
}

/** Where the application finds its Configuration Server, when the drawing says which one and at what port. */
function usualArguments(context: PlanContext, element: Element): string | undefined {
  const { facts } = context;
  if (element.type === 'config-server') return undefined;
  const named = ['config-server', 'config-server-proxy'].flatMap((type) =>
    facts.wiring.servers(element.id, type),
  );
  const [server, another] =
    named.length > 0 ? inNameOrder(named) : facts.pairs.nodes('config-server').map((node) => node.primary);
  if (server === undefined || another !== undefined) return undefined;
  const host = facts.places.host(server.id);
  const port = configurationPort(context, server);
  if (host === undefined || port === undefined) return undefined;
  return `-host ${asArgument(host.name)} -port ${String(port)} -app ${asArgument(element.name)}`;
}

/** The port of a Configuration Server: of one that exists and does not state it, most likely the usual one. */
function configurationPort({ facts, standing, assume }: PlanContext, server: Element): number | undefined {
  const main = mainPort(facts, server);
  const isThere = server.role === 'exists' || standing.ids.has(server.id);
  const spec = portSpec(server.type, MAIN);
  const likely = isThere && spec !== undefined ? usualPort(server, spec)?.port : undefined;
  const port = main?.port ?? likely;
  if (port !== undefined && isThere && (main === undefined || isChosen(main.source)))
    assume(
      `The port in start arguments is ${String(port)}, the usual one of Configuration Server`,
      server.name,
    );
  return port;
}

/** A text as one argument of a start command: in double quotes where need be, with what would end it escaped. */
function asArgument(text: string): string {
  if (!/[\s"]/.test(text)) return text;
  return `"${text.replace(/\\*(?:"|$)/g, (end) => end.replaceAll('\\', '\\\\').replace('"', '\\"'))}"`;
}
