import { compareText } from '#shared/kernel/order.ts';
import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { queuesPulledBy } from '#shared/facts/pulling.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { newElement, type Element, type Position } from '#shared/model/element.ts';
import { freshId } from '#shared/rules/kit/repairs.ts';
import { fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

/** Way from the server to the new scripts, and from one to the next: more than the size of a card. */
const STEP = { x: 240, y: 100 };
const SCRIPT = 'simple-routing-script';

export const legacyPullingWithoutScript = rule({
  id: 'legacy-pulling-without-script',
  family: 'routing',
  title: 'Legacy pulling without a Simple Routing script of the name of ORS',
  severity: 'error',
  covers: ['ORS-IX-09'],
  sources: [seed('architecture', 'Processing eServices Interactions')],
  why: 'A queue that names its application itself is pulled the legacy way. That works only where the tenant has a Script object of type Simple Routing with the name of the Orchestration Server application.',
  consequence: 'Orchestration Server pulls nothing from the queue, and its interactions wait there.',
  fix: 'Create a Simple Routing script named like the application in each tenant, or bind the View of the queue through a Submitter.',
  subjects: eachNode('ors'),
  check: ({ primary }, facts) => {
    const queues = queuesPulledBy(facts, primary.id, 'own');
    return queues.length > 0 ? checkNode(facts, primary, queues) : undefined;
  },
});

function checkNode(facts: Facts, ors: Element, queues: readonly Element[]): Answers {
  const tenants = new Set(queues.flatMap((queue) => facts.settings.tenants(queue)));
  const open = [...tenants].filter((tenant) => !hasScript(facts, ors.name, tenant)).sort(compareText);
  if (open.length === 0) return pass(ors);
  const where = `${open.length > 1 ? 'tenants' : 'tenant'} ${listWords(open)}`;
  return fail({
    subjects: [ors],
    message: `${ors.name} pulls from ${listWords(queues.map(({ name }) => name))} the legacy way, but ${where} ${open.length > 1 ? 'have' : 'has'} no Simple Routing script named ${ors.name}.`,
    evidence: [
      ...queues.map(({ name }) => `${name} names the application for ORS itself`),
      ...open.map((tenant) => `no Simple Routing script named ${ors.name} is drawn in tenant ${tenant}`),
    ],
    quickFixes: [addScripts(facts, ors, open)],
  });
}

/** Where an element stands on the canvas: its position counts from the place around it, as theirs do. */
function onCanvas(facts: Facts, element: Element): Position {
  return [element, ...facts.places.around(element.id)].reduce(
    (sum, { position }) => ({ x: sum.x + position.x, y: sum.y + position.y }),
    { x: 0, y: 0 },
  );
}

function hasScript(facts: Facts, name: string, tenant: string): boolean {
  return facts
    .called(name)
    .some((script) => script.type === SCRIPT && script.name === name && tenantOf(facts, script) === tenant);
}

function tenantOf(facts: Facts, script: Element): string {
  return textProperty(script, 'tenant') ?? facts.environment().defaultTenant;
}

function addScripts(facts: Facts, ors: Element, tenants: readonly string[]): QuickFix {
  const { name } = ors;
  const { x, y } = onCanvas(facts, ors);
  const elements = tenants.map((tenant, index) =>
    newElement({
      id: freshId(facts, `${ors.id}-script-${String(index + 1)}`),
      type: SCRIPT,
      name,
      position: { x: x + STEP.x, y: y + index * STEP.y },
      properties: tenant === facts.environment().defaultTenant ? {} : { tenant },
    }),
  );
  const label = `Add the Simple Routing script ${name}`;
  return { label, safety: 'unsafe', command: { type: 'insert', elements, label } };
}
