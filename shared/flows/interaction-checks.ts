import type { Facts } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import type { Cast } from './cast.ts';
import { nothing, only, type Outcome } from './outcome.ts';
import { problem, type FlowProblem } from './problem.ts';
import { routesTo } from './routes.ts';

/** First release of ORS that needs no object of T-Server template beside the Interaction Server. */
const TWIN_OPTIONAL_SINCE = '8.1.400.27';

/** In an Interaction Server cluster, ORS pulls through a proxy: the only one that knows which node has what. */
export function throughProxy(facts: Facts, { ors, 'interaction-server': holders }: Cast): Outcome {
  const problems = ors.flatMap((node) =>
    direct(facts, node, holders).flatMap((server): FlowProblem[] => {
      const cluster = facts
        .interactionClusters()
        .find(({ nodes }) => nodes.length > 1 && nodes.some((member) => member.id === server.id));
      if (cluster === undefined) return [];
      return [
        problem(
          'forbidden',
          'interaction-server',
          [node, server],
          `${node.name} is connected to ${server.name} itself, which is a node of ${cluster.name}.`,
          `Connect ${node.name} to a primary and backup proxy of ${cluster.name} instead.`,
        ),
      ];
    }),
  );
  return only(...problems);
}

/** Older releases reach Interaction Server only through its twin of T-Server template. */
export function tserverProtocol(facts: Facts, { ors, 'interaction-server': holders }: Cast): Outcome {
  const outcomes = ors.flatMap((node) => {
    const release = facts.settings.release(node);
    const since = release.known ? meetsRelease(release.value, TWIN_OPTIONAL_SINCE) : undefined;
    const open = direct(facts, node, holders).filter((server) => !hasTwin(facts, node, server));
    return since === true ? [] : open.map((server) => twinOutcome(node, server, since));
  });
  return outcomes.length === 0
    ? nothing
    : {
        problems: outcomes.flatMap(({ problems }) => problems),
        notes: outcomes.flatMap(({ notes }) => notes),
      };
}

function twinOutcome(node: Element, server: Element, since: false | undefined): Outcome {
  if (since === undefined) {
    const note = `Whether ${node.name} needs a T-Server twin of ${server.name} depends on its release: before ${TWIN_OPTIONAL_SINCE} it does.`;
    return { problems: [], notes: [note] };
  }
  return only(
    problem(
      'not-connected',
      'interaction-server',
      [node, server],
      `${node.name} is older than ${TWIN_OPTIONAL_SINCE} and needs a T-Server twin of ${server.name}.`,
      `Draw an Interaction Server twin (T-Server template) with the host and port of ${server.name}, and connect ${node.name} to it and it to ${server.name}.`,
    ),
  );
}

function direct(facts: Facts, ors: Element, holders: readonly Element[]): readonly Element[] {
  return facts.wiring.servers(ors.id, 'interaction-server').filter((server) => holders.includes(server));
}

function hasTwin(facts: Facts, ors: Element, server: Element): boolean {
  return facts.wiring
    .servers(ors.id, 'interaction-server-tserver')
    .some((twin) => routesTo(facts, twin, (element) => element === server, []).reached.length > 0);
}
