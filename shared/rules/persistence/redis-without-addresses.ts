import { listWords } from '#shared/kernel/words.ts';
import { optionSpec } from '#shared/catalog/catalog.ts';
import { seed, page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { serversOf } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const NODES = optionSpec('ors', 'persistence', 'redis-nodes')?.shape;
/** Section and key of what leads to a Redis Cluster. */
const TYPE = ['persistence', 'type'] as const;
const ADDRESSES = ['persistence', 'redis-nodes'] as const;
const NODE_ID = ['orchestration', 'sessionid-with-nodeid'] as const;

export const redisWithoutAddresses = rule({
  id: 'redis-without-addresses',
  family: 'persistence',
  title: 'Orchestration Server does not know the addresses of its Redis Cluster',
  severity: 'error',
  covers: ['ORS-PS-04', 'ORS-PS-05', 'ORS-PS-06'],
  sources: [
    page('https://docs.genesys.com/Documentation/OS/latest/DepSupplement/Configuration'),
    seed('deploymentModels', 'Deployment Models, Important'),
  ],
  why: 'Sessions go to Redis only where persistence/type is redis, redis-nodes lists nodes of the cluster as host:port, and session ids carry the id of their node.',
  consequence: 'Orchestration Server does not reach Redis, and no session of it can be restored.',
  fix: 'Set persistence/type to redis, persistence/redis-nodes to host:port of several nodes, and orchestration/sessionid-with-nodeid to true.',
  subjects: eachNode('ors'),
  check: (node, facts) => {
    const isConnected = facts.wiring.servers(node.id, 'redis-cluster').length > 0;
    return serversOf(node)
      .filter((server) => isConnected || isMeant(facts, server))
      .map((server) => checkServer(facts, server));
  },
});

/** Whether the options point to Redis: by the type, or by addresses while no other store is chosen. */
function isMeant(facts: Facts, server: Element): boolean {
  const type = statedText(facts, server, TYPE)?.toLowerCase();
  return type === 'redis' || (type !== 'cassandra' && (statedText(facts, server, ADDRESSES) ?? '') !== '');
}

function checkServer(facts: Facts, server: Element): Answers {
  const isNew = server.role === 'build';
  const judged = [TYPE, ADDRESSES, NODE_ID].map((option) => ({
    option,
    value: statedText(facts, server, option),
  }));
  // What a new server does not state stays at its default; that of an existing one is not known.
  const silent = isNew ? [] : judged.filter(({ value }) => value === undefined);
  const evidence = judged
    .filter((one) => !silent.includes(one))
    .flatMap(({ option, value }) => faultOf(server, option, value ?? '') ?? []);
  if (evidence.length > 0) {
    return fail({
      subjects: [server],
      message: `${server.name} is to keep its sessions in Redis, but its options do not lead there.`,
      evidence,
    });
  }
  if (silent.length > 0) {
    const missing = silent.map(({ option }) => `${option.join('/')} of ${server.name}`);
    return cannotTell({
      subjects: [server],
      message: `Cannot tell whether ${server.name} finds its Redis Cluster: the drawing does not state ${listWords(missing)}.`,
      missing,
    });
  }
  return pass(server);
}

type Option = typeof TYPE | typeof ADDRESSES | typeof NODE_ID;

/** What is wrong with the value of an option, if anything is. */
function faultOf(server: Element, option: Option, value: string): string | undefined {
  const name = `${option.join('/')} of ${server.name}`;
  if (option === ADDRESSES) {
    if (value === '') return `${name} is empty`;
    return isAddresses(value) ? undefined : `${name} is ${value}, which is no list of host:port`;
  }
  const wanted = option === TYPE ? 'redis' : 'true';
  return value.toLowerCase() === wanted ? undefined : `${name} is not ${wanted}`;
}

/** `host:port` entries, separated by semicolons. */
function isAddresses(value: string): boolean {
  const pattern = NODES?.kind === 'list' ? NODES.pattern : undefined;
  const entry = new RegExp(`^(?:${pattern ?? '.+'})$`);
  const entries = value.split(';').map((text) => text.trim());
  return entries.every(
    (text, index) => entry.test(text) || (text === '' && index === entries.length - 1 && index > 0),
  );
}

/** The value of an option that is set, or comes from a List; undefined where there is nothing but the default. */
function statedText(facts: Facts, server: Element, [section, key]: Option): string | undefined {
  const option = facts.settings.option(server, section, key);
  return option.known && option.value.origin.kind !== 'default' ? option.value.value.trim() : undefined;
}
