// What the CfgData files say of pairs, circles, existing objects and objects that are not processes.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { cfgDataFiles } from '#shared/exchange/export/cfgdata/cfgdata-files.ts';
import { creationOrder } from '#shared/exchange/export/cfgdata/creation-order.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import { xml, xmlDocument, type XmlNode } from '#shared/exchange/export/kit/xml.ts';
import { orsLists } from '#shared/exchange/export/ors-list/ors-lists.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import {
  allNodes,
  brokenReferences,
  childOf,
  readCfgData,
  type ReadNode,
} from '#test/support/cfgdata-reader.ts';

/** A remark for people has a line of its own. */
const COMMENT = /^ *<!-- .* -->\n/gm;

function read(document: Topology): Record<string, ReadNode> {
  const plan = planOf(document);
  const { files } = cfgDataFiles(plan, orsLists(plan).lists);
  for (const { text } of files)
    expect(xmlDocument(written(readCfgData(text)))).toBe(text.replace(COMMENT, ''));
  return Object.fromEntries(
    files.map(({ path, text }) => [path.replace(/^cfgdata\/|\.xml$/g, ''), readCfgData(text)]),
  );
}

/** What was read, as what is written: the same text again, so nothing was lost or misread. */
function written({ name, attributes, children }: ReadNode): XmlNode {
  return xml(name, attributes, children.map(written));
}

function named(root: ReadNode | undefined, name: string): ReadNode {
  const found = allNodes(root!).find(
    (node) => node.attributes['name'] === name && node.name !== 'CfgServerRef',
  );
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

const attributesOf = (node: ReadNode | undefined, child: string) =>
  childOf(node!, child)?.children.map(({ attributes }) => attributes);

test('the switch of a pair lies under a tenant that the pair works for, on both sides', () => {
  const draw = new Drawing('switch');
  const server = draw.pair('sip-server', 'sip', { properties: { tenants: ['Bank'] } });
  draw.connect(server, draw.add('switch', 'floor'));
  const root = read(draw.document())['20-applications'];
  expect(allNodes(root!).filter(({ name }) => name === 'CfgSwitchRef')).toHaveLength(1);
  const reference = named(root, 'floor');
  const owner = allNodes(root!).find(
    ({ attributes }) => attributes['id'] === reference.attributes['ownerDBID'],
  );
  expect(owner?.attributes['name']).toBe('Bank');
  for (const side of ['sip', 'sip_b']) {
    expect(attributesOf(named(root, side), 'switchDBIDs')).toEqual([
      { linkDBID: reference.attributes['id'] },
    ]);
  }
});

describe('a pair', () => {
  const draw = new Drawing('pair');
  const hosts = [draw.add('host', 'h1'), draw.add('host', 'h2')] as const;
  const message = draw.add('message-server', 'msg', { role: 'exists' });
  const server = draw.pair('interaction-server', 'ixn', {
    in: hosts,
    release: '8.5.201.05',
    options: { settings: { 'delivering-timeout': '30', odd: '<a> & "b"\n\tc \'d\'' } },
    properties: { ports: { default: 7120, agents: 7121 }, tenants: ['Bank'] },
  });
  draw.connectWith(server, message, { addp: { localTimeout: 7, remoteTimeout: 11, trace: 'local' } });
  const files = read(draw.document());
  const [primary, backup] = [
    named(files['20-applications'], 'ixn'),
    named(files['20-applications'], 'ixn_b'),
  ];

  test('the backup comes first and the primary names it', () => {
    expect(brokenReferences(files['20-applications']!)).toEqual([]);
    expect(primary.attributes).toMatchObject({
      backupServerDBID: backup.attributes['id'],
      redundancyType: '2',
      isPrimary: '2',
    });
    expect(backup.attributes).toMatchObject({ redundancyType: '2', isPrimary: '1' });
    expect(backup.attributes).not.toHaveProperty('backupServerDBID');
  });

  test('connections and tenants stand on the primary, options on both', () => {
    expect(attributesOf(primary, 'appServerDBIDs')).toEqual([
      {
        linkDBID: 'a_msg',
        connID: 'default',
        connProtocol: 'addp',
        timoutLocal: '7',
        timoutRemote: '11',
        mode: '2',
      },
    ]);
    expect(attributesOf(primary, 'tenantDBIDs')).toEqual([{ linkDBID: 't_Bank' }]);
    expect(backup.children.map(({ name }) => name)).toEqual(['portInfos', 'options']);
  });

  test('the port is that of the default port, and never a number stands for an object', () => {
    expect(primary.attributes['port']).toBe('7120');
    expect(attributesOf(primary, 'portInfos')).toEqual([
      { connID: 'default', port: '7120' },
      { connID: 'agents', port: '7121' },
    ]);
    const all = Object.values(files)
      .flatMap(allNodes)
      .flatMap(({ attributes }) => Object.keys(attributes));
    expect(all).not.toContain('DBID');
  });

  test('template and version come from the release', () => {
    expect(primary.attributes).toMatchObject({
      version: '8.5',
      appPrototypeDBID: 'p_InteractionServer_852',
      type: '111',
    });
  });
});

test('servers that are clients of each other: one link waits for the file of links', () => {
  const draw = new Drawing('circle');
  const [a, b, c] = ['a', 'b', 'c'].map((name) => draw.add('t-server', name)) as [string, string, string];
  draw.connect(a, b).connect(b, c).connect(c, a);
  const files = read(draw.document());
  const created = allNodes(files['20-applications']!).filter(({ name }) => name === 'CfgConnectionInfo');
  const linked = allNodes(files['30-links']!).filter(({ name }) => name === 'CfgConnectionInfo');
  expect([created.length, linked.length]).toEqual([2, 1]);
  for (const root of Object.values(files)) expect(brokenReferences(root)).toEqual([]);
});

test('a host is watched by an existing Solution Control Server at once, by a new one later', () => {
  const draw = (role: 'exists' | 'build') => {
    const drawing = new Drawing('scs');
    const host = drawing.add('host', 'h');
    drawing.add('scs', 'scs', { in: host, role });
    return read(drawing.document());
  };
  expect(named(draw('exists')['10-folders-hosts'], 'h').attributes['SCSDBID']).toBe('a_scs');
  const late = draw('build');
  expect(named(late['10-folders-hosts'], 'h').attributes).not.toHaveProperty('SCSDBID');
  expect(allNodes(late['30-links']!).find(({ name }) => name === 'CfgHostUpdate')?.attributes).toEqual({
    DBIDref: 'h_h',
    SCSDBID: 'a_scs',
  });
});

test('access points and cluster objects are servers without a process; desktops are applications', () => {
  const draw = new Drawing('objects');
  const cluster = draw.add('interaction-server-cluster', 'cluster');
  draw.connect(cluster, draw.add('interaction-server', 'ixn'));
  draw.add('dap', 'dap', { options: { 'DB Info': { 'Database Name': 'x' } } });
  draw.add('agent-desktop', 'desk');
  const root = read(draw.document())['20-applications'];
  const kinds = ['cluster', 'dap', 'desk'].map((name) => [
    named(root, name).name,
    named(root, name).attributes['type'],
  ]);
  expect(kinds).toEqual([
    ['CfgServer', '82'],
    ['CfgServer', '8'],
    ['CfgApplication', '157'],
  ]);
  for (const name of ['cluster', 'desk']) {
    expect(Object.keys(named(root, name).attributes)).toEqual(['id', 'name', 'type', 'state', 'ownerDBID']);
  }
  // An access point has a template and a version of its own, whatever is stated of releases.
  const { type, version, appPrototypeDBID } = named(root, 'dap').attributes;
  expect({ type, version, appPrototypeDBID }).toEqual({
    type: '8',
    version: '8.0',
    appPrototypeDBID: 'p_DAP',
  });
  expect(childOf(named(root, 'dap'), 'options')).toBeUndefined();
  expect(attributesOf(named(root, 'cluster'), 'appServerDBIDs')).toEqual([
    { linkDBID: 'a_ixn', connID: 'default' },
  ]);
});

test('only connections of the Configuration Layer are written', () => {
  const draw = new Drawing('services');
  const ors = draw.add('ors', 'ors', { properties: { port: 1 } });
  draw.connect(
    ors,
    draw.add('web-server', 'web'),
    draw.add('redis-cluster', 'redis'),
    draw.add('gms', 'gms'),
  );
  const files = read(draw.document());
  expect(childOf(named(files['20-applications'], 'ors'), 'appServerDBIDs')).toBeUndefined();
});

test('objects that exist are referred to, sketches are not seen, an empty drawing gives no file', () => {
  const draw = new Drawing('roles');
  const existing = draw.add('urs', 'urs', { role: 'exists' });
  const sketch = draw.add('stat-server', 'idea', { role: 'sketch' });
  draw.connect(draw.add('ors', 'ors'), existing);
  draw.connect(existing, sketch);
  const plan = planOf(draw.document());
  expect(plan.applications.map(({ element }) => element.name)).toEqual(['ors']);
  const [file] = cfgDataFiles(plan, []).files;
  expect(file?.text).toContain('<CfgServerRef id="a_urs" name="urs"');
  expect(file?.text).not.toContain('idea');
  expect(cfgDataFiles(planOf(newTopology('empty')), []).files).toEqual([]);
});

describe('scripts', () => {
  const legacy = (extra: (draw: Drawing, ors: string) => void = () => undefined) => {
    const draw = new Drawing('scripts').state({ environment: { tenancy: 'multi', defaultTenant: 'Bank' } });
    const ors = draw.pair('ors', 'ors', { properties: { tenants: ['Bank', 'Shop'] } });
    draw.connect(ors, draw.add('interaction-server-proxy', 'proxy'));
    extra(draw, ors);
    return planOf(draw.document()).scripts;
  };

  test('legacy pulling needs one of the name of each primary in each tenant', () => {
    expect(legacy()).toEqual([
      { name: 'ors', tenant: 'Bank', typeNumber: 5, annex: {}, properties: [], uses: [] },
      { name: 'ors', tenant: 'Shop', typeNumber: 5, annex: {}, properties: [], uses: [] },
    ]);
  });

  test('one that is drawn is not written twice', () => {
    const scripts = legacy((draw) =>
      draw.add('simple-routing-script', 'ors', { properties: { tenant: 'Shop' } }),
    );
    expect(scripts.map(({ tenant }) => tenant)).toEqual(['Bank', 'Shop']);
  });

  test('enhanced pulling needs none', () => {
    expect(legacy((draw) => draw.add('submitter', 'sub')).map(({ typeNumber }) => typeNumber)).toEqual([26]);
  });

  test('a queue names the script it is connected to, unless it names one itself', () => {
    const annexOf = (annex: Record<string, Record<string, string>>) => {
      const draw = new Drawing('queue');
      const queue = draw.add('interaction-queue', 'q', { annex });
      draw.connect(queue, draw.add('enhanced-routing-script', 'script'));
      return planOf(draw.document()).scripts.find(({ name }) => name === 'q')?.annex;
    };
    expect(annexOf({})).toEqual({ Orchestration: { application: 'script:script' } });
    const own = { orchestration: { application: 'http://x' } };
    expect(annexOf(own)).toEqual(own);
  });
});

test('a chain of any length is put in order', () => {
  const draw = new Drawing('chain');
  const servers = Array.from({ length: 10_000 }, (_, index) => draw.add('urs', `urs_${index}`));
  servers.slice(1).forEach((server, index) => draw.connect(servers[index]!, server));
  const { applications, deferred } = creationOrder(planOf(draw.document()).applications);
  expect(applications.at(0)?.element.name).toBe('urs_9999');
  expect(applications.at(-1)?.element.name).toBe('urs_0');
  expect(deferred.size).toBe(0);
});

describe('numbers that cannot be', () => {
  test.each([1e21, 99_999, 65_536, 0, -1, 80.5, Number.MAX_SAFE_INTEGER])('port %d', (port) => {
    const draw = new Drawing('port');
    const host = draw.add('host', 'h', { properties: { lcaPort: port } });
    draw.add('stat-server', 'one', { in: host, properties: { ports: { default: port, other: port } } });
    draw.add('stat-server', 'two', { in: host, properties: { port } });
    const files = read(draw.document());
    for (const name of ['one', 'two']) {
      const node = named(files['20-applications'], name);
      expect(node.attributes['port']).toBeUndefined();
      expect(attributesOf(node, 'portInfos') ?? []).toEqual([]);
    }
    expect(named(files['10-folders-hosts'], 'h').attributes['LCAPort']).toBeUndefined();
    const said = planOf(draw.document()).problems.filter(({ what }) => what.includes('left out'));
    expect(said.map(({ where }) => where)).toEqual([
      'application one',
      'application one',
      'application two',
      'host h',
    ]);
    expect(said[0]?.what).toBe(
      `The default port of one is stated as ${String(port)}, which no port can be, so it is left out.`,
    );
    expect(planOf(draw.document()).problems.some(({ what }) => what.includes('is not stated.'))).toBe(false);
  });

  test('ports at both ends of the range leave as they are', () => {
    const draw = new Drawing('ports');
    draw.add('stat-server', 'one', { properties: { ports: { default: 1, other: 65_535 } } });
    const files = read(draw.document());
    expect(attributesOf(named(files['20-applications'], 'one'), 'portInfos')).toEqual([
      { connID: 'default', port: '1' },
      { connID: 'other', port: '65535' },
    ]);
  });

  test.each([1e21, 0.5, -1])('a timeout of %d seconds', (seconds) => {
    const draw = new Drawing('timeouts');
    draw.add('stat-server', 'one', { properties: { startupTimeout: seconds, shutdownTimeout: seconds } });
    const { attributes } = named(read(draw.document())['20-applications'], 'one');
    expect([attributes['startupTimeout'], attributes['shutdownTimeout']]).toEqual([undefined, undefined]);
    const said = planOf(draw.document()).problems.filter(({ what }) => what.includes('left out'));
    expect(said.map(({ where }) => where)).toEqual(['application one', 'application one']);
  });
});

test('the usual arguments quote what would fall apart, as a start command needs it', () => {
  const draw = new Drawing('arguments');
  const host = draw.add('host', 'host one');
  draw.add('config-server', 'confserv', { in: host, properties: { port: 2020 } });
  draw.add('stat-server', 'stat "A\\"', { in: host });
  draw.add('stat-server', 'plain', { in: host });
  const applications = read(draw.document())['20-applications'];
  expect(named(applications, 'stat "A\\"').attributes['commandLineArguments']).toBe(
    '-host "host one" -port 2020 -app "stat \\"A\\\\\\""',
  );
  expect(named(applications, 'plain').attributes['commandLineArguments']).toBe(
    '-host "host one" -port 2020 -app plain',
  );
});
