import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function serverWithTimeout(title: string, release?: string): Topology {
  const drawing = new Drawing(title);
  drawing.add('interaction-server', 'IXN_1', {
    options: { settings: { 'login-session-timeout': '1440' } },
    ...(release === undefined ? {} : { release }),
  });
  return drawing.document();
}

/** An access point with the option of 8.5.3, used by a server of some release. */
function accessPoint(title: string, release?: string): Topology {
  const drawing = new Drawing(title);
  const point = drawing.add('dap', 'DAP_1', { options: { settings: { 'odbc-string': 'DSN=ixn' } } });
  const server = drawing.add('interaction-server', 'IXN_1', release === undefined ? {} : { release });
  return drawing.connect(server, point).document();
}

/** A cluster object states what its nodes are; the releases are those of its nodes and proxies. */
function clusterType(title: string, release: string): Topology {
  const { drawing, cluster } = drawCluster(title, { both: { release } });
  const document = drawing.state({ releases: { 'interaction-server-proxy': '8.5.107.14' } }).document();
  const object = document.elements[cluster];
  if (object === undefined) return document;
  const options = { 'cluster-settings': { 'cluster-type': 'Interaction Server' } };
  return { ...document, elements: { ...document.elements, [cluster]: { ...object, options } } };
}

function desktops(title: string, release: string): Topology {
  const drawing = new Drawing(title).state({ releases: { 'agent-desktop': release } });
  drawing.add('agent-desktop', 'Desktops', {
    options: { 'interaction-workspace': { 'warm-standby.retry-delay': '20' } },
  });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'login-session-timeout on Interaction Server 8.5.106',
      document: serverWithTimeout('Early', '8.5.106.12'),
    },
    {
      title: 'odbc-string on an access point of Interaction Server 8.5.2',
      document: accessPoint('Early server', '8.5.201.05'),
    },
    {
      title: 'warm-standby.retry-delay on desktops of release 8.5.100',
      document: desktops('Early desktops', '8.5.100.00'),
    },
  ],
  passing: [
    { title: 'The same option on release 8.5.107', document: serverWithTimeout('There', '8.5.107') },
    {
      title: 'odbc-string with Interaction Server 8.5.3',
      document: accessPoint('Server 8.5.3', '8.5.305.01'),
    },
    {
      title: 'A cluster object of nodes and proxies that are all new enough',
      document: clusterType('Cluster type', '8.5.305.01'),
    },
  ],
  unknown: [
    { title: 'The release is not stated', document: serverWithTimeout('Not stated') },
    { title: 'The release of the server behind it is not stated', document: accessPoint('Silent server') },
  ],
};
