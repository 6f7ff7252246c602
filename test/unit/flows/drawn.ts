import { execute, type Command } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf, type Facts } from '#shared/facts/facts.ts';
import { playFlow, type PlayedStep } from '#shared/flows/play.ts';
import { flows } from '#shared/flows/registry.ts';
import type { Flow } from '#shared/flows/flow.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues, type ParameterValue } from '#shared/templates/template.ts';

export function flowNamed(id: string): Flow {
  const flow = flows.find((candidate) => candidate.id === id);
  if (flow === undefined) throw new Error(`There is no flow ${id}.`);
  return flow;
}

export function templateDrawing(id: string, values: Readonly<Record<string, ParameterValue>> = {}): Topology {
  const template = templates.find((candidate) => candidate.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return template.generate(completedValues(template, values));
}

export function idOf(document: Topology, name: string): ElementId {
  const element = Object.values(document.elements).find((candidate) => candidate.name === name);
  if (element === undefined) throw new Error(`Nothing is named ${name}.`);
  return element.id;
}

export function changed(document: Topology, command: Command): Topology {
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

export function without(document: Topology, ...names: readonly string[]): Topology {
  return changed(document, { type: 'remove', ids: names.map((name) => idOf(document, name)) });
}

/** Plays a flow from the element with this name, or without a starting point where there is none. */
export function played(document: Topology, flow: string, start: string): readonly PlayedStep[] {
  const facts: Facts = factsOf(document);
  const id = Object.values(document.elements).find((element) => element.name === start)?.id;
  return playFlow(facts, flowNamed(flow), id);
}

/** Numbers of the steps that have problems. */
export function troubled(steps: readonly PlayedStep[]): readonly number[] {
  return steps.filter(({ problems }) => problems.length > 0).map(({ step }) => step.number);
}

export function problemsOf(steps: readonly PlayedStep[]): readonly string[] {
  return [
    ...new Set(steps.flatMap(({ problems }) => problems.map(({ kind, message }) => `${kind}: ${message}`))),
  ];
}

/** Names of who plays a role in a step. */
export function playing(steps: readonly PlayedStep[], number: number, role: string): readonly string[] {
  const step = steps.find((candidate) => candidate.step.number === number);
  return (
    step?.participants.find((participant) => participant.role === role)?.active.map(({ name }) => name) ?? []
  );
}

export interface Small {
  readonly drawing: Drawing;
  readonly id: Readonly<Record<string, ElementId>>;
}

function drawnTable(rows: readonly (readonly [type: string, name: string])[]): Small {
  const drawing = new Drawing('small');
  return { drawing, id: Object.fromEntries(rows.map(([type, name]) => [name, drawing.add(type, name)])) };
}

/** What the voice flow needs, one of each and not connected yet. */
export function looseVoice(): Small {
  return drawnTable([
    ['sip-server', 'sip'],
    ['switch', 'switch'],
    ['route-point', 'rp'],
    ['enhanced-routing-script', 'welcome'],
    ['ors', 'ors'],
    ['urs', 'urs'],
    ['stat-server', 'stat'],
    ['web-server', 'web'],
  ]);
}

/** Connects by name: `ors>urs`. */
export function connect({ drawing, id }: Small, ...ways: readonly string[]): void {
  for (const way of ways) {
    const [from = '', to = ''] = way.split('>');
    drawing.connect(id[from] ?? '', id[to] ?? '');
  }
}

export const voiceWays = [
  'sip>switch',
  'switch>rp',
  'rp>welcome',
  'ors>sip',
  'ors>urs',
  'ors>web',
  'urs>sip',
  'urs>stat',
];

/** The voice flow with these ways instead of others; a way without `instead` is left out. */
export function voiceWith(changes: Readonly<Record<string, string | undefined>>): Topology {
  const small = looseVoice();
  const kept = voiceWays.map((way) => (way in changes ? changes[way] : way));
  connect(small, ...kept.filter((way) => way !== undefined));
  return small.drawing.document();
}

/** Two Interaction Server nodes behind a proxy, and a queue that ORS owns. */
export function looseCluster(): Small {
  const small = drawnTable([
    ['interaction-server', 'ixn_1'],
    ['interaction-server', 'ixn_2'],
    ['dap', 'dap_1'],
    ['dap', 'dap_2'],
    ['database', 'db_1'],
    ['database', 'db_2'],
    ['interaction-server-cluster', 'cluster'],
    ['interaction-server-proxy', 'proxy'],
    ['interaction-server-proxy-cluster', 'proxies'],
    ['agent-desktop', 'desk'],
    ['enhanced-routing-script', 'mail'],
    ['interaction-queue', 'inbound'],
    ['interaction-view', 'view'],
    ['submitter', 'submitter'],
    ['ors', 'ors'],
    ['urs', 'urs'],
    ['stat-server', 'stat'],
    ['web-server', 'web'],
  ]);
  connect(small, 'ixn_1>dap_1', 'ixn_2>dap_2', 'dap_1>db_1', 'dap_2>db_2', 'cluster>ixn_1', 'cluster>ixn_2');
  connect(small, 'inbound>view', 'view>submitter', 'submitter>mail', 'ors>urs', 'ors>web', 'urs>stat');
  return small;
}
