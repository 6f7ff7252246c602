import {
  applicationsOf,
  bindingKind,
  reservedFor,
  submittersOf,
  type BindingKind,
} from '#shared/facts/application-binding.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';
import { routesTo } from './routes.ts';

/** How a route point or a queue is tied to what ORS runs for it, and to what. */
export interface Binding {
  readonly kind: BindingKind;
  /** Drawn scripts. */
  readonly scripts: readonly Element[];
  /** Names of scripts that it refers to and that are not drawn. */
  readonly undrawn: readonly string[];
  /** ORS clusters it is reserved for; empty means any. */
  readonly clusters: readonly string[];
}

const SCRIPT = 'script:';
export function bindingOf(facts: Facts, source: Element): Binding {
  const names = [...applicationsOf(source).values()]
    .flatMap((value) => value.split(/\s+/))
    .filter((value) => value.startsWith(SCRIPT))
    .map((value) => value.slice(SCRIPT.length));
  const drawn = facts.byType('enhanced-routing-script');
  const named = drawn.filter((script) => names.includes(script.name));
  const isScript = (element: Element): boolean => element.type === 'enhanced-routing-script';
  const direct = facts.wiring.servers(source.id).filter(isScript);
  const submitted = submittersOf(facts, source).flatMap(
    (submitter) => routesTo(facts, submitter, isScript, []).reached,
  );
  return {
    kind: bindingKind(facts, source),
    scripts: [...new Set([...named, ...direct, ...submitted])],
    undrawn: names.filter((name) => !drawn.some((script) => script.name === name)),
    clusters: reservedFor(source),
  };
}
