import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';
import { ODBC_ONLY_SINCE, ODBC_SINCE } from '#shared/templates/kit/interaction-releases.ts';

/** The databases of one Interaction Server pair. */
export interface NodeDatabases {
  /** Primary of the pair. */
  readonly server: ElementId;
  readonly name: string;
  /** Place of the databases and access points. */
  readonly place: ElementId;
  /** Hosts of the pair, by turn. */
  readonly hosts: readonly ElementId[];
  readonly index: number;
  readonly release: string;
  /** Keeps DB Server where ODBC is possible too. */
  readonly throughDbServer?: boolean;
  /** Both databases have one engine: the vendor advises against two at the same time. */
  readonly engine?: string;
}

/**
 * Adds the database of a pair and its event log, each behind an access point of its own, connected as the release of the
 * server allows: through DB Server before 8.5.1, by ODBC from then on unless asked otherwise, with `odbc-string` from 8.5.3.
 */
export function addNodeDatabases(drawing: Drawing, node: NodeDatabases): void {
  const access = node.throughDbServer === true ? 'db-server' : accessOf(node.release);
  const dbServer =
    access === 'db-server'
      ? drawing.pair('db-server', `${node.name}_dbserver`, { in: hostPair(node.hosts, node.index) })
      : undefined;
  addAccess(drawing, node, {
    type: 'dap',
    stem: node.name,
    options: mainOptions(access, node.name),
    dbServer,
  });
  const events = `${node.name}_events`;
  addAccess(drawing, node, {
    type: 'dap-event-log',
    stem: events,
    options: eventOptions(access, events),
    dbServer,
  });
}

type Access = 'odbc-string' | 'connection-string' | 'db-server';

function accessOf(release: string): Access {
  if (meetsRelease(release, ODBC_ONLY_SINCE) === true) return 'odbc-string';
  return meetsRelease(release, ODBC_SINCE) === true ? 'connection-string' : 'db-server';
}

function mainOptions(access: Access, stem: string): OptionSections {
  return access === 'db-server' ? {} : { settings: { dbprotocol: 'odbc', [access]: dsn(access, stem) } };
}

function eventOptions(access: Access, stem: string): OptionSections {
  return access === 'db-server'
    ? {}
    : { 'logger-settings': { 'delivery-protocol': 'odbc', [access]: dsn(access, stem) } };
}

/** A data source named like the database; the guide of 8.5.3 writes it in braces. */
function dsn(access: Access, stem: string): string {
  return access === 'odbc-string' ? `DSN={${databaseOf(stem)}}` : `DSN=${databaseOf(stem)}`;
}

function databaseOf(stem: string): string {
  return `${stem}_db`;
}

interface AccessPoint {
  readonly type: 'dap' | 'dap-event-log';
  readonly stem: string;
  readonly options: OptionSections;
  readonly dbServer: ElementId | undefined;
}

function addAccess(
  drawing: Drawing,
  { server, place, engine = 'postgresql' }: NodeDatabases,
  { type, stem, options, dbServer }: AccessPoint,
): void {
  const name = databaseOf(stem);
  const database = drawing.add('database', name, { in: place, properties: { engine, databaseName: name } });
  const dap = drawing.add(type, `${stem}_dap`, { in: place, options });
  drawing.connect(server, dap).connect(dap, database);
  if (dbServer !== undefined) drawing.connect(dap, dbServer).connect(dbServer, database);
}
