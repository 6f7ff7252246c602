import { listWords } from '#shared/kernel/words.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { planRelease, releaseEvidence, runsAtLeast } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const TWIN = 'interaction-server-tserver';
/** First release of Orchestration Server that does without the twin. */
const OPTIONAL_SINCE = '8.1.400.27';

export const twinMissing = rule({
  id: 'twin-missing',
  family: 'connectivity',
  title: 'Orchestration Server lacks the T-Server twin of Interaction Server',
  severity: 'error',
  covers: ['B006', 'ORS-IX-01'],
  sources: [
    seed('architecture', 'Design Principles'),
    page(
      'https://enu.docs.genesys.com/index.php?direction=next&oldid=310545&title=Documentation%3AOS%3ADeployment%3AeServices%3A8.1.4',
    ),
  ],
  why: `Before ${OPTIONAL_SINCE}, Orchestration Server speaks the T-Server protocol with Interaction Server. An Interaction Server of its own application type needs a second object for that, of T-Server template, with the same host and port and with the multimedia switch.`,
  consequence: 'The link to Interaction Server is not made, and no interaction is pulled.',
  fix: 'Draw an Interaction Server twin with the host and port of the server and the multimedia switch, and connect Orchestration Server to it, or plan a later release.',
  subjects: eachNode('ors'),
  check: (node, facts) => {
    const used = serversUsed(facts, node);
    return used.length > 0 ? checkNode(facts, node, used) : undefined;
  },
});

/** Interaction Servers that a node is connected to, itself or through a twin. */
function serversUsed(facts: Facts, node: Node): readonly Element[] {
  const twins = facts.wiring.servers(node.id, TWIN);
  const behind = twins.flatMap((twin) => facts.wiring.servers(twin.id, 'interaction-server'));
  return [...new Set([...facts.wiring.servers(node.id, 'interaction-server'), ...behind])];
}

function checkNode(facts: Facts, node: Node, used: readonly Element[]): Answers {
  const bare = used.filter((server) => twinsOf(facts, node, server).length === 0);
  const [first, ...rest] = used
    .flatMap((server) => twinsOf(facts, node, server))
    .filter((twin) => facts.wiring.servers(twin.id, 'switch').length === 0);
  if (bare.length === 0 && first === undefined) return pass(node.primary, ...used);
  const optional = runsAtLeast(facts, node, OPTIONAL_SINCE);
  const twinless = listWords(bare.map(({ name }) => name));
  const switchless = first === undefined ? '' : listWords([first, ...rest].map(({ name }) => name));
  const lack =
    bare.length > 0 ? `needs a T-Server twin of ${twinless}` : `needs the multimedia switch on ${switchless}`;
  if (!optional.known) {
    return cannotTell({
      subjects: [node.primary],
      message: `Cannot tell whether ${nodeName(node)} ${lack}: ${optional.reason}.`,
      missing: [optional],
    });
  }
  if (optional.value) return pass(node.primary, ...used);
  return fail({
    subjects: [node.primary],
    message: `${nodeName(node)} is older than ${OPTIONAL_SINCE} and ${lack}.`,
    evidence: [
      ...releaseEvidence(facts, node),
      ...bare.map(({ name }) => `no twin of ${name} is connected from ${nodeName(node)}`),
      ...(first === undefined ? [] : [`${switchless} ${rest.length > 0 ? 'have' : 'has'} no switch`]),
    ],
    quickFixes: [planRelease(facts, node, OPTIONAL_SINCE)],
  });
}

/** Twins of a server that a node is connected to. */
function twinsOf(facts: Facts, node: Node, server: Element): readonly Element[] {
  return facts.wiring
    .servers(node.id, TWIN)
    .filter((twin) => facts.wiring.servers(twin.id, 'interaction-server').includes(server));
}
