import { own } from '#shared/kernel/own.ts';
import type { Addp, ConnectionId } from '#shared/model/connection.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { LinkMedium, NetworkLinkId } from '#shared/model/network-link.ts';
import {
  CommandRefused,
  nameOf,
  requireElement,
  requireName,
  type CommandKind,
} from '#shared/edit/command-kit.ts';

/** Settings of a connection; null takes one back, absent leaves it. `from` and `to` lead it elsewhere. */
export interface ChangeConnectionArguments {
  readonly id: ConnectionId;
  readonly from?: ElementId;
  readonly to?: ElementId;
  readonly port?: string | null;
  readonly addp?: Addp | null;
  readonly label?: string | null;
}

export const changeConnection: CommandKind<ChangeConnectionArguments> = {
  label: (document, { id }) => {
    const connection = own(document.connections, id);
    return connection === undefined
      ? 'Change connection'
      : `Change connection of ${nameOf(document, connection.from)} to ${nameOf(document, connection.to)}`;
  },
  apply: (draft, { id, from, to, port, addp, label }) => {
    const connection = own(draft.connections, id);
    if (connection === undefined) throw new CommandRefused('The connection is no longer in the document.');
    if (from !== undefined) connection.from = requireElement(draft, from).id;
    if (to !== undefined) connection.to = requireElement(draft, to).id;
    if (connection.from === connection.to) {
      throw new CommandRefused(
        `${requireElement(draft, connection.from).name} cannot be connected to itself.`,
      );
    }
    if (port !== undefined) assign(connection, 'port', port);
    if (addp !== undefined) assign(connection, 'addp', addp === null ? null : { ...addp });
    if (label !== undefined) assign(connection, 'label', label);
  },
};

export interface ChangeLinkArguments {
  readonly id: NetworkLinkId;
  readonly name?: string;
  readonly medium?: LinkMedium;
}

export const changeLink: CommandKind<ChangeLinkArguments> = {
  label: (document, { id }) => `Change ${own(document.links, id)?.name ?? 'network link'}`,
  apply: (draft, { id, name, medium }) => {
    const link = own(draft.links, id);
    if (link === undefined) throw new CommandRefused('The network link is no longer in the document.');
    if (name !== undefined) {
      requireName(name);
      link.name = name;
    }
    if (medium !== undefined) link.medium = medium;
  },
};

function assign<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | null,
): void {
  if (value === null) Reflect.deleteProperty(target, key);
  else target[key] = value;
}
