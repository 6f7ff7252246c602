import { listWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import { applicationsOf } from '#shared/facts/application-binding.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { grouping, type Grouping } from '#shared/facts/grouping.ts';
import { byName } from '#shared/facts/name-order.ts';
import { isSameSet, question, questionAbout } from '#shared/facts/question.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import type { SubjectKind } from '#shared/rules/kit/subjects.ts';

const SCRIPT = 'enhanced-routing-script';
const WEB_ADDRESS = /^https?:\/\/(?:[^/?#\s@]*@)?(\[[^\]]+\]|[^/:?#\s]+)/i;

/** Something that names where its application comes from: the first address, then those that stand in. */
interface ApplicationSource {
  readonly element: Element;
  readonly addresses: readonly string[];
}

/** Sources that depend on one host that is no balancer; or, where `host` is absent, those of one element that do not. */
interface SourceGroup {
  readonly host?: string;
  readonly sources: readonly ApplicationSource[];
}

const OWNERS = ['interaction-queue', 'route-point'];
const HOST = 'host ';
const ELEMENT = 'element ';

/** Elements that name sources, by the hosts that these depend on; or each for itself where it depends on none alone. */
const sourceHolders = [SCRIPT, ...OWNERS].map((type) =>
  grouping(
    (facts) => facts.ids(type),
    (facts, id) =>
      sourcesOf(facts, id).map((source) => {
        const host = onlyHostOf(facts, source);
        return host === undefined ? ELEMENT + id : HOST + host;
      }),
  ),
);

const eachSourceGroup: SubjectKind<SourceGroup> = {
  keys: [(facts) => [...new Set(sourceHolders.flatMap((holders) => [...holders.groups(facts).ids]))]],
  find: (facts, key) => {
    const sources = sourceHolders
      .flatMap((holders) => holdersIn(facts, holders, key))
      .flatMap(({ id }) => sourcesOf(facts, id));
    if (!key.startsWith(HOST)) {
      return { sources: sources.filter((source) => onlyHostOf(facts, source) === undefined) };
    }
    const host = key.slice(HOST.length);
    return { host, sources: sources.filter((source) => onlyHostOf(facts, source) === host) };
  },
  elements: ({ sources }) => sources.map(({ element }) => element),
};

function holdersIn(facts: Facts, holders: Grouping, key: string): readonly Element[] {
  return [...holders.members(facts, key).ids].flatMap((id) => facts.element(id) ?? []).sort(byName);
}

export const singleWebServer = rule({
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
  subjects: eachSourceGroup,
  check: ({ host, sources }, facts) => {
    if (!isRedundant(facts)) return undefined;
    return host === undefined ? sources.map(checkSource) : checkHost(facts, host, sources);
  },
});

/** Where Orchestration Server is not, a second web server gains nothing. */
const isRedundant = question((facts) => {
  const nodes = facts.pairs.nodes('ors');
  return nodes.length > 1 || nodes.some(({ backup }) => backup !== undefined);
});

const sourcesOf = questionAbout((facts, id): readonly ApplicationSource[] => {
  const element = facts.element(id);
  if (element === undefined) return [];
  if (element.type === SCRIPT) return [{ element, addresses: addressesOf(facts, element) }];
  return [...applicationsOf(element).values()].map((value) => ({
    element,
    addresses: value.trim().split(/\s+/),
  }));
});

function addressesOf(facts: Facts, script: Element): readonly string[] {
  return ['url', 'alternate-url'].flatMap((key) => {
    const option = facts.settings.option(script, 'Application', key);
    return option.known && option.value.value.trim() !== '' ? [option.value.value.trim()] : [];
  });
}

/** Says what is right, and what cannot be told; what is wrong is said once for each web server. */
function checkSource({ element, addresses: [first] }: ApplicationSource): Answers {
  if (first === undefined) {
    return cannotTell({
      subjects: [element],
      message: `Cannot tell where the application of ${element.name} comes from: the drawing does not state its address.`,
      missing: [`the address of the application of ${element.name}`],
    });
  }
  return first.startsWith('script:') ? undefined : pass(element);
}

/** The one host of all addresses, where that is no balancer. A file of each machine is on none. */
function onlyHostOf(facts: Facts, { addresses: [first, ...others] }: ApplicationSource): string | undefined {
  const host = hostOf(first);
  if (host === undefined || balancedHosts(facts).has(host)) return undefined;
  return others.every((other) => hostOf(other) === host) ? host : undefined;
}

function checkHost(facts: Facts, host: string, group: readonly ApplicationSource[]): Answers {
  const server = facts.called(host).find(({ type }) => type === 'web-server');
  const elements = [...new Set(group.map(({ element }) => element))];
  const [first, ...rest] = elements;
  if (first === undefined) return undefined;
  const names = listWords(elements.map(({ name }) => name));
  if (server === undefined && !webServerHosts(facts).has(host)) {
    return cannotTell({
      subjects: [first, ...rest],
      aspect: host,
      message: `Cannot tell whether ${host}, where what ${names} ${rest.length > 0 ? 'run' : 'runs'} comes from, is one web server: the drawing does not show what answers there.`,
      missing: [{ undrawn: `what answers at ${host}` }],
    });
  }
  return fail({
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

/** Hosts at which drawn web servers answer: by their addresses, or the hosts that they run on. */
const webServerHosts = question((facts): ReadonlySet<string> => {
  const names = facts.byType('web-server').flatMap((server) => {
    const machine = facts.places.host(server.id);
    const addresses = machine === undefined ? [] : [machine.name, textProperty(machine, 'address')];
    return [hostOf(textProperty(server, 'url')), ...addresses];
  });
  return new Set(names.flatMap((name) => name?.toLowerCase() ?? []));
}, isSameSet);

/** Names and addresses of drawn load balancers and gateways. */
const balancedHosts = question((facts): ReadonlySet<string> => {
  const balancers = ['load-balancer', 'http-gateway'].flatMap((type) => facts.byType(type));
  const names = balancers.flatMap((balancer) => {
    const address = textProperty(balancer, 'address')?.toLowerCase() ?? '';
    return [balancer.name.toLowerCase(), address, hostOf(address), address.split(':')[0]];
  });
  return new Set(names.flatMap((name) => name ?? []));
}, isSameSet);

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
