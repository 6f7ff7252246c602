import type { Exported } from '#shared/exchange/export/kit/exported.ts';
import type { ListObject, Plan } from '#shared/exchange/export/kit/plan.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import { xml, type XmlNode } from '#shared/exchange/export/kit/xml.ts';
import { applicationNode, connectionNode, standingUpdate } from './applications.ts';
import { creationOrder } from './creation-order.ts';
import { applicationClass, createFile, finished, type CfgDataFile } from './file.ts';
import { hostNode } from './hosts.ts';

const LIST = '21';

/**
 * The plan as CfgData XML, the vendor's own update format, in files to be loaded in order of their names: hosts,
 * applications, links that close circles and what is stated of objects that are always there, scripts and Lists. Each file stands alone: it refers by name to what is not
 * made in it, and what it makes stands before what points at it. A file with nothing in it is not written.
 */
export function cfgDataFiles(plan: Plan, lists: readonly ListObject[]): Exported {
  const problems: ExportProblem[] = [];
  const open = (name: string): CfgDataFile =>
    createFile(`cfgdata/${name}`, (problem) => problems.push(problem));
  const { applications, deferred } = creationOrder(plan.applications);
  const isDeferred = (client: string, server: string): boolean => deferred.get(client)?.has(server) === true;

  const hosts = open('10-folders-hosts.xml');
  const hostNodes = plan.hosts.map((host) => hostNode(hosts, host));

  const servers = open('20-applications.xml');
  const serverNodes = applications.map((application) =>
    applicationNode(servers, application, ({ server }) => isDeferred(application.element.id, server.id)),
  );

  const links = open('30-links.xml');
  const linkNodes = [
    ...plan.standing.flatMap((application) => standingUpdate(links, application)),
    ...plan.hosts.flatMap(({ element, scs }) =>
      scs?.role === 'build'
        ? xml('CfgHostUpdate', { DBIDref: links.host(element), SCSDBID: links.application(scs) })
        : [],
    ),
    ...plan.applications.flatMap(({ element, connections }): XmlNode[] => {
      const late = connections.filter(({ server }) => isDeferred(element.id, server.id));
      if (late.length === 0) return [];
      const entries = late.map((connection) => connectionNode(links, connection));
      return [
        xml(`${applicationClass(element)}Update`, { DBIDref: links.application(element) }, [
          xml('appServerDBIDs', { action: 'add' }, entries),
        ]),
      ];
    }),
  ];

  const scripts = open('40-scripts-transactions.xml');
  const scriptNodes = [...scriptsOf(scripts, plan), ...listsOf(scripts, lists)];

  return {
    files: [
      ...finished(hosts, 'CfgCreate', hostNodes),
      ...finished(servers, 'CfgCreate', serverNodes),
      ...finished(links, 'CfgUpdate', linkNodes),
      ...finished(scripts, 'CfgCreate', scriptNodes),
    ],
    problems,
  };
}

function scriptsOf(file: CfgDataFile, { scripts }: Plan): XmlNode[] {
  return scripts.map(({ name, tenant, typeNumber, annex }) =>
    xml(
      'CfgScript',
      {
        id: file.ids.create(`script ${tenant} ${String(typeNumber)} ${name}`, 'x', name),
        name,
        type: typeNumber,
        index: 0,
        state: '1',
        ownerDBID: file.tenant(tenant),
      },
      file.keyValues('userProperties', annex, name),
    ),
  );
}

function listsOf(file: CfgDataFile, lists: readonly ListObject[]): XmlNode[] {
  return lists.map(({ name, tenant, annex }) =>
    xml(
      'CfgTransaction',
      {
        id: file.ids.create(`list ${tenant} ${name}`, 'l', name),
        name,
        alias: name,
        type: LIST,
        recordPeriod: 0,
        state: '1',
        ownerDBID: file.tenant(tenant),
      },
      file.keyValues('userProperties', annex, name),
    ),
  );
}
