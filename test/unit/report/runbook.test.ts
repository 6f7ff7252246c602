// What the runbook says of a drawing, and what it leaves out.
import { describe, expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';

function pageOf(document: Topology, analysis = analysisOf([])): string {
  const result = exportBundle(document, { analysis, appVersion: '1.2.3' });
  if (!result.ok) throw new Error('refused');
  return result.value.files.find(({ path }) => path === 'RUNBOOK.md')?.text ?? '';
}

const chaptersOf = (page: string): string[] =>
  [...page.matchAll(/^## \d+\. (.+)$/gm)].map(([, title]) => title ?? '');

function interactionCluster(): Topology {
  const draw = new Drawing('Cluster');
  const host = draw.add('host', 'h1');
  const servers = [1, 2].map((number) => {
    const dap = draw.add('dap', `dap_${number}`);
    const database = draw.add('database', `db_${number}`, {
      properties: { server: 'sql-1', engine: 'mssql', databaseName: 'ixn' },
    });
    const server = draw.add('interaction-server', `ixn_${number}`, {
      in: host,
      properties: { port: 7000 + number },
      options: { 'cluster-settings': { 'media-types': number === 1 ? 'chat,sms' : '' } },
    });
    draw.connect(dap, database).connect(server, dap);
    return server;
  });
  const cluster = draw.add('interaction-server-cluster', 'ixns');
  const proxy = draw.add('interaction-server-proxy', 'proxy');
  const desk = draw.add('interaction-server-proxy', 'desk_proxy');
  const proxies = draw.add('interaction-server-proxy-cluster', 'proxies');
  draw
    .connect(cluster, ...servers)
    .connect(proxy, cluster)
    .connect(desk, cluster)
    .connect(proxies, desk);
  draw.connect(draw.add('agent-desktop', 'desks'), proxies);
  draw.connect(draw.add('chat-server', 'chat'), proxy);
  draw.connect(draw.add('urs', 'urs'), ...servers);
  draw.connect(draw.add('ors', 'ors'), proxy);
  draw.connect(draw.add('stat-server', 'stat'), ...servers);
  return draw.document();
}

test('an Interaction Server cluster is configured in the order of the vendor', () => {
  expect(chaptersOf(pageOf(interactionCluster()))).toEqual([
    'Open points',
    'Before you start',
    'How to use the files',
    'Hosts',
    'Ports',
    'Interaction Servers and their access points',
    'Interaction Server Proxies',
    'Media types of the nodes',
    'Cluster objects',
    'Clients of a proxy cluster',
    'Clients of a dedicated proxy',
    'Universal Routing Server',
    'Orchestration Server',
    'Stat Server and reporting',
    'Queues, views and scripts',
    'Start and verify',
    'Rollback',
  ]);
});

test('it names hosts, ports, connections, media types, databases and placeholders', () => {
  const page = pageOf(interactionCluster());
  expect(page).toContain('It stands on host `h1`; ports: default 7001.');
  expect(page).toContain('- `ixn_1`: `chat`, `sms`\n- `ixn_2`: every media type');
  expect(page).toContain('`ixns`: nodes `ixn_1`, `ixn_2`; proxies `desk_proxy`, `proxy`');
  expect(page).toContain('    - DBMS Name: `sql-1`\n    - DBMS Type: `mssql`\n    - Database Name: `ixn`');
  expect(page).toContain('Password: `${DAP_1_DB_INFO_PASSWORD}`');
  expect(page).toContain('- `${DAP_1_DB_INFO_PASSWORD}`: DB Info / Password of `dap_1`');
});

test('every application has one block', () => {
  const document = interactionCluster();
  const titles = [...pageOf(document).matchAll(/^### `(.+)`$/gm)].map(([, name]) => name);
  expect(titles.sort()).toEqual(
    Object.values(document.elements)
      .filter(({ type }) => !['host', 'database'].includes(type))
      .map(({ name }) => name)
      .sort(),
  );
});

test('chapters that do not apply are left out', () => {
  expect(chaptersOf(pageOf(newTopology('Empty')))).toEqual(['Before you start', 'How to use the files']);
});

describe('open points', () => {
  const draw = new Drawing('Open');
  const existing = draw.add('urs', 'urs_old', { role: 'exists' });
  const server = draw.add('interaction-server', 'ixn');
  draw.connect(existing, server).add('switch', 'PBX');
  const findings = [
    aFinding({ rule: 'a', severity: 'warning', message: 'This is *odd* | really.' }),
    aFinding({ rule: 'b', verdict: 'unknown', message: 'Cannot tell.' }),
  ];
  const accepted = aFinding({ rule: 'c', message: 'Known.', fingerprint: 'c' });
  const page = pageOf(
    draw.state({ acceptances: { c: { reason: 'lab only', by: 'Ada' } } }).document(),
    analysisOf(findings, [accepted]),
  );

  test('findings, open questions and accepted findings', () => {
    expect(page).toContain('- warning: This is \\*odd\\* | really. What to do: Repair it.');
    expect(page).toContain('the drawing does not say enough:\n\n- Cannot tell.');
    expect(page).toContain('- Known. Accepted by Ada: lab only');
  });

  test('what to complete, what was assumed, what to do by hand', () => {
    expect(page).toContain('- ixn stands on no host, so it is written without one.');
    expect(page).toContain('- 1 port number chosen by Stave: the chapter Ports marks them, host by host.');
    expect(page).toContain('- Switch `PBX`');
    expect(page).toContain('- Add ixn to the connections of urs_old.');
  });

  test('nothing but known markup comes of names', () => {
    const odd = new Drawing('# Not a heading <script>');
    odd.add('stat-server', 'a`b|c\u00a0<b>');
    const text = pageOf(odd.document());
    expect(text.split('\n')[0]).toBe('# Runbook: \\# Not a heading \\<script>');
    expect(text).toContain('### `` a`b|c <b> ``');
  });
});

test('what a View states and what scripts are tied to is entered by hand, with secrets hidden', () => {
  const draw = new Drawing('Routing');
  const queue = draw.add('interaction-queue', 'email_in', { properties: { mediaTypes: ['email'] } });
  const view = draw.add('interaction-view', 'oldest_first', {
    properties: {
      order: 'received_at asc',
      condition: "source <> 'http://user:hunter22@host/x'",
      segmentation: false,
      checkInterval: 30,
    },
  });
  const process = draw.add('business-process', 'bp', { properties: { accounts: ['ixn_a', 'ixn_b'] } });
  draw.connect(queue, view).connect(process, queue);
  const page = pageOf(draw.document());
  expect(page).toContain(
    '- View `oldest_first`, tenant `Resources`:\n' +
      '    - By hand: Order: `received_at asc`\n' +
      "    - By hand: Condition: `source <> 'http://user:${OLDEST_FIRST_CONDITION_PASSWORD}@host/x'`\n" +
      '    - By hand: Segmentation: `no`\n' +
      '    - By hand: Check interval: `30 s`\n',
  );
  expect(page).toContain(
    '- Interaction Queue `email_in`, tenant `Resources`:\n    - By hand: View: `oldest_first`',
  );
  expect(page).toContain(
    '    - By hand: Accounts: `ixn_a`, `ixn_b`\n    - By hand: Interaction Queue: `email_in`',
  );
});

describe('what the Configuration Layer does not hold is on the page, with secrets hidden', () => {
  const draw = new Drawing('Outside');
  const host = draw.add('host', 'box_1');
  const ring = draw.add('cassandra-ring', 'ring', {
    properties: { replicationFactor: 3, strategy: 'NetworkTopologyStrategy' },
    options: { 'cassandra.yaml': { start_rpc: 'true', 'truststore-password': 'hunter22' } },
  });
  draw.connect(ring, draw.add('cassandra-node', 'ring_1', { in: host }));
  draw.add('licence-pool', 'pool', { properties: { features: { router_seats: 2, iwd_agent_seat: 10 } } });
  draw.add('web-server', 'web', { properties: { url: 'http://user:hunter22@web/app' } });
  draw.add('database', 'old_db', { role: 'exists', properties: { engine: 'oracle' } });
  draw.add('gms', 'gms_1', {
    properties: { callOrigination: 'user-originated', numberPool: ['100-199', '300'], commandLine: 'run' },
  });
  draw.add('account', 'ada', { properties: { userName: 'ada' } });
  const page = pageOf(draw.document());

  test('properties, files and places of stores and other software', () => {
    expect(page).toContain(
      '- Cassandra ring `ring`:\n' +
        '    - Connected to: `ring_1`\n' +
        '    - Replication factor: `3`\n' +
        '    - Replication strategy: `NetworkTopologyStrategy`\n' +
        '    - `[cassandra.yaml] truststore-password = ${RING_CASSANDRA_YAML_TRUSTSTORE_PASSWORD}`\n' +
        '    - `[cassandra.yaml] start_rpc = true`\n',
    );
    expect(page).toContain('- Cassandra node `ring_1`:\n    - On host `box_1`\n');
    expect(page).toContain(
      '- Licence file `pool`:\n    - Features: `iwd_agent_seat: 10`, `router_seats: 2`\n',
    );
    expect(page).toContain('    - Base URL: `http://user:${WEB_BASE_URL_PASSWORD}@web/app`\n');
    expect(page).not.toContain('hunter22');
  });

  test('a password in the address of a database is hidden where its access point leads to it, too', () => {
    const access = new Drawing('Access');
    const server = 'jdbc:oracle:thin:scott/hunter22@ora:1521/x';
    const database = access.add('database', 'db', { properties: { server } });
    access.connect(access.add('dap', 'dap'), database);
    const text = pageOf(access.document());
    expect(text).toContain('DBMS Name: `jdbc:oracle:thin:scott/${DB_SERVER_PASSWORD}@ora:1521/x`');
    expect(text).not.toContain('hunter22');
  });

  test('what exists is only named', () => {
    expect(page).toContain('- Database `old_db`\n');
    expect(page).not.toContain('oracle');
  });

  test('properties of applications that no file carries', () => {
    expect(page).toContain(
      '- Stated in the drawing, in no file of the bundle:\n' +
        '    - Number pool: `100-199`, `300`\n' +
        '    - Call origination: `user-originated`\n',
    );
    expect(page).not.toContain('Command line: ');
  });

  test('properties of objects that are created by hand', () => {
    expect(page).toContain('- Person `ada`:\n    - User name: `ada`');
  });
});

describe('the step about ODBC', () => {
  const odbc = { settings: { dbprotocol: 'ODBC' } };
  const STEP = 'what it says about ODBC and';

  test('names the access points that an Interaction Server uses by ODBC', () => {
    const draw = new Drawing('Odbc');
    const server = draw.pair('interaction-server', 'ixn');
    draw
      .connect(server, draw.add('dap', 'ixn_dap', { options: odbc }))
      .connect(server, draw.add('dap', 'slow_dap'))
      .connect(draw.add('icon', 'icon'), draw.add('dap', 'icon_dap', { options: odbc }));
    expect(pageOf(draw.document())).toContain(`${STEP} \`ixn_dap\`: message`);
  });

  test('is left out where there is none', () => {
    const draw = new Drawing('No ODBC');
    draw.connect(draw.add('interaction-server', 'ixn'), draw.add('dap', 'ixn_dap'));
    expect(pageOf(draw.document())).not.toContain(STEP);
  });
});

describe('licences', () => {
  /** Two nodes of 30 seats and an Interaction Server outside the cluster share 60. */
  function shared(outsider: string, seats = 60): string {
    const draw = new Drawing('Shared');
    const options = { license: { ics_multi_media_agent_seat: '30' } };
    const nodes = ['ixn_1', 'ixn_2'].map((name) => draw.add('interaction-server', name, { options }));
    draw.connect(draw.add('interaction-server-cluster', 'ixnc'), ...nodes);
    draw.add('interaction-server', outsider, { options });
    draw.add('licence-pool', 'pool', { properties: { features: { ics_multi_media_agent_seat: seats } } });
    return pageOf(draw.document(), { ...analysisOf([]), licences: analyse(draw.document()).licences });
  }

  test('how many agents can log in does not hang on names', () => {
    const range = '; between 0 and 30 agents can log in, depending on which server starts first';
    expect(shared('zz')).toContain(`\`ixn_1\` 30, \`ixn_2\` 30 when started in order of name${range}`);
    expect(shared('aa')).toContain(`\`ixn_1\` 30, \`ixn_2\` 0 when started in order of name${range}`);
  });

  test('where the order does not matter it is not spoken of', () => {
    expect(shared('aa', 90)).toContain('`ixn_1` 30, `ixn_2` 30; at most 30 agents can log in');
  });
});

test('hosts are listed with the operating system that holds for each', () => {
  const draw = new Drawing('Systems').state({ hosts: { os: 'linux', osVersion: '8.10' } });
  draw.add('host', 'own', { properties: { os: 'hp-ux', address: '10.0.0.1' } });
  draw.add('host', 'silent');
  const page = pageOf(draw.document());
  expect(page).toContain('- `own`, address `10.0.0.1`, HP-UX\n');
  expect(page).toContain('- `silent`, Linux `8.10`\n');
  expect(pageOf(new Drawing('None').document())).not.toContain('operating system');
  const unknown = new Drawing('Unknown');
  unknown.add('host', 'silent');
  expect(pageOf(unknown.document())).toContain('- `silent`, operating system not stated\n');
});
