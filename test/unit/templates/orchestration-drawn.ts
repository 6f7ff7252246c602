import { analyse } from '#shared/analysis/analyse.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import {
  completedValues,
  parameterProblems,
  type ParameterValue,
  type Template,
} from '#shared/templates/template.ts';

type Values = Readonly<Record<string, ParameterValue>>;

export function templateNamed(id: string): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return template;
}

/** What a template draws with these values, which it has to accept. */
export function drawn(id: string, values: Values = {}): Topology {
  const problems = refusals(id, values);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const template = templateNamed(id);
  return template.generate(completedValues(template, values));
}

/** Why a template does not take these values: the parameter and the words. */
export function refusals(id: string, values: Values): readonly string[] {
  return parameterProblems(templateNamed(id), values).map(({ key, problem }) => `${key}: ${problem}`);
}

export function findingsOf(document: Topology): readonly string[] {
  return analyse(document).findings.map(({ rule, message }) => `${rule}: ${message}`);
}

export function ofType(document: Topology, type: string): readonly Element[] {
  return Object.values(document.elements)
    .filter((element) => element.type === type)
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

export function named(document: Topology, name: string): Element {
  const found = Object.values(document.elements).find((element) => element.name === name);
  if (found === undefined) throw new Error(`Nothing is named ${name}.`);
  return found;
}

/** Names of what an element is connected to, of one type. */
export function serversOf(document: Topology, name: string, type: string): readonly string[] {
  const { id } = named(document, name);
  return Object.values(document.connections)
    .filter(({ from }) => from === id)
    .map(({ to }) => document.elements[to])
    .filter((element) => element?.type === type)
    .map((element) => element?.name ?? '')
    .sort();
}

/** Name of the host an element stands on. */
export function hostOf(document: Topology, element: Element): string {
  return document.elements[element.parent ?? '']?.name ?? '';
}
