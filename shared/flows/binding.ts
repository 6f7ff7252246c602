import type { Facts } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';
import { routesTo } from './routes.ts';

/**
 * How a route point or a queue is tied to what ORS runs for it. `own`: it names the application itself, which for a
 * queue is legacy pulling. `submitter`: a submitter of one of its views does, which is enhanced pulling.
 */
export interface Binding {
  readonly kind: 'own' | 'submitter' | 'none';
  /** Drawn scripts. */
  readonly scripts: readonly Element[];
  /** Names of scripts that it refers to and that are not drawn. */
  readonly undrawn: readonly string[];
  /** ORS clusters it is reserved for; empty means any. */
  readonly clusters: readonly string[];
}

const SCRIPT = 'script:';
/** Clusters without an entry of their own take this one. */
const ANY_CLUSTER = 'application';
const CLUSTER_KEY = 'application@';

export function bindingOf(facts: Facts, source: Element): Binding {
  const applications = orchestrationSection(source);
  const names = [...applications.values()]
    .flatMap((value) => value.split(/\s+/))
    .filter((value) => value.startsWith(SCRIPT))
    .map((value) => value.slice(SCRIPT.length));
  const drawn = facts.byType('enhanced-routing-script');
  const named = drawn.filter((script) => names.includes(script.name));
  const isScript = (element: Element): boolean => element.type === 'enhanced-routing-script';
  const direct = facts.wiring.servers(source.id).filter(isScript);
  const submitters = facts.wiring
    .servers(source.id, 'interaction-view')
    .flatMap((view) => facts.wiring.servers(view.id, 'submitter'));
  const submitted = submitters.flatMap((submitter) => routesTo(facts, submitter, isScript, []).reached);
  const own = applications.size > 0 || direct.length > 0;
  return {
    kind: own ? 'own' : submitters.length > 0 ? 'submitter' : 'none',
    scripts: [...new Set([...named, ...direct, ...submitted])],
    undrawn: names.filter((name) => !drawn.some((script) => script.name === name)),
    clusters: applications.has(ANY_CLUSTER)
      ? []
      : [...applications.keys()].map((key) => key.slice(CLUSTER_KEY.length)),
  };
}

/** The `application` entries of the Orchestration section; letter case of the section does not matter. */
function orchestrationSection(source: Element): ReadonlyMap<string, string> {
  const sections = [...Object.entries(source.annex), ...Object.entries(source.options)];
  const entries = sections
    .filter(([section]) => section.toLowerCase() === 'orchestration')
    .flatMap(([, options]) => Object.entries(options));
  return new Map(
    entries.filter(
      ([key, value]) => value.trim() !== '' && (key === ANY_CLUSTER || key.startsWith(CLUSTER_KEY)),
    ),
  );
}
