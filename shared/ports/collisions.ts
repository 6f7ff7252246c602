import { componentType } from '#shared/catalog/catalog.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';
import { portSpec } from './port-kind.ts';
import { hostPorts, isChosen } from './port-plan.ts';

/** What holds a number: a port of a process, or without an id the Local Control Agent of the host. */
export interface Holder {
  readonly element: Element;
  readonly id: string | undefined;
}

/** Several processes of one host that are to listen at one port. */
export interface PortCollision {
  readonly port: number;
  /** In order of name, the agent last; at least two. */
  readonly holders: readonly Holder[];
}

/**
 * Numbers that are stated twice on a host; lowest first. Objects without a process listen nowhere, a twin for instance
 * shares the port of its Interaction Server; and databases of one server have one port.
 */
export function portCollisions(facts: Facts, host: Element): readonly PortCollision[] {
  const { elements, agent } = hostPorts(facts, host);
  const held = new Map<number, Holder[]>();
  const hold = (port: number, holder: Holder): void => {
    const holders = held.get(port);
    if (holders === undefined) held.set(port, [holder]);
    else holders.push(holder);
  };
  for (const { element, ports } of elements) {
    if (componentType(element.type)?.process !== true) continue;
    for (const { id, port, source } of ports) if (!isChosen(source)) hold(port, { element, id });
  }
  if (agent !== undefined) hold(agent, { element: host, id: undefined });
  return [...held]
    .filter(([, holders]) => holders.length > 1 && !areOne(holders))
    .sort(([left], [right]) => left - right)
    .map(([port, holders]) => ({ port, holders }));
}

function areOne(holders: readonly Holder[]): boolean {
  const [first] = holders;
  return holders.every(
    ({ element, id }) =>
      id !== undefined &&
      element.type === first?.element.type &&
      portSpec(element.type, id)?.isShared === true,
  );
}

/** Who holds the number, in words: `ors_1 and urs_1 (http)`. */
export function holderWords({ element, id }: Holder): string {
  if (id === undefined) return 'the Local Control Agent';
  return id === 'default' ? element.name : `${element.name} (${id})`;
}
