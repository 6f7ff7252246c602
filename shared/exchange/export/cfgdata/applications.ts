import { withComment, xml, xmlList, type XmlNode } from '#shared/exchange/export/kit/xml.ts';
import type { PlannedApplication, PlannedConnection } from '#shared/exchange/export/kit/plan.ts';
import { applicationClass, type CfgDataFile } from './file.ts';

/** Numbers of CfgHAType; a lone server is cold. */
const REDUNDANCY = { alone: '1', cold: '1', warm: '2', hot: '3' } as const;
/** Numbers of CfgTraceMode. */
const TRACE = { none: '1', local: '2', remote: '3', both: '4' } as const;
const YES = '2';
const NO = '1';

/**
 * An Application object. What the vendor copies from a primary to its backup (connections, tenants) is on the primary
 * alone; an object without a process has no start-up settings. Never a DBID.
 */
export function applicationNode(
  file: CfgDataFile,
  planned: PlannedApplication,
  isDeferred: (connection: PlannedConnection) => boolean,
): XmlNode {
  const { element, ports, connections, tenants, switches, switchTenant } = planned;
  const id = file.ids.create(element.id, 'a', element.name);
  const now = connections.filter((connection) => !isDeferred(connection));
  return xml(applicationClass(element), { id, name: element.name, ...attributesOf(file, planned) }, [
    ...xmlList(
      'portInfos',
      ports.map(({ id: connID, port, protocol, chosen }) =>
        withComment(
          xml('CfgPortInfo', { connID, port, connProtocol: connID === 'default' ? undefined : protocol }),
          chosen === undefined ? undefined : `Chosen by Stave: ${chosen}.`,
        ),
      ),
    ),
    ...xmlList(
      'appServerDBIDs',
      now.map((connection) => connectionNode(file, connection)),
    ),
    ...xmlList(
      'switchDBIDs',
      switches.map((item) => xml('CfgServerSwitch', { linkDBID: file.switchOf(item, switchTenant) })),
    ),
    ...xmlList(
      'tenantDBIDs',
      tenants.map((tenant) => xml('CfgAppTenant', { linkDBID: file.tenant(tenant) })),
    ),
    ...file.keyValues('options', planned.options, element.name),
    ...file.keyValues('userProperties', planned.annex, element.name),
  ]);
}

/** One entry of a Connections tab; attributes as the vendor spells them. */
export function connectionNode(file: CfgDataFile, { server, port, addp }: PlannedConnection): XmlNode {
  return xml('CfgConnectionInfo', {
    linkDBID: file.application(server),
    connID: port,
    ...(addp === undefined
      ? {}
      : {
          connProtocol: 'addp',
          timoutLocal: addp.localTimeout,
          timoutRemote: addp.remoteTimeout,
          mode: TRACE[addp.trace],
        }),
  });
}

/** What is stated of an application that every environment has: its host, its new backup and its connections. */
export function standingUpdate(file: CfgDataFile, planned: PlannedApplication): readonly XmlNode[] {
  const { element, host, backup, redundancy, connections } = planned;
  const newBackup = backup?.role === 'build' ? backup : undefined;
  if (host === undefined && newBackup === undefined && connections.length === 0) return [];
  const attributes = {
    DBIDref: file.application(element),
    hostDBID: host === undefined ? undefined : file.host(host),
    backupServerDBID: newBackup === undefined ? undefined : file.application(newBackup),
    redundancyType: newBackup === undefined ? undefined : REDUNDANCY[redundancy ?? 'alone'],
  };
  const added = connections.map((connection) => connectionNode(file, connection));
  const lists = added.length === 0 ? [] : [xml('appServerDBIDs', { action: 'add' }, added)];
  return [xml(`${applicationClass(element)}Update`, attributes, lists)];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesOf(file: CfgDataFile, planned: PlannedApplication): Attributes {
  const { typeNumber, version, template, host, ports, backup, isServer } = planned;
  const general = {
    type: typeNumber,
    version,
    state: '1',
    appPrototypeDBID: template === undefined ? undefined : file.template(template),
    ownerDBID: file.tenant('Environment'),
  };
  if (!isServer) return general;
  return {
    ...general,
    hostDBID: host === undefined ? undefined : file.host(host),
    port: ports.find(({ id }) => id === 'default')?.port,
    backupServerDBID: backup === undefined ? undefined : file.application(backup),
    ...processAttributes(planned),
  };
}

function processAttributes({ process, redundancy, isBackup }: PlannedApplication): Attributes {
  const standing = { redundancyType: REDUNDANCY[redundancy ?? 'alone'], isPrimary: isBackup ? NO : YES };
  if (process === undefined) return redundancy === undefined ? {} : standing;
  return {
    workDirectory: process.workDirectory,
    commandLine: process.commandLine,
    commandLineArguments: process.commandLineArguments,
    autoRestart: YES,
    startupTimeout: process.startupTimeout,
    shutdownTimeout: process.shutdownTimeout,
    ...standing,
    timeout: 10,
    attempts: 1,
  };
}
