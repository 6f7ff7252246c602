import { componentType } from '#shared/catalog/catalog.ts';
import { optionName } from '#shared/catalog/option-name.ts';
import { readOption } from '#shared/facts/settings.ts';
import { compareNames, compareText } from '#shared/kernel/order.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { tenantOf } from '#shared/naming/name-scope.ts';
import { exportedOptions } from './exported-options.ts';
import { inNameOrder } from './naming.ts';
import type { PlannedScript } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { statedProperties } from './plan-properties.ts';

const SIMPLE_ROUTING = 5;

/** Script objects that are drawn, and those that legacy pulling needs; by tenant, then name. */
export function planScripts(context: PlanContext, drawn: readonly Element[]): PlannedScript[] {
  const scripts = [...drawn.flatMap((element) => drawnScript(context, element)), ...pullingScripts(context)];
  return scripts.sort(
    (left, right) =>
      compareNames(left.tenant, right.tenant) ||
      compareNames(left.name, right.name) ||
      left.typeNumber - right.typeNumber,
  );
}

function drawnScript(context: PlanContext, element: Element): PlannedScript[] {
  const typeNumber = componentType(element.type)?.configuration?.typeNumber;
  if (typeNumber === undefined) return [];
  const { annex } = exportedOptions(element, context);
  return [
    {
      name: element.name,
      tenant: tenantOf(context.facts.environment(), element),
      typeNumber,
      annex: element.type === 'interaction-queue' ? withApplication(context, element, annex) : annex,
      // Nobody has published how a CfgScript holds them.
      properties: statedProperties(element, (key) => (PROPERTY_KEYS[element.type] ?? []).includes(key)),
      uses: usesOf(context, element),
    },
  ];
}

/** What the object is tied to; a queue names its script in its Annex. */
function usesOf({ facts }: PlanContext, element: Element): Element[] {
  return inNameOrder(facts.wiring.servers(element.id)).filter(
    ({ type }) => element.type !== 'interaction-queue' || type !== 'enhanced-routing-script',
  );
}

/** Fields of the drawing that are properties of the object. The others state facts, such as the traffic of a queue. */
const PROPERTY_KEYS: Readonly<Record<string, readonly string[]>> = {
  'interaction-view': ['order', 'condition', 'segmentation', 'checkInterval'],
  'business-process': ['accounts'],
};

/** A queue that is connected to an Enhanced Routing script names it in its Orchestration section. */
function withApplication(context: PlanContext, queue: Element, annex: OptionSections): OptionSections {
  if (readOption(annex, 'Orchestration', 'application') !== undefined) return annex;
  const [script, another] = inNameOrder(context.facts.wiring.servers(queue.id, 'enhanced-routing-script'));
  if (script === undefined) return annex;
  if (another !== undefined) {
    context.report({
      kind: 'to-complete',
      what: `${queue.name} is connected to several scripts, so its Orchestration section is left without one.`,
      where: `interaction queue ${queue.name}`,
      todo: 'Keep the connection to the one script that Orchestration Server runs for the queue.',
    });
    return annex;
  }
  const section = Object.keys(annex).find((name) => optionName(name) === 'orchestration') ?? 'Orchestration';
  return sorted({ ...annex, [section]: { ...annex[section], application: `script:${script.name}` } });
}

/**
 * With legacy pulling every ORS that processes multimedia needs a Simple Routing script of its own name in each tenant it
 * serves (Orchestration Server Deployment Guide, Processing eServices Interactions). Made for primaries that are built,
 * unless it is drawn, or the drawing shows enhanced pulling alone.
 */
function pullingScripts(context: PlanContext): PlannedScript[] {
  const { facts } = context;
  if (!usesLegacyPulling(context)) return [];
  const drawn = new Set(
    facts
      .byType('simple-routing-script')
      .map((script) => scriptKey(tenantOf(context.facts.environment(), script), script.name)),
  );
  return facts.pairs
    .nodes('ors')
    .filter(({ primary }) => primary.role === 'build' && processesMultimedia(context, primary))
    .flatMap(({ primary }) =>
      facts.settings
        .tenants(primary)
        .filter((tenant) => !drawn.has(scriptKey(tenant, primary.name)))
        .map((tenant) => ({
          name: primary.name,
          tenant,
          typeNumber: SIMPLE_ROUTING,
          annex: {},
          properties: [],
          uses: [],
        })),
    );
}

function usesLegacyPulling(context: PlanContext): boolean {
  const { facts } = context;
  if (facts.byType('submitter').length === 0) return true;
  return facts
    .byType('interaction-queue')
    .some(
      (queue) =>
        Object.keys(queue.annex).some((section) => optionName(section) === 'orchestration') ||
        facts.wiring.servers(queue.id, 'enhanced-routing-script').length > 0,
    );
}

function processesMultimedia({ facts }: PlanContext, ors: Element): boolean {
  const pulls = facts.settings.option(ors, 'orchestration', 'mcr-pull-by-this-node');
  if (pulls.known && pulls.value.value.toLowerCase() === 'false') return false;
  return ['interaction-server', 'interaction-server-proxy', 'interaction-server-tserver'].some(
    (type) => facts.wiring.servers(ors.id, type).length > 0,
  );
}

function scriptKey(tenant: string, name: string): string {
  return `${tenant}\n${name}`;
}

function sorted(sections: OptionSections): OptionSections {
  return Object.fromEntries(Object.entries(sections).sort(([left], [right]) => compareText(left, right)));
}
