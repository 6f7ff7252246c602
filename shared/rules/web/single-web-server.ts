import { listWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import { applicationsOf } from '#shared/facts/application-binding.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

const SCRIPT = 'enhanced-routing-script';
const WEB_ADDRESS = /^https?:\/\/(?:[^/?#\s@]*@)?(\[[^\]]+\]|[^/:?#\s]+)/i;

export const singleWebServer: Rule = {
  id: 'single-web-server',
  family: 'web',
  title: 'An SCXML application comes from one web server only',
  severity: 'warning',
  covers: ['ORS-WEB-01', 'ORS-WEB-02'],
  sources: [
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/EnhRtg'),
    page('https://docs.genesys.com/Documentation/OS/8.1.3/Deployment/DNLevel'),
  ],
  why: 'Every new session fetches its application. Where Orchestration Server is redundant, a single web server is what still takes everything down.',
  consequence: 'When the web server stops, no new session starts on any node.',
  fix: 'Name a second web server in alternate-url, or after a space in application, or a load balancer in front of several.',
  check: (facts, report) => {
    if (!isRedundant(facts)) return;
    const sources = sourcesOf(facts);
    for (const source of sources) checkSource(facts, report, source);
    const single = sources.filter((source) => isSingle(facts, source));
    for (const [host, group] of groupBy(single, ({ addresses }) => hostOf(addresses[0])))
      reportHost(facts, report, host, group);
  },
};

/** Something that names where its application comes from: the first address, then those that stand in. */
interface ApplicationSource {
  readonly element: Element;
  readonly addresses: readonly string[];
}

function isRedundant(facts: Facts): boolean {
  const nodes = facts.pairs.nodes('ors');
  return nodes.length > 1 || nodes.some(({ backup }) => backup !== undefined);
}

function sourcesOf(facts: Facts): readonly ApplicationSource[] {
  const scripts = facts.byType(SCRIPT).map((element) => ({
    element,
    addresses: ['url', 'alternate-url'].flatMap((key) => {
      const option = facts.settings.option(element, 'Application', key);
      return option.known && option.value.value.trim() !== '' ? [option.value.value.trim()] : [];
    }),
  }));
  const owners = ['interaction-queue', 'route-point'].flatMap((type) => facts.byType(type));
  const named = owners.flatMap((element) =>
    [...applicationsOf(element).values()].map((value) => ({
      element,
      addresses: value.trim().split(/\s+/),
    })),
  );
  return [...scripts, ...named];
}

/** Says what is right, and what cannot be told; what is wrong is said once for each web server. */
function checkSource(facts: Facts, report: Report, source: ApplicationSource): void {
  const { element, addresses } = source;
  const [first] = addresses;
  if (first === undefined) {
    report.unknown({
      subjects: [element],
      message: `Cannot tell where the application of ${element.name} comes from: the drawing does not state its address.`,
      missing: [`the address of the application of ${element.name}`],
    });
  } else if (!first.startsWith('script:') && !isSingle(facts, source)) report.pass(element);
}

/** Whether all addresses are on one host that is no balancer. A file of each machine is on none. */
function isSingle(facts: Facts, { addresses: [first, ...others] }: ApplicationSource): boolean {
  const host = hostOf(first);
  return host !== undefined && !isBalanced(facts, host) && others.every((other) => hostOf(other) === host);
}

function reportHost(facts: Facts, report: Report, host: string, group: readonly ApplicationSource[]): void {
  const server = facts.byType('web-server').find(({ name }) => name.toLowerCase() === host);
  const elements = [...new Set(group.map(({ element }) => element))];
  const [first, ...rest] = elements;
  if (first === undefined) return;
  const names = listWords(elements.map(({ name }) => name));
  if (server === undefined && !isWebServer(facts, host)) {
    report.unknown({
      subjects: [first, ...rest],
      aspect: host,
      message: `Cannot tell whether ${host}, where what ${names} ${rest.length > 0 ? 'run' : 'runs'} comes from, is one web server: the drawing does not show what answers there.`,
      missing: [{ undrawn: `what answers at ${host}` }],
    });
    return;
  }
  report.fail({
    subjects: server === undefined ? [first, ...rest] : [server],
    aspect: host,
    message: `What ${names} ${rest.length > 0 ? 'run' : 'runs'} comes from ${host} only.`,
    evidence: group.map(({ element, addresses }) => `${element.name} fetches ${listWords(addresses)}`),
    quickFixes: otherServer(facts, group, host),
  });
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : WEB_ADDRESS.exec(address)?.[1]?.toLowerCase();
}

/** Whether a web server is drawn that answers at the host: by its address, or the host that it runs on. */
function isWebServer(facts: Facts, host: string): boolean {
  return facts.byType('web-server').some((server) => {
    const machine = facts.places.host(server.id);
    const addresses = machine === undefined ? [] : [machine.name, textProperty(machine, 'address')];
    return [hostOf(textProperty(server, 'url')), ...addresses].some((name) => name?.toLowerCase() === host);
  });
}

/** Whether the host is a drawn load balancer or gateway, by its name or address. */
function isBalanced(facts: Facts, host: string): boolean {
  return ['load-balancer', 'http-gateway']
    .flatMap((type) => facts.byType(type))
    .some((balancer) => {
      const address = textProperty(balancer, 'address')?.toLowerCase() ?? '';
      return [balancer.name.toLowerCase(), address, hostOf(address), address.split(':')[0]].includes(host);
    });
}

/** Names the one other web server that is drawn as the one that scripts fall back on; a second address keeps its path. */
function otherServer(facts: Facts, group: readonly ApplicationSource[], host: string): readonly QuickFix[] {
  const drawn = facts.byType('web-server');
  const others = drawn.filter(({ name }) => name.toLowerCase() !== host);
  const [other] = others;
  const areScripts = group.every(({ element }) => element.type === SCRIPT);
  if (!areScripts || other === undefined || others.length !== 1 || drawn.length !== 2) return [];
  const settings = group.map(({ element, addresses }) => ({
    id: element.id,
    place: 'annex' as const,
    section: 'Application',
    key: 'alternate-url',
    value: (addresses.at(-1) ?? '').replace(
      WEB_ADDRESS,
      (found) => found.slice(0, -host.length) + other.name,
    ),
  }));
  return [
    {
      label: `Fall back on ${other.name}`,
      safety: 'unsafe',
      command: { type: 'setOptions', settings },
    },
  ];
}
