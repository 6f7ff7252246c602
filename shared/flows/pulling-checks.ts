import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { bindingOf } from './binding.ts';
import type { Cast } from './cast.ts';
import { nothing, only, type Outcome } from './outcome.ts';
import { problem } from './problem.ts';

/** First release of ORS that works without Cassandra. */
const STORE_OPTIONAL_SINCE = '8.1.3';
/** First releases of ORS that know Submitters. */
const ENHANCED_SINCE = '8.1.4';

/** ORS watches only queues that are associated with it. */
export function queueAssociated(facts: Facts, { queue }: Cast): Outcome {
  const open = queue.filter((element) => bindingOf(facts, element).kind === 'none');
  return only(
    ...open.map((element) =>
      problem(
        'missing',
        'strategy',
        [element],
        `${element.name} is not associated with ORS, so ORS pulls nothing from it.`,
        `Set Orchestration/application in the annex of ${element.name}, connect it to an Enhanced Routing script, or bind one of its Views through a Submitter.`,
      ),
    ),
  );
}

/** Legacy pulling needs a script with the name of each ORS application, in a tenant of the queue. */
export function pullingScripts(facts: Facts, cast: Cast): Outcome {
  const [queue] = cast.queue;
  if (queue === undefined || bindingOf(facts, queue).kind !== 'own') return nothing;
  const tenants = facts.settings.tenants(queue);
  const fits = (script: Element): boolean =>
    tenants.includes(textProperty(script, 'tenant') ?? facts.environment().defaultTenant);
  const scripts = cast['pulling-script'].filter(fits).map(({ name }) => name);
  const without = cast.ors.filter((node) => !scripts.includes(node.name));
  return only(
    ...without.map((node) =>
      problem(
        'missing',
        'pulling-script',
        [node],
        `No Simple Routing script of tenant ${listWords(tenants)} is named ${node.name}, which legacy pulling needs.`,
        `Draw a Simple Routing script named ${node.name}, or bind the View through a Submitter.`,
      ),
    ),
  );
}

/** A Submitter is no use to an ORS that does not have enhanced pulling. */
export function enhancedPulling(facts: Facts, { queue: [queue], ors }: Cast): Outcome {
  if (queue === undefined || bindingOf(facts, queue).kind !== 'submitter') return nothing;
  return only(
    ...ors.flatMap((node) => {
      const release = facts.settings.release(node);
      if (!release.known || meetsRelease(release.value, ENHANCED_SINCE) !== false) return [];
      return [
        problem(
          'forbidden',
          'ors',
          [node],
          `${node.name} is release ${release.value} and does not have enhanced pulling, by which ${queue.name} is bound.`,
          `Plan ${ENHANCED_SINCE} or later for ${node.name}, or set Orchestration/application in the annex of ${queue.name}.`,
        ),
      ];
    }),
  );
}

/** The script that the queue or route point refers to has to exist. */
export function strategyDrawn(facts: Facts, { queue }: Cast): Outcome {
  return only(
    ...queue.flatMap((element) => {
      const { kind, scripts, undrawn } = bindingOf(facts, element);
      if (undrawn.length > 0) {
        const message = `${element.name} refers to the script ${listWords(undrawn)}, which is not drawn.`;
        const fix = `Draw an Enhanced Routing script named ${listWords(undrawn)}.`;
        return [problem('missing', 'strategy', [element], message, fix)];
      }
      if (kind !== 'submitter' || scripts.length > 0) return [];
      const message = `The Submitter of ${element.name} refers to no script.`;
      const fix = 'Connect the Submitter to an Enhanced Routing script.';
      return [problem('missing', 'strategy', [element], message, fix)];
    }),
  );
}

/** Releases before 8.1.3 stop when Cassandra is not there. */
export function storeRequired(facts: Facts, { ors }: Cast): Outcome {
  const old = ors.filter((node) => {
    const release = facts.settings.release(node);
    if (!release.known || meetsRelease(release.value, STORE_OPTIONAL_SINCE) !== false) return false;
    return facts.wiring.servers(node.id, 'cassandra-ring').length === 0;
  });
  return only(
    ...old.map((node) =>
      problem(
        'missing',
        'session-store',
        [node],
        `${node.name} is older than ${STORE_OPTIONAL_SINCE} and does not work without Cassandra.`,
        `Connect ${node.name} to a Cassandra ring, or plan a later release.`,
      ),
    ),
  );
}
