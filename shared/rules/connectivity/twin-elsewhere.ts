import { listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Node } from '#shared/facts/pairs.ts';
import { tableProperty } from '#shared/facts/settings.ts';
import { gapClause } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const TWIN = 'interaction-server-tserver';

export const twinElsewhere = rule({
  id: 'twin-elsewhere',
  family: 'connectivity',
  title: 'A T-Server twin and its Interaction Server differ in host or port',
  severity: 'error',
  covers: ['B006', 'ORS-IX-02'],
  sources: [
    seed('architecture', 'Design Principles'),
    page(
      'https://enu.docs.genesys.com/index.php?direction=next&oldid=310545&title=Documentation%3AOS%3ADeployment%3AeServices%3A8.1.4',
    ),
  ],
  why: 'The twin is never installed: it is a second description of the running Interaction Server, by which Orchestration Server finds it. Both must lead to the same port of the same host.',
  consequence:
    'Orchestration Server connects to where nothing listens, and pulls nothing from that Interaction Server.',
  fix: 'Give the twin the host and the port of its Interaction Server.',
  subjects: eachNode(TWIN),
  check: (twin, facts) =>
    facts.wiring.servers(twin.id, 'interaction-server').map(({ id }) => {
      const server = facts.pairs.node(id);
      if (server === undefined) return undefined;
      const [first, second] = sidesOf(facts, twin, server);
      const isDouble = twin.backup !== undefined && second !== undefined;
      return [
        checkTwin(facts, twin.primary, first),
        isDouble ? checkTwin(facts, twin.backup, second) : undefined,
      ];
    }),
});

/** The servers of a node that a twin and its backup stand for: the other way round where every connection is drawn so. */
function sidesOf(facts: Facts, twin: Node, server: Node): readonly [Element, Element | undefined] {
  const { primary, backup } = server;
  const drawn = facts.wiring.from(twin.id).filter(({ to }) => facts.pairs.node(to)?.id === server.id);
  const isCrossed = drawn.every(({ from, to }) => (from === twin.id) === (to === backup?.id));
  return backup !== undefined && isCrossed ? [backup, primary] : [primary, backup];
}

function checkTwin(facts: Facts, twin: Element, server: Element): Answer {
  const [own, real] = [facts.places.host(twin.id), facts.places.host(server.id)];
  const [port, listening] = [mainPort(twin), mainPort(server)];
  const evidence = [
    ...(own !== undefined && real !== undefined && own !== real
      ? [`${twin.name} is on ${own.name}, ${server.name} on ${real.name}`]
      : []),
    ...(port !== listening
      ? [`${twin.name} has port ${String(port)}, ${server.name} port ${String(listening)}`]
      : []),
  ];
  if (evidence.length > 0) {
    return fail({
      subjects: [twin, server],
      message: `${twin.name} does not lead to ${server.name}, whose twin it is.`,
      evidence,
    });
  }
  if (own === undefined || real === undefined) {
    const hostless = [...(own === undefined ? [twin] : []), ...(real === undefined ? [server] : [])];
    const gap = { undrawn: listWords(hostless.map(({ name }) => `the host of ${name}`)) };
    return cannotTell({
      subjects: [twin, server],
      message: `Cannot tell whether ${twin.name} leads to ${server.name}: ${gapClause(gap)}.`,
      missing: [gap],
    });
  }
  return pass(twin, server);
}

/** The port called default: as stated, else the usual one of the type. */
function mainPort(element: Element): number | undefined {
  const usual = componentType(element.type)?.ports.find(({ id }) => id === 'default')?.port;
  return tableProperty(element, 'ports')?.['default'] ?? usual;
}
