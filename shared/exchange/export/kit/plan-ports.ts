import type { ComponentType } from '#shared/catalog/component-type.ts';
import { numberProperty, tableProperty } from '#shared/facts/settings.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';
import type { PlannedPort } from './plan.ts';
import { isWithin, PORTS } from './stated-number.ts';

const MAIN = 'default';

interface Ports {
  readonly ports: readonly PlannedPort[];
  /** Ids of ports whose number comes from the catalogue. */
  readonly assumed: readonly string[];
  /** Stated numbers that no port can have; they are not among the ports. */
  readonly refused: readonly { readonly id: string; readonly port: number }[];
}

/**
 * The ports of an application, the main one first. A number is stated in the table `ports` of the element (port id to
 * number), for the main port also in its `port`; else the catalogue's usual one is taken. A stated number that no port can
 * have is not replaced by the usual one: somebody meant another.
 */
export function portsOf(element: Element, type: ComponentType): Ports {
  const stated = tableProperty(element, 'ports') ?? {};
  const specs = new Map(type.ports.map((spec) => [spec.id, spec]));
  const ids = [...new Set([...specs.keys(), ...Object.keys(stated), ...mainIfStated(element)])].sort(
    mainFirst,
  );
  const assumed: string[] = [];
  const refused: { id: string; port: number }[] = [];
  const ports = ids.flatMap((id): PlannedPort[] => {
    const spec = specs.get(id);
    const own = stated[id] ?? (id === MAIN ? numberProperty(element, 'port') : undefined);
    const port = own ?? spec?.port;
    if (port === undefined) return [];
    if (!isWithin(port, PORTS)) {
      refused.push({ id, port });
      return [];
    }
    if (own === undefined) assumed.push(id);
    return [{ id, port, protocol: spec?.protocol }];
  });
  return { ports, assumed, refused };
}

/** Whether clients reach something of this type at a port at all. */
export function hasPorts(element: Element, type: ComponentType | undefined): boolean {
  return type !== undefined && (type.ports.length > 0 || portsOf(element, type).ports.length > 0);
}

function mainIfStated(element: Element): readonly string[] {
  return numberProperty(element, 'port') === undefined ? [] : [MAIN];
}

function mainFirst(left: string, right: string): number {
  return Number(right === MAIN) - Number(left === MAIN) || compareText(left, right);
}
