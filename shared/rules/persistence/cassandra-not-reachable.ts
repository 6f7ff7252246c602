import { listWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { serversOf } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answer, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

const FILE = 'cassandra.yaml';
const ADDRESSES = ['rpc_address', 'listen_address'] as const;
const LOCAL = ['localhost', '127.0.0.1', '::1'];

export const cassandraNotReachable = rule({
  id: 'cassandra-not-reachable',
  family: 'persistence',
  title: 'A Cassandra ring does not answer Orchestration Server',
  severity: 'error',
  covers: ['ORS-PS-15', 'ORS-PS-17'],
  sources: [page('https://docs.genesys.com/Documentation/OS/latest/Cassandra/Config')],
  why: 'Orchestration Server talks to Cassandra by Thrift, which a fresh Cassandra has switched off, and from another machine, while a fresh Cassandra answers its own machine only.',
  consequence: 'Orchestration Server does not reach the ring, and no session is kept.',
  fix: 'Set start_rpc to true in cassandra.yaml, and rpc_address and listen_address to addresses that other machines reach.',
  subjects: eachElement('cassandra-ring'),
  check: (ring, facts) => {
    const clients = facts.wiring.clients(ring.id, 'ors');
    return clients.length > 0 ? checkRing(facts, ring, clients) : undefined;
  },
});

function checkRing(facts: Facts, ring: Element, clients: readonly Element[]): Answers {
  const silent = ['start_rpc', ...ADDRESSES].filter((key) => !isStated(facts, ring, key));
  if (ring.role !== 'build' && silent.length > 0) {
    return cannotTell({
      subjects: [ring],
      message: `Cannot tell whether ${ring.name} answers Orchestration Server: the drawing does not state what is in its ${FILE}.`,
      missing: silent.map((key) => `${FILE}/${key} of ${ring.name}`),
    });
  }
  const isRemote = !standsWithClients(facts, ring, clients);
  const local = isRemote ? ADDRESSES.filter((key) => LOCAL.includes(valueOf(facts, ring, key))) : [];
  const isOff = valueOf(facts, ring, 'start_rpc') !== 'true';
  const reached = clients.map(({ name }) => `${name} keeps its sessions in ${ring.name}`);
  if (!isOff && local.length === 0) return pass(ring);
  return [
    isOff ? withoutThrift(facts, ring, reached) : undefined,
    local.length > 0 ? locked(facts, ring, local, reached) : undefined,
  ];
}

function withoutThrift(facts: Facts, ring: Element, reached: readonly string[]): Answer {
  return fail({
    subjects: [ring],
    aspect: 'start_rpc',
    message: `${ring.name} does not speak Thrift, which is all that Orchestration Server speaks.`,
    evidence: [`start_rpc of ${ring.name} is ${valueOf(facts, ring, 'start_rpc')}`, ...reached],
    quickFixes: [
      {
        label: `Switch Thrift on in ${ring.name}`,
        safety: 'unsafe',
        command: {
          type: 'setOptions',
          settings: [{ id: ring.id, place: 'options', section: FILE, key: 'start_rpc', value: 'true' }],
        },
      },
    ],
  });
}

/** `local` are the addresses at which nobody but the machine itself is answered. */
function locked(facts: Facts, ring: Element, local: readonly string[], reached: readonly string[]): Answer {
  return fail({
    subjects: [ring],
    aspect: 'addresses',
    severity: 'warning',
    message: `${ring.name} answers its own machine only: ${listWords(local.map((key) => `${key} is ${valueOf(facts, ring, key)}`))}.`,
    evidence: [...local.map((key) => `${key} of ${ring.name} is ${valueOf(facts, ring, key)}`), ...reached],
    fix: `Set ${local.join(' and ')} of each node of ${ring.name} to the address of its host.`,
  });
}

/** Whether the ring is one node on the very host that every client of it runs on. */
function standsWithClients(facts: Facts, ring: Element, clients: readonly Element[]): boolean {
  const hostOf = (element: Element): string | undefined => facts.places.host(element.id)?.id;
  const hosts = facts.wiring.servers(ring.id, 'cassandra-node').map(hostOf);
  const [only, ...others] = hosts;
  if (only === undefined || others.length > 0) return false;
  const nodes = clients.flatMap(({ id }) => facts.pairs.node(id) ?? []);
  return nodes.flatMap(serversOf).every((server) => hostOf(server) === only);
}

function isStated(facts: Facts, ring: Element, key: string): boolean {
  const option = facts.settings.option(ring, FILE, key);
  return option.known && option.value.origin.kind !== 'default';
}

function valueOf(facts: Facts, ring: Element, key: string): string {
  const option = facts.settings.option(ring, FILE, key);
  return option.known ? option.value.value.trim().toLowerCase() : '';
}
