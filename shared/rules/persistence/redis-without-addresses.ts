import { seed, page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { serversOf } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** `host:port` entries, separated by semicolons; the host may be an IPv6 address in brackets. */
const ADDRESSES = /^((\[[0-9a-f:]+\]|[^\s:;,]+):\d{1,5}\s*;?\s*)+$/i;

export const redisWithoutAddresses: Rule = {
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
  check: (facts, report) => {
    for (const node of facts.pairs.nodes('ors')) {
      const isConnected = facts.wiring.servers(node.id, 'redis-cluster').length > 0;
      for (const server of serversOf(node)) {
        if (isConnected || isRedis(facts, server)) checkServer(facts, report, server);
      }
    }
  },
};

function checkServer(facts: Facts, report: Report, server: Element): void {
  if (server.role !== 'build' && !isStated(facts, server, 'persistence', 'redis-nodes')) {
    report.unknown({
      subjects: [server],
      message: `Cannot tell whether ${server.name} finds its Redis Cluster: the drawing does not state its options.`,
      missing: [`persistence/redis-nodes of ${server.name}`],
    });
    return;
  }
  const nodes = valueOf(facts, server, 'persistence', 'redis-nodes') ?? '';
  const withNode = valueOf(facts, server, 'orchestration', 'sessionid-with-nodeid') ?? '';
  const evidence = [
    ...(isRedis(facts, server) ? [] : [`persistence/type of ${server.name} is not redis`]),
    ...(nodes.trim() === '' ? [`persistence/redis-nodes of ${server.name} is empty`] : []),
    ...(nodes.trim() === '' || ADDRESSES.test(nodes.trim())
      ? []
      : [`persistence/redis-nodes of ${server.name} is ${nodes}, which is no list of host:port`]),
    ...(withNode.trim().toLowerCase() === 'true'
      ? []
      : [`orchestration/sessionid-with-nodeid of ${server.name} is not true`]),
  ];
  if (evidence.length === 0) report.pass(server);
  else {
    report.fail({
      subjects: [server],
      message: `${server.name} is to keep its sessions in Redis, but its options do not lead there.`,
      evidence,
    });
  }
}

function isRedis(facts: Facts, server: Element): boolean {
  return valueOf(facts, server, 'persistence', 'type')?.trim().toLowerCase() === 'redis';
}

function isStated(facts: Facts, server: Element, section: string, key: string): boolean {
  const option = facts.settings.option(server, section, key);
  return option.known && option.value.origin.kind !== 'default';
}

function valueOf(facts: Facts, server: Element, section: string, key: string): string | undefined {
  const option = facts.settings.option(server, section, key);
  return option.known ? option.value.value : undefined;
}
