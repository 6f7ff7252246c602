import { listWords } from '#shared/kernel/words.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { gapClause } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { MAIN } from '#shared/ports/port-kind.ts';
import { elementPorts } from '#shared/ports/port-plan.ts';
import { TWIN, twinSides } from '#shared/ports/twin-server.ts';
import { cannotTell, fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

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
      const [first, second] = twinSides(facts, twin, server);
      const isDouble = twin.backup !== undefined && second !== undefined;
      return [
        checkTwin(facts, twin.primary, first),
        isDouble ? checkTwin(facts, twin.backup, second) : undefined,
      ];
    }),
});

function checkTwin(facts: Facts, twin: Element, server: Element): Answer {
  const [own, real] = [facts.places.host(twin.id), facts.places.host(server.id)];
  const [port, listening] = [mainPort(facts, twin), mainPort(facts, server)];
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

/** The port called default: as stated, else as chosen. */
function mainPort(facts: Facts, element: Element): number | undefined {
  return elementPorts(facts, element).ports.find(({ id }) => id === MAIN)?.port;
}
