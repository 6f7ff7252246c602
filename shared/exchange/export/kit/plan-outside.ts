import { componentType } from '#shared/catalog/catalog.ts';
import type { Element } from '#shared/model/element.ts';
import { exportedOptions } from './exported-options.ts';
import { inNameOrder } from './naming.ts';
import type { PlannedOutside } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { statedProperties } from './plan-properties.ts';

const OUTSIDE: readonly string[] = ['store', 'client'];

/** Stores and other software that the Configuration Layer does not know, in order of name. What exists is only named. */
export function planOutside(context: PlanContext, all: readonly Element[]): PlannedOutside[] {
  return all
    .filter(({ type }) => OUTSIDE.includes(componentType(type)?.category ?? ''))
    .map((element) => plannedOutside(context, element));
}

function plannedOutside(context: PlanContext, element: Element): PlannedOutside {
  const { facts } = context;
  if (element.role !== 'build')
    return { element, host: undefined, uses: [], properties: [], options: {}, annex: {}, byHand: [] };
  return {
    element,
    host: facts.places.host(element.id),
    uses: inNameOrder(facts.wiring.servers(element.id)),
    properties: statedProperties(element),
    ...exportedOptions(element, context),
  };
}
