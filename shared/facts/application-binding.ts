import { optionName } from '#shared/catalog/option-name.ts';
import { spelledOptions } from '#shared/catalog/option-spelling.ts';
import type { Element } from '#shared/model/element.ts';
import type { Facts } from '#shared/facts/facts.ts';

/** Clusters without an entry of their own take this one. */
const ANY_CLUSTER = 'application';
const CLUSTER_KEY = 'application@';

/**
 * How a route point or a queue is tied to what ORS runs for it. `own`: it names the application itself, which for a
 * queue is legacy pulling. `submitter`: a submitter of one of its views does, which is enhanced pulling.
 */
export type BindingKind = 'own' | 'submitter' | 'none';

/** The `application` entries of the Orchestration section, in whatever spelling it is written. */
export function applicationsOf(source: Element): ReadonlyMap<string, string> {
  const options = [source.annex, source.options].flatMap((sections) => spelledOptions(source.type, sections));
  const entries = options
    .filter(({ section }) => optionName(section) === 'orchestration')
    .map(({ key, value }) => [key, value] as const);
  return new Map(
    entries.filter(
      ([key, value]) => value.trim() !== '' && (key === ANY_CLUSTER || key.startsWith(CLUSTER_KEY)),
    ),
  );
}

/** ORS clusters that a route point or a queue is reserved for; empty means any. */
export function reservedFor(source: Element): readonly string[] {
  const applications = applicationsOf(source);
  return applications.has(ANY_CLUSTER)
    ? []
    : [...applications.keys()].map((key) => key.slice(CLUSTER_KEY.length));
}

export function bindingKind(facts: Facts, source: Element): BindingKind {
  const isOwn =
    applicationsOf(source).size > 0 || facts.wiring.servers(source.id, 'enhanced-routing-script').length > 0;
  if (isOwn) return 'own';
  return submittersOf(facts, source).length > 0 ? 'submitter' : 'none';
}

/** Submitters of the views of a queue. */
export function submittersOf(facts: Facts, queue: Element): readonly Element[] {
  const views = facts.wiring.servers(queue.id, 'interaction-view');
  return views.flatMap((view) => facts.wiring.servers(view.id, 'submitter'));
}
