import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './options/pages.ts';
import { server, serverObject } from './type-kit.ts';

const group = 'Framework';

export const configServer: ComponentType = server({
  id: 'config-server',
  label: 'Configuration Server',
  short: 'CS',
  group,
  summary: 'Owner of the configuration; the enterprise has one active master.',
  icon: 'settings',
  configuration: serverObject(21, 'ConfigServer', 'ConfigServer'),
  ports: [{ id: 'default', port: 2020, evidence: 'recalled' }],
  fields: [
    {
      key: 'utf8',
      label: 'UTF-8',
      kind: 'boolean',
      help: 'Whether it runs in UTF-8 mode. Other components follow it.',
    },
  ],
  nameStem: 'confserv',
  sources: [page(pages.configServer), seed('interactionServer', 'UTF-8 Support'), recalled],
});

export const configServerProxy: ComponentType = server({
  id: 'config-server-proxy',
  label: 'Configuration Server Proxy',
  short: 'CSP',
  group,
  summary: 'Serves the clients of a site from its memory, even while the master is down.',
  icon: 'settings-2',
  configuration: serverObject(21, 'ConfigServer', 'ConfigServerProxy'),
  fields: [
    {
      key: 'writable',
      label: 'Takes writes',
      kind: 'boolean',
      help: 'Whether it passes changes on to the master. Universal Contact Server needs that.',
    },
  ],
  nameStem: 'csproxy',
  sources: [page(pages.configServerProxy)],
});

export const scs: ComponentType = server({
  id: 'scs',
  label: 'Solution Control Server',
  short: 'SCS',
  group,
  summary: 'Watches processes and switches pairs over. Without it nothing switches.',
  icon: 'radar',
  configuration: serverObject(43, 'SCS', 'SolutionControlServer'),
  nameStem: 'scs',
  sources: [page(pages.managementLayer), page(pages.distributedScs)],
});

export const messageServer: ComponentType = server({
  id: 'message-server',
  label: 'Message Server',
  short: 'MSG',
  group,
  summary: 'Collects log events and alarms, and links distributed Solution Control Servers.',
  icon: 'bell',
  configuration: serverObject(42, 'MessageServer', 'MessageServer'),
  fields: [
    {
      key: 'linksScs',
      label: 'Links Solution Control Servers',
      kind: 'boolean',
      help: 'Whether it is the dedicated link between distributed Solution Control Servers.',
    },
  ],
  nameStem: 'msg',
  sources: [page(pages.distributedScs), recalled],
});

export const dbServer: ComponentType = server({
  id: 'db-server',
  label: 'DB Server (legacy)',
  short: 'DBS',
  group,
  summary: 'Older way to a database. Interaction Server 8.5.3 no longer takes it.',
  icon: 'hard-drive',
  configuration: serverObject(46, 'RealDBServer', 'DBServer'),
  nameStem: 'dbserver',
  sources: [seed('interactionServer', 'Database Connection'), page(pages.ixnDap), recalled],
});
