// A store of sessions is drawn so that ORS can reach it: addresses, interfaces, copies.
import { describe, expect, it, test } from 'vitest';
import { optionSpec } from '#shared/catalog/catalog.ts';
import { optionProblem } from '#renderer/panels/inspector/option-problem.ts';
import { drawn, findingsOf, hostOf, named, ofType, refusals } from './orchestration-drawn.ts';

const withRedis = [
  'single-site',
  'single-site-redundant',
  'multiple-sites',
  'stretched-store',
  'voice-and-eservices',
];
const withCassandra = [...withRedis, 'multiple-data-centers'];

describe.each(withRedis)('%s with Redis', (id) => {
  const document = drawn(id, { store: 'redis' });

  it('names every node of its Redis Cluster to ORS, by host and port', () => {
    for (const ors of ofType(document, 'ors')) {
      const value = ors.options['persistence']?.['redis-nodes'] ?? '';
      expect(optionProblem(optionSpec('ors', 'persistence', 'redis-nodes')?.shape, value)).toBeUndefined();
      const hosts = value.split(';').map((address) => address.replace(/:6379$/, ''));
      const reached = Object.values(document.connections)
        .filter(({ from }) => from === primaryOf(ors.id))
        .map(({ to }) => document.elements[to])
        .filter((element) => element?.type === 'redis-cluster');
      expect(reached).toHaveLength(1);
      const members = Object.values(document.connections)
        .filter(({ from }) => from === reached[0]?.id)
        .map(({ to }) => hostOf(document, document.elements[to]!));
      expect([...hosts].sort()).toEqual([...members].sort());
      expect(ors.options['orchestration']).toEqual({ 'sessionid-with-nodeid': 'true' });
    }
  });

  function primaryOf(ors: string): string {
    return Object.values(document.pairs).find(({ backup }) => backup === ors)?.primary ?? ors;
  }

  it('gives every master a replica on another host, where there is another', () => {
    const nodes = ofType(document, 'redis-node');
    const masters = nodes.filter(({ properties }) => properties['redisRole'] === 'master');
    const replicas = nodes.filter(({ properties }) => properties['redisRole'] === 'replica');
    const copied = replicas.map(({ properties }) => properties['replicaOf']);
    expect([...copied].sort()).toEqual(id === 'single-site' ? [] : masters.map(({ name }) => name).sort());
    expect(new Set(nodes.map((node) => hostOf(document, node))).size).toBe(nodes.length);
  });

  it('has no finding', () => {
    expect(findingsOf(document)).toEqual([]);
  });
});

test('the replicas of a Redis Cluster over data centers stand in another one than their masters', () => {
  const document = drawn('stretched-store', { store: 'redis' });
  for (const replica of ofType(document, 'redis-node')) {
    const master = replica.properties['replicaOf'];
    if (typeof master !== 'string') continue;
    const centers = [replica, named(document, master)].map(
      (node) => /east|west/.exec(hostOf(document, node))?.[0],
    );
    expect(new Set(centers).size).toBe(2);
  }
});

describe.each(withCassandra)('%s with Cassandra', (id) => {
  const document = drawn(id, { store: 'cassandra' });

  it('opens the Thrift interface of every node to other machines', () => {
    for (const ring of ofType(document, 'cassandra-ring')) {
      const yaml = ring.options['cassandra.yaml'] ?? {};
      expect(yaml).toMatchObject({ start_rpc: 'true', cluster_name: ring.name });
      const hosts = Object.values(document.connections)
        .filter(({ from }) => from === ring.id)
        .map(({ to }) => hostOf(document, document.elements[to]!));
      expect(yaml['rpc_address']).toBe(hosts.join(', '));
      expect(yaml['listen_address']).toBe(hosts.join(', '));
      const seeds = yaml['seeds']?.split(',') ?? [];
      expect(seeds.length).toBeGreaterThan(0);
      for (const seed of seeds) expect(hosts).toContain(seed);
    }
  });

  it('tells ORS the nodes, and keeps no more copies than there are nodes', () => {
    const hosts = ofType(document, 'cassandra-node').map((node) => hostOf(document, node));
    for (const ors of ofType(document, 'ors')) {
      const stated = ors.options['persistence']?.['cassandra-nodes']?.split(';') ?? [];
      expect(stated.length).toBeGreaterThan(0);
      for (const host of stated) expect(hosts).toContain(host);
    }
    for (const { properties } of ofType(document, 'cassandra-ring')) {
      expect(properties['replicationFactor']).toBe(id === 'single-site' ? 1 : 3);
    }
  });

  it('has no finding', () => {
    expect(findingsOf(document)).toEqual([]);
  });
});

test('a ring over several places has a strategy and seeds for that', () => {
  for (const id of ['stretched-store', 'multiple-data-centers']) {
    const [ring] = ofType(drawn(id), 'cassandra-ring');
    expect(ring?.properties['strategy']).toBe('NetworkTopologyStrategy');
    expect(ring?.options['cassandra.yaml']?.['seeds']).toBe(
      'store_east_1,store_east_2,store_west_1,store_west_2',
    );
  }
  const [gms] = ofType(drawn('gms-stretched'), 'cassandra-ring');
  expect(gms?.properties['strategy']).toBe('NetworkTopologyStrategy');
  expect(gms?.options['cassandra.yaml']?.['seeds']).toMatch(/^gms_host_site_a_1,.*gms_host_site_b_1,/);
});

test('the size of the store is a parameter', () => {
  expect(
    ofType(drawn('single-site-redundant', { store: 'cassandra', storeNodes: 5 }), 'cassandra-node'),
  ).toHaveLength(5);
  expect(
    ofType(drawn('single-site-redundant', { store: 'redis', storeNodes: 4 }), 'redis-node'),
  ).toHaveLength(8);
});

test('Redis is refused with an ORS that cannot use it, and any store with one that needs Cassandra', () => {
  expect(refusals('multiple-data-centers', { store: 'redis' })).toEqual([
    'store: The session store redis needs ORS 8.1.401.10 or later, and the ORS release is 8.1.300.52',
  ]);
  expect(refusals('multiple-data-centers', { store: 'redis', orsRelease: '8.1.401.10' })).toEqual([]);
  for (const id of [
    ...withCassandra,
    'single-site-redundant-no-persistence',
    'gms-per-site',
    'gms-stretched',
  ]) {
    expect(refusals(id, { orsRelease: '8.1.200.30' })[0]).toMatch(
      /^orsRelease: .*needs ORS 8\.1\.3 or later/,
    );
  }
});
