import { describe, expect, test } from 'vitest';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { elementPorts, isChosen, portPlan } from '#shared/ports/port-plan.ts';

/** Name of an element -> its ports as `id:number`, in capital letters those that Stave chose. */
function portsIn(document: Topology): Readonly<Record<string, string>> {
  const facts = factsOf(document);
  return Object.fromEntries(
    Object.values(document.elements).flatMap((element) => {
      const { ports, open } = elementPorts(facts, element);
      const words = [
        ...ports.map(({ id, port, source }) => `${isChosen(source) ? id.toUpperCase() : id}:${String(port)}`),
        ...open.map(({ id, why }) => `${id}?${why}`),
      ];
      return words.length === 0 ? [] : [[element.name, words.join(' ')]];
    }),
  );
}

type Drawn = readonly [type: string, name: string, stated?: DrawnElement];

function oneHost(...drawn: readonly Drawn[]) {
  const drawing = new Drawing('ports');
  const host = drawing.add('host', 'host_1');
  const ids = drawn.map(([type, name, stated]) => drawing.add(type, name, { ...stated, in: host }));
  return { drawing, ids };
}

function portsOnOneHost(...drawn: readonly Drawn[]): Readonly<Record<string, string>> {
  return portsIn(oneHost(...drawn).drawing.document());
}

const stating = (port: number, id = 'default'): DrawnElement => ({ properties: { ports: { [id]: port } } });

describe('what an application gets', () => {
  test('the usual number, and then the range', () => {
    expect(
      portsOnOneHost(
        ['interaction-server', 'ixn_10'],
        ['interaction-server', 'ixn_2'],
        ['interaction-server', 'ixn_1'],
        ['ors', 'ors_1'],
        ['stat-server', 'stat'],
      ),
    ).toEqual({
      ixn_1: 'DEFAULT:7120',
      ixn_2: 'DEFAULT:7121',
      ixn_10: 'DEFAULT:7122',
      ors_1: 'DEFAULT:4300',
      stat: 'DEFAULT:4200',
    });
  });

  test('what is stated stays, whatever stands there', () => {
    expect(
      portsOnOneHost(
        ['interaction-server', 'a'],
        ['interaction-server', 'b', stating(7121)],
        ['ors', 'c', stating(7120)],
        ['message-server', 'd', { properties: { port: 4300 } }],
        ['ors', 'e'],
      ),
    ).toEqual({
      a: 'DEFAULT:7122',
      b: 'default:7121',
      c: 'default:7120',
      d: 'default:4300',
      e: 'DEFAULT:4301',
    });
  });

  test('nothing of its own where it exists or is a sketch; the usual number of what exists is left to it', () => {
    expect(
      portsOnOneHost(
        ['config-server', 'confserv', { role: 'exists' }],
        ['config-server', 'another'],
        ['ors', 'existing', { role: 'exists' }],
        ['ors', 'sketched', { role: 'sketch' }],
      ),
    ).toEqual({ confserv: 'default?exists', another: 'DEFAULT:2021', existing: 'default?exists' });
  });

  test('not the port of the Local Control Agent, stated or usual', () => {
    const portBeside = (properties: Element['properties']): string | undefined => {
      const drawing = new Drawing('agent').state({ portRanges: { 'ors/default': { from: 4999, to: 5001 } } });
      drawing.add('ors', 'ors_1', { in: drawing.add('host', 'host_1', { properties }) });
      return portsIn(drawing.document())['ors_1'];
    };
    expect(portBeside({})).toBe('DEFAULT:5000');
    expect(portBeside({ lcaPort: 5000 })).toBe('DEFAULT:4999');
    expect(portBeside({ lca: false })).toBe('DEFAULT:4999');
  });
});

describe('ports of other kinds', () => {
  test('web ports are opened for clients that need them, and what an option states is not chosen', () => {
    const { drawing, ids } = oneHost(
      ['urs', 'urs_1'],
      ['urs', 'urs_2', { options: { web: { http_port: '5581' } } }],
      ['urs', 'urs_3'],
      ['gms', 'gms'],
    );
    drawing.connect(ids[3]!, ids[0]!, ids[1]!);
    expect(portsIn(drawing.document())).toEqual({
      urs_1: 'DEFAULT:4000 HTTP:4100 WEB:5580',
      urs_2: 'DEFAULT:4001 HTTP:4101 web:5581',
      urs_3: 'DEFAULT:4002',
      gms: 'DEFAULT:8080',
    });
  });

  test('a ring states the ports of its nodes; two SIP Servers and two Redis nodes fit on one host', () => {
    const { drawing, ids } = oneHost(
      ['cassandra-node', 'cn'],
      ['sip-server', 'sip_1'],
      ['sip-server', 'sip_2'],
      ['redis-node', 'rn_1'],
      ['redis-node', 'rn_2'],
    );
    const ring = drawing.add('cassandra-ring', 'ring', {
      options: { 'cassandra.yaml': { rpc_port: '9999' } },
    });
    drawing.connect(ring, ids[0]!);
    expect(portsIn(drawing.document())).toEqual({
      cn: 'default:9999 STORAGE:7000',
      sip_1: 'DEFAULT:3400 SIP:5060',
      sip_2: 'DEFAULT:3401 SIP:5070',
      rn_1: 'DEFAULT:6379 BUS:16379',
      rn_2: 'DEFAULT:6380 BUS:16380',
    });
  });

  test('Redis nodes are where Orchestration Server looks for them', () => {
    const { drawing, ids } = oneHost(['redis-node', 'rn_1'], ['redis-node', 'rn_2']);
    const cluster = drawing.add('redis-cluster', 'redis');
    drawing.connect(cluster, ...ids);
    const addresses = { persistence: { 'redis-nodes': 'host_1:7001;other:6379;HOST_1:7000' } };
    const ors = drawing.add('ors', 'ors_1', { options: addresses });
    drawing.connect(ors, cluster);
    expect(portsIn(drawing.document())).toMatchObject({
      rn_1: 'default:7000 bus:17000',
      rn_2: 'default:7001 bus:17001',
    });
  });

  test('databases of one engine on one host are one server, and nothing is guessed for an unknown engine', () => {
    expect(
      portsOnOneHost(
        ['database', 'db_1', { properties: { engine: 'oracle' } }],
        ['database', 'db_2', { properties: { engine: 'oracle' } }],
        ['database', 'db_3'],
        ['ors', 'ors_1', stating(5432)],
        ['database', 'db_4', { properties: { engine: 'postgresql' } }],
      ),
    ).toEqual({
      db_1: 'DEFAULT:1521',
      db_2: 'DEFAULT:1521',
      db_3: 'default?no-range',
      db_4: 'default?no-range',
      ors_1: 'default:5432',
    });
  });

  test('a twin has the port of its Interaction Server, chosen or stated', () => {
    const { drawing, ids } = oneHost(
      ['interaction-server', 'ixn_1', stating(7130)],
      ['interaction-server', 'ixn_2'],
      ['interaction-server-tserver', 'twin_1'],
      ['interaction-server-tserver', 'twin_2'],
      ['interaction-server-tserver', 'lonely'],
    );
    drawing.connect(ids[2]!, ids[0]!).connect(ids[3]!, ids[1]!);
    expect(portsIn(drawing.document())).toEqual({
      ixn_1: 'default:7130',
      ixn_2: 'DEFAULT:7120',
      twin_1: 'default:7130',
      twin_2: 'DEFAULT:7120',
      lonely: 'DEFAULT:7120',
    });
  });

  test('both sides of a pair of twins follow their side of the pair', () => {
    const drawing = new Drawing('twins');
    const hosts = [drawing.add('host', 'host_1'), drawing.add('host', 'host_2')] as const;
    drawing.add('interaction-server', 'a_first', { in: hosts[1] });
    const server = drawing.pair('interaction-server', 'ixn', { in: hosts });
    drawing.connect(drawing.pair('interaction-server-tserver', 'twin', { in: hosts }), server);
    expect(portsIn(drawing.document())).toMatchObject({ twin: 'DEFAULT:7120', twin_b: 'DEFAULT:7121' });
  });
});

describe('ranges', () => {
  test('a range of the topology is used instead of the usual number, until it is full', () => {
    const { drawing } = oneHost(
      ['interaction-server', 'a'],
      ['interaction-server', 'b', stating(20_000)],
      ['interaction-server', 'c'],
    );
    drawing.state({ portRanges: { 'interaction-server/default': { from: 20_000, to: 20_001 } } });
    expect(portsIn(drawing.document())).toEqual({
      a: 'DEFAULT:20001',
      b: 'default:20000',
      c: 'default?taken',
    });
  });

  test('hosts are independent, and what stands on none shares a space of its own', () => {
    const drawing = new Drawing('spaces');
    for (const name of ['host_1', 'host_2'])
      drawing.add('ors', `on_${name}`, { in: drawing.add('host', name) });
    drawing.add('ors', 'free_1');
    drawing.add('ors', 'free_2', { in: drawing.add('site', 'site') });
    expect(portsIn(drawing.document())).toEqual({
      on_host_1: 'DEFAULT:4300',
      on_host_2: 'DEFAULT:4300',
      free_1: 'DEFAULT:4300',
      free_2: 'DEFAULT:4301',
    });
    expect(portPlan(factsOf(drawing.document())).map(({ host }) => host?.name)).toEqual([
      'host_1',
      'host_2',
      undefined,
    ]);
  });
});
