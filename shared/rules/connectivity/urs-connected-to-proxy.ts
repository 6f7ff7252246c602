import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { connectionsTo, newConnections } from '#shared/rules/kit/repairs.ts';
import { fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

/** What only clients of proxies may be connected to. */
const PROXY_TYPES = [
  'interaction-server-proxy',
  'interaction-server-proxy-cluster',
  'interaction-server-cluster',
];

export const ursConnectedToProxy = rule({
  id: 'urs-connected-to-proxy',
  family: 'connectivity',
  title: 'Universal Routing Server is connected to a proxy',
  severity: 'error',
  covers: ['A094'],
  sources: [
    seed('interactionServer', 'Universal Routing Server'),
    seed('interactionServer', 'Limited Scope for URS'),
  ],
  why: 'Each Interaction Server sends its own routing requests to Universal Routing Server and gets the answers back over the same connection. A proxy has no part in that.',
  consequence: 'Universal Routing Server receives no interactions by this connection.',
  fix: 'Connect Universal Routing Server to every primary Interaction Server directly, and remove the connection to the proxy.',
  subjects: eachNode('urs'),
  check: ({ primary: urs }, facts) => {
    const [first, ...rest] = PROXY_TYPES.flatMap((type) => facts.wiring.servers(urs.id, type));
    if (first === undefined) return pass(urs);
    const proxies = [first, ...rest];
    const names = listWords(proxies.map((proxy) => proxy.name));
    const fix = rewire(facts, urs, proxies);
    return fail({
      subjects: [urs, first, ...rest],
      message: `${urs.name} is connected to ${names}, and routes only what Interaction Servers send it directly.`,
      evidence: proxies.map((proxy) => `${urs.name} is connected to ${proxy.name}`),
      quickFixes: fix === undefined ? [] : [fix],
    });
  },
});

/** Leads the router past the proxies to the servers behind them. It then gets interactions, so a person decides. */
function rewire(facts: Facts, urs: Element, proxies: readonly Element[]): QuickFix | undefined {
  const servers = serversBehind(facts, proxies);
  if (servers.length === 0) return undefined;
  return {
    label: `Connect ${urs.name} to ${listWords(servers.map((server) => server.name))} instead`,
    safety: 'unsafe',
    command: {
      type: 'batch',
      label: `Connect ${urs.name} to the Interaction Servers directly`,
      commands: [
        { type: 'remove', ids: connectionsTo(facts, urs.id, proxies) },
        { type: 'insert', connections: newConnections(facts, urs.id, servers) },
      ],
    },
  };
}

function serversBehind(facts: Facts, proxies: readonly Element[]): readonly Element[] {
  const ids = new Set(proxies.map((proxy) => proxy.id));
  const members = proxies.flatMap((proxy) => facts.wiring.servers(proxy.id, 'interaction-server-proxy'));
  for (const member of members) ids.add(member.id);
  const direct = [...ids].flatMap((id) => facts.wiring.servers(id, 'interaction-server'));
  const clusters = [...ids].flatMap((id) =>
    [facts.interactionCluster(id) ?? [], facts.clustersBehind(id)].flat(),
  );
  const clustered = clusters.flatMap((cluster) => cluster.nodes.map((node) => node.primary));
  return [...new Set([...direct, ...clustered])];
}
