// The suggested Interaction Server cluster: four nodes, proxies for desktops, media servers, reporting and ORS.
import { Drawing } from '#shared/edit/drawing.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';

const MEDIA = ['email', 'chat', 'sms', 'workitem'] as const;

export function suggestedCluster() {
  const draw = new Drawing('Suggested cluster', 4);
  const center = draw.add('data-center', 'Main');
  const hosts = [1, 2, 3, 4].map((number) =>
    draw.add('host', `ixn-host-${number}`, {
      in: center,
      properties: { address: `192.0.2.1${number}`, os: 'linux', osVersion: '8.10', lcaPort: 4999 },
    }),
  );
  const host = (index: number): string => hosts[index % hosts.length]!;
  const both = (index: number) => [host(index), host(index + 1)] as const;

  const message = draw.add('message-server', 'msg', { role: 'exists' });
  const pool = draw.add('licence-pool', 'licences', { properties: { features: { ics_multi_media_agent_seat: 100 } } });
  const nodes = MEDIA.map((media, index) => {
    const number = index + 1;
    const database = draw.add('database', `ixn_db_${number}`, {
      properties: { engine: 'postgresql', server: `db-${number}.example.net`, databaseName: `ixn_${number}`, port: 5432 },
    });
    const dap = draw.add('dap', `dap_ixn_${number}`, {
      in: host(index),
      release: '8.5.1',
      options: { settings: { dbprotocol: 'odbc', 'odbc-string': `DSN={ixn_${number}}` }, 'DB Info': { 'User Name': 'ixn' } },
    });
    const node = draw.pair('interaction-server', `ixn_${number}`, {
      in: both(index),
      release: '8.5.201.05',
      properties: { port: 7120 + number * 10 },
      options: {
        license: { ics_multi_media_agent_seat: '25' },
        'cluster-settings': { 'media-types': media },
        settings: { 'allow-multiple-agent-connections': 'false', 'not-ready-on-invitation-timeout': 'false' },
      },
    });
    draw.connect(dap, database).connect(node, dap, pool);
    draw.connectWith(node, message, { addp: { localTimeout: 7, remoteTimeout: 11, trace: 'both' } });
    return node;
  });

  const cluster = draw.add('interaction-server-cluster', 'ixn_cluster', { release: '8.5.1' });
  draw.connect(cluster, ...nodes);
  const proxyCluster = draw.add('interaction-server-proxy-cluster', 'desk_proxies', { release: '8.5.1' });
  const desktopProxies = [1, 2, 3].map((number) =>
    draw.add('interaction-server-proxy', `ixnp_desk_${number}`, {
      in: host(number - 1),
      release: '8.5.107.14',
      properties: { port: 7300 + number },
    }),
  );
  draw.connect(proxyCluster, ...desktopProxies);
  const desktops = draw.add('agent-desktop', 'desktops', { release: '8.5.1' });
  draw.connect(desktops, proxyCluster);
  const [media, reporting, orchestration] = ['ixnp_media', 'ixnp_reporting', 'ixnp_ors'].map((name, index) =>
    draw.pair('interaction-server-proxy', name, {
      in: both(index),
      release: '8.5.107.14',
      properties: { port: 7400 + index * 10 },
    }),
  ) as [string, string, string];
  for (const proxy of [...desktopProxies, media, reporting, orchestration]) draw.connect(proxy, cluster);

  const stat = draw.pair('stat-server', 'stat', { in: both(2), release: '8.5.1', properties: { port: 7500 } });
  const chat = draw.add('chat-server', 'chat_1', { in: host(0), release: '8.5.1', properties: { port: 7600 } });
  draw.connect(stat, reporting).connect(chat, media);
  const urs = draw.pair('urs', 'urs', {
    in: both(0),
    release: '8.1.400.40',
    properties: { ports: { default: 7700, http: 7701 } },
  });
  const web = draw.add('web-server', 'scxml_1', { in: host(3), properties: { url: 'http://scxml-1.example.net/' } });
  const ors = draw.pair('ors', 'ors_1', {
    in: both(2),
    release: '8.1.401.10',
    properties: { ports: { default: 7210, http: 7211 } },
  });
  draw.connect(urs, stat).connect(ors, urs, orchestration, web);
  const orsCluster = draw.add('ors-cluster', 'ORS_Cluster_1');
  draw.connect(orsCluster, ors);
  const script = draw.add('enhanced-routing-script', 'Email_ERS', {
    annex: { Application: { url: 'http://scxml-1.example.net/email.scxml' } },
  });
  const queue = draw.add('interaction-queue', 'Email.Inbound', { properties: { mediaTypes: ['email'] } });
  const view = draw.add('interaction-view', 'Email.Inbound.All');
  draw.connect(queue, view, script);

  const [first] = nodes as [string, ...string[]];
  const finding = aFinding({
    rule: 'example-warning',
    severity: 'warning',
    title: 'A host carries two nodes',
    subjects: [{ id: first, type: 'interaction-server', name: 'ixn_1' }],
    message: 'ixn_1 shares a host with the backup of ixn_4.',
    evidence: ['both stand on ixn-host-1'],
    fingerprint: `example-warning ${first}`,
  });
  return { document: draw.document(), options: { analysis: analysisOf([finding]), appVersion: '0.0.0' } };
}
