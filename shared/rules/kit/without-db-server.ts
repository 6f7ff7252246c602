import { sortedBy } from '#shared/kernel/order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { readOption, textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { newConnections } from '#shared/rules/kit/repairs.ts';

/** Options by which an access point does without DB Server. */
const ODBC: Readonly<Record<string, { readonly section: string; readonly key: string }>> = {
  dap: { section: 'settings', key: 'dbprotocol' },
  'dap-event-log': { section: 'logger-settings', key: 'delivery-protocol' },
};

/** What to do about a connection that is no longer supported; sentences. */
export function withoutText(client: Node, server: Node): string {
  const odbc = ODBC[client.primary.type];
  const instead =
    odbc === undefined
      ? ''
      : ` Set ${odbc.section}/${odbc.key} of ${nodeName(client)} to odbc and its odbc-string to the data source.`;
  return `Remove the connection of ${nodeName(client)} to ${nodeName(server)}.${instead}`;
}

/**
 * Takes the connections away, and lets an access point use ODBC: it leads to the database behind the DB Server, by a data
 * source of that name unless one is stated. Behind a DB Server of several databases a person has to choose.
 */
export function withoutServer(facts: Facts, client: Node, server: Node): QuickFix {
  const connections = facts.wiring.from(client.id).filter(({ to }) => facts.pairs.node(to)?.id === server.id);
  const ids = sortedBy(connections, ({ id }) => id).map(({ id }) => id);
  const odbc = ODBC[client.primary.type];
  const label = `Remove the connection of ${nodeName(client)} to ${nodeName(server)}`;
  const remove = { type: 'remove', ids } as const;
  if (odbc === undefined) return { label, safety: 'unsafe', command: remove };
  const database = databaseOf(facts, client, server);
  const source = { section: odbc.section, key: 'odbc-string' };
  const isNamed = (readOption(client.primary.options, source.section, source.key) ?? '').trim() !== '';
  const place = { id: client.id, place: 'options' } as const;
  const settings = [
    { ...place, ...odbc, value: 'odbc' },
    ...(database === undefined || isNamed
      ? []
      : [{ ...place, ...source, value: `DSN={${textProperty(database, 'databaseName') ?? database.name}}` }]),
  ];
  const added = database === undefined ? [] : newConnections(facts, client.id, [database]);
  const lead = added.length === 0 ? [] : [{ type: 'insert', connections: added } as const];
  return {
    label: `${label} and let it use ODBC`,
    safety: 'unsafe',
    command: { type: 'batch', label, commands: [remove, ...lead, { type: 'setOptions', settings }] },
  };
}

/** The one database that an access point leads to, itself or by way of a DB Server. */
function databaseOf(facts: Facts, client: Node, server: Node): Element | undefined {
  const own = facts.wiring.servers(client.id, 'database');
  const [only, ...others] = own.length > 0 ? own : facts.wiring.servers(server.id, 'database');
  return others.length > 0 ? undefined : only;
}
