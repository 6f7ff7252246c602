import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Whether one element may be connected to another, and why not. */
export type ConnectionAnswer =
  | { readonly allowed: true; readonly rule: ConnectionRule }
  | {
      readonly allowed: false;
      readonly reason: string;
      /** Component type that belongs in between, where there is one. */
      readonly through?: string;
    };

/** Asks the connection matrix about two drawn elements, in the direction client to server. */
export function mayConnect(document: Topology, from: ElementId, to: ElementId): ConnectionAnswer {
  const client = document.elements[from];
  const server = document.elements[to];
  if (client === undefined || server === undefined) return refused('One of the two ends is no longer there.');
  if (from === to) return refused(`${client.name} cannot be connected to itself.`);
  const existing = Object.values(document.connections).find(
    (other) => other.from === from && other.to === to,
  );
  if (existing !== undefined) return refused(`${client.name} is already connected to ${server.name}.`);
  const pair = Object.values(document.pairs).find(
    ({ primary, backup }) => (primary === from && backup === to) || (primary === to && backup === from),
  );
  if (pair !== undefined)
    return refused(`${client.name} and ${server.name} are primary and backup of one pair.`);
  return fromMatrix(client.type, server.type);
}

/** Asks the connection matrix about two component types. */
export function fromMatrix(client: string, server: string): ConnectionAnswer {
  const rule = connectionRule(client, server);
  if (rule === undefined) {
    const reversed = connectionRule(server, client);
    const hint =
      reversed !== undefined && reversed.verdict !== 'forbidden'
        ? ' The connection goes the other way round: drag from the client to the server.'
        : '';
    return refused(`${labelOf(client)} does not connect to ${labelOf(server)}.${hint}`);
  }
  if (rule.verdict !== 'forbidden') return { allowed: true, rule };
  return rule.through === undefined
    ? refused(rule.reason)
    : { ...refused(rule.reason), through: rule.through };
}

function refused(reason: string): { readonly allowed: false; readonly reason: string } {
  return { allowed: false, reason };
}

function labelOf(type: string): string {
  return componentType(type)?.label ?? type;
}
