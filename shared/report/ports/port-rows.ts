import { componentType } from '#shared/catalog/catalog.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { numberProperty } from '#shared/facts/settings.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { isPort } from '#shared/model/port-range.ts';
import { isChosen, portPlan, type ElementPorts, type HostPorts } from '#shared/ports/port-plan.ts';
import { groundWords, openWords } from '#shared/ports/port-words.ts';

/** Who decided a number: the drawing, Stave, or nobody yet. */
export type PortStatus = 'stated' | 'chosen' | 'open';

/** One port of the plan, as tables show it. */
export interface PortRow {
  /** Of the host; null for what stands on none. */
  readonly host: { readonly id: ElementId; readonly name: string } | null;
  readonly owner: { readonly id: ElementId; readonly name: string };
  /** What the owner is, in words. */
  readonly type: string;
  /** Port id; `lca` for the Local Control Agent. */
  readonly id: string;
  /** Null while it is open. */
  readonly port: number | null;
  readonly protocol: string;
  readonly status: PortStatus;
  /** Where the number comes from, or why there is none. */
  readonly ground: string;
}

/** Every port of the drawing: host by host in order of name, what stands on none last; on each by number, open ones last. */
export function portRows(facts: Facts): readonly PortRow[] {
  return portPlan(facts).flatMap((host) => [...rowsOf(host)].sort(byNumber));
}

/** The same rows host by host, in their order. */
export function rowsByHost(rows: readonly PortRow[]): readonly (readonly PortRow[])[] {
  return [...groupBy(rows, ({ host }) => host?.id ?? '').values()];
}

function rowsOf({ host, agent, elements }: HostPorts): readonly PortRow[] {
  const place = host === undefined ? null : { id: host.id, name: host.name };
  const agentRows = host === undefined || agent === undefined ? [] : [agentRow(host, agent)];
  return [...agentRows, ...elements.flatMap((ports) => elementRows(place, ports))];
}

/** The Local Control Agent of a host. That of a host that exists has a port already, which only its owners know. */
function agentRow(host: Element, agent: number): PortRow {
  const { id, name } = host;
  const common = {
    host: { id, name },
    owner: { id, name },
    type: 'Local Control Agent',
    id: 'lca',
    protocol: '',
  };
  if (numberProperty(host, 'lcaPort') !== undefined)
    return isPort(agent)
      ? { ...common, port: agent, status: 'stated', ground: 'stated' }
      : { ...common, port: null, status: 'open', ground: refusedWords(agent) };
  if (host.role === 'exists')
    return {
      ...common,
      port: null,
      status: 'open',
      ground: openWords({ id: 'lca', why: 'exists', range: undefined }),
    };
  const ground = groundWords({ kind: 'usual', evidence: 'documented' });
  return { ...common, port: agent, status: 'chosen', ground };
}

function elementRows(
  host: PortRow['host'],
  { element, ports, open, refused }: ElementPorts,
): readonly PortRow[] {
  const common = {
    host,
    owner: { id: element.id, name: element.name },
    type: componentType(element.type)?.label ?? element.type,
    protocol: '',
  };
  return [
    ...ports.map(({ id, port, protocol = '', source }): PortRow => ({
      ...common,
      id,
      port,
      protocol,
      status: isChosen(source) ? 'chosen' : 'stated',
      ground: groundWords(source),
    })),
    ...open.map((port): PortRow => ({
      ...common,
      id: port.id,
      port: null,
      status: 'open',
      ground: openWords(port),
    })),
    ...refused.map(({ id, port }): PortRow => ({
      ...common,
      id,
      port: null,
      status: 'open',
      ground: refusedWords(port),
    })),
  ];
}

function refusedWords(port: number): string {
  return `stated as ${String(port)}, which no port can be`;
}

function byNumber(left: PortRow, right: PortRow): number {
  return (left.port ?? Infinity) === (right.port ?? Infinity)
    ? 0
    : (left.port ?? Infinity) - (right.port ?? Infinity);
}
