import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { mayPull } from '#shared/facts/pulling.ts';
import { bindingOf } from './binding.ts';
import type { Cast } from './cast.ts';
import type { CheckId } from './flow.ts';
import { throughProxy, tserverProtocol } from './interaction-checks.ts';
import { nothing, only, type Outcome } from './outcome.ts';
import { problem } from './problem.ts';
import {
  enhancedPulling,
  pullingScripts,
  queueAssociated,
  strategyDrawn,
  storeRequired,
} from './pulling-checks.ts';

/** What a step needs besides its messages. */
export const checks: Readonly<Record<CheckId, (facts: Facts, cast: Cast) => Outcome>> = {
  'application-named': applicationNamed,
  'one-cluster': oneCluster,
  'queue-associated': queueAssociated,
  'pulling-scripts': pullingScripts,
  'enhanced-pulling': enhancedPulling,
  'pulling-allowed': pullingAllowed,
  'through-proxy': throughProxy,
  'tserver-protocol': tserverProtocol,
  'strategy-drawn': strategyDrawn,
  'store-required': storeRequired,
};

/** ORS takes part only where the route point names an application of ORS. */
function applicationNamed(facts: Facts, cast: Cast): Outcome {
  const telephony = listWords(cast['telephony-server'].map(({ name }) => name));
  if (telephony === '') return nothing;
  const points = cast['route-point'];
  if (points.length === 0) {
    return {
      problems: [],
      notes: [
        `No route point of ${telephony} is drawn, so the drawing does not say which application its calls run.`,
      ],
    };
  }
  const names = listWords(points.map(({ name }) => name));
  if (points.every((point) => bindingOf(facts, point).kind === 'none')) {
    return only(
      problem(
        'missing',
        'strategy',
        points,
        `${names} ${points.length === 1 ? 'names' : 'name'} no application for ORS to run.`,
        `Set Orchestration/application in the annex of ${names}, or connect it to an Enhanced Routing script.`,
      ),
    );
  }
  return strategyDrawn(facts, { ...cast, queue: points });
}

/** Nodes of one cluster agree on who takes a call; others would each take it. */
function oneCluster(facts: Facts, { ors, 'telephony-server': telephony }: Cast): Outcome {
  const [first, ...rest] = ors;
  if (first === undefined || rest.length === 0 || telephony.length === 0) return nothing;
  const lists = (id: string): readonly string[] =>
    facts.wiring.clients(id, 'ors-cluster').map((list) => list.id);
  const common = lists(first.id).filter((list) => rest.every((node) => lists(node.id).includes(list)));
  if (common.length > 0) return nothing;
  const names = listWords(ors.map(({ name }) => name));
  return only(
    problem(
      'ambiguous',
      'ors',
      ors,
      `${names} are in no common ORS cluster, so the drawing does not say which of them runs the session.`,
      `List ${names} in one ORS cluster, or set application@<cluster> in the annex of the route point.`,
    ),
  );
}

function pullingAllowed(facts: Facts, { ors }: Cast): Outcome {
  if (ors.length === 0 || ors.some((node) => mayPull(facts, node))) return nothing;
  const names = listWords(ors.map(({ name }) => name));
  return only(
    problem(
      'forbidden',
      'ors',
      ors,
      `Pulling is switched off on ${names} by orchestration/mcr-pull-by-this-node.`,
      `Set mcr-pull-by-this-node to true on at least one node.`,
    ),
  );
}
