import { componentType } from '#shared/catalog/catalog.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { MAIN, portKind, portSpec } from '#shared/ports/port-kind.ts';
import { elementPorts, isChosen, type AssignedPort, type OpenPort } from '#shared/ports/port-plan.ts';
import { groundWords, rangeWords } from '#shared/ports/port-words.ts';
import { portCollisions, holderWords } from '#shared/ports/collisions.ts';
import { fewWords } from '#shared/kernel/words.ts';
import type { PlannedPort } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { PORTS, reportNumber } from './stated-number.ts';

/** So many holders of a port are named in a sentence. */
const NAMED = 10;

/** What an application object says of its ports. */
interface WrittenPorts {
  /** Those of the Ports tab, the main one first. */
  readonly ports: readonly PlannedPort[];
  /** Those that an option states, where the drawing has no such option. */
  readonly options: OptionSections;
}

/**
 * The ports of an application as they are written. A port stands in one place: on the Ports tab, or in the option that
 * states it.
 */
export function writtenPorts(facts: Facts, element: Element): WrittenPorts {
  const { ports } = elementPorts(facts, element);
  return {
    ports: ports.filter((port) => isOnTab(element, port)).map(planned),
    options: optionsOf(element, ports),
  };
}

/** Number of the main port, stated or chosen; undefined where it is open. */
export function mainPort(facts: Facts, element: Element): AssignedPort | undefined {
  return elementPorts(facts, element).ports.find(({ id }) => id === MAIN);
}

/** Whether clients reach something of this type at a port at all. */
export function hasPorts(facts: Facts, element: Element): boolean {
  return portIds(facts, element).length > 0;
}

/** Ids of the ports that an element has or may have. */
export function portIds(facts: Facts, element: Element): readonly string[] {
  const possible = componentType(element.type)?.ports ?? [];
  return [...possible, ...elementPorts(facts, element).ports].map(({ id }) => id);
}

/** Reports numbers that no port can have, and ports for which there is none. */
export function reportOpenPorts({ facts, report }: PlanContext, element: Element): void {
  const { open, refused } = elementPorts(facts, element);
  const where = `application ${element.name}`;
  for (const { id, port } of refused) {
    reportNumber(report, { what: `The ${id} port of ${element.name}`, where, value: port, range: PORTS });
  }
  for (const port of open) {
    if (port.why !== 'exists') report({ kind: 'to-complete', where, ...openProblem(facts, element, port) });
  }
}

function openProblem(
  facts: Facts,
  element: Element,
  { id, range }: OpenPort,
): { what: string; todo: string } {
  if (range === undefined) {
    return {
      what: `The ${id} port of ${element.name} is not stated.`,
      todo: 'State it, or set the port by hand.',
    };
  }
  const host = facts.places.host(element.id);
  const place = host === undefined ? 'among what stands on no host' : `on ${host.name}`;
  const label = componentType(element.type)?.label ?? element.type;
  return {
    what: `No number from ${rangeWords(range)} is free ${place}, so the ${id} port of ${element.name} is left out.`,
    todo: `Widen the range of ${label} (${portKind(element.type, id)}) in the settings of the topology, or state the port.`,
  };
}

/** Two processes cannot listen at one port. */
export function reportPortClashes({ facts, report }: PlanContext): void {
  for (const host of facts.byType('host')) {
    for (const { port, holders } of portCollisions(facts, host)) {
      const built = holders.find(({ element }) => element.role === 'build');
      if (built === undefined) continue;
      report({
        kind: 'to-complete',
        what: `${fewWords(holders.map(holderWords), NAMED)} have the same port ${String(port)} on ${host.name}.`,
        where: `${built.element.type === 'host' ? 'host' : 'application'} ${built.element.name}`,
        todo: 'Give one of them another port.',
      });
    }
  }
}

function planned({ id, port, protocol, source }: AssignedPort): PlannedPort {
  return { id, port, protocol, chosen: isChosen(source) ? groundWords(source) : undefined };
}

function isOnTab(element: Element, { id, source }: AssignedPort): boolean {
  return source.kind !== 'option' && portSpec(element.type, id)?.option?.isOnly !== true;
}

function optionsOf(element: Element, ports: readonly AssignedPort[]): OptionSections {
  const sections: Record<string, Record<string, string>> = {};
  for (const { id, port, source } of ports) {
    const option = portSpec(element.type, id)?.option;
    if (source.kind === 'option' || option?.isOnly !== true || port === option.initial) continue;
    sections[option.section] = { ...sections[option.section], [option.key]: String(port) };
  }
  return sections;
}
