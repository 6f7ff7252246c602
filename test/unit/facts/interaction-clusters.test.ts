// What counts as an Interaction Server cluster, drawn with a cluster object or without.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { ownsItsNodes } from '#shared/facts/cluster-ownership.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';

function clustersOf(drawing: Drawing): readonly InteractionCluster[] {
  return factsOf(drawing.document()).interactionClusters();
}

function outline({ name, object, nodes, proxies }: InteractionCluster) {
  return {
    name,
    declared: object !== undefined,
    nodes: nodes.map((node) => node.primary.name),
    proxies: proxies.map((proxy) => proxy.name),
  };
}

describe('a cluster object', () => {
  test('names its nodes by pair, and the proxies connected to it', () => {
    const drawing = new Drawing('Declared');
    const cluster = drawing.add('interaction-server-cluster', 'Cluster');
    const nodes = ['IXN_10', 'IXN_2'].map((name) => drawing.pair('interaction-server', name));
    const proxy = drawing.pair('interaction-server-proxy', 'Proxy');
    drawing.connect(cluster, ...nodes).connect(proxy, cluster);
    expect(clustersOf(drawing).map(outline)).toEqual([
      { name: 'Cluster', declared: true, nodes: ['IXN_2', 'IXN_10'], proxies: ['Proxy'] },
    ]);
  });

  test('is joined by servers that its proxies are connected to directly', () => {
    const drawing = new Drawing('Combination');
    const cluster = drawing.add('interaction-server-cluster', 'Cluster');
    const [listed, direct] = ['IXN_1', 'IXN_2'].map((name) => drawing.add('interaction-server', name));
    const proxy = drawing.add('interaction-server-proxy', 'Proxy');
    drawing.connect(cluster, listed!).connect(proxy, cluster, direct!);
    expect(clustersOf(drawing).map(outline)).toEqual([
      { name: 'Cluster', declared: true, nodes: ['IXN_1', 'IXN_2'], proxies: ['Proxy'] },
    ]);
  });

  test('is a cluster even with one node or none', () => {
    const drawing = new Drawing('Beginnings');
    drawing.connect(
      drawing.add('interaction-server-cluster', 'One'),
      drawing.add('interaction-server', 'IXN_1'),
    );
    drawing.add('interaction-server-cluster', 'Empty');
    expect(clustersOf(drawing).map((cluster) => cluster.nodes.length)).toEqual([0, 1]);
  });
});

describe('proxies without a cluster object', () => {
  test('make one cluster of the same several servers, and none of a single one', () => {
    const drawing = new Drawing('Implied');
    const nodes = ['IXN_1', 'IXN_2'].map((name) => drawing.pair('interaction-server', name));
    const lone = drawing.add('interaction-server', 'IXN_3');
    for (const name of ['Proxy_2', 'Proxy_1'])
      drawing.connect(drawing.add('interaction-server-proxy', name), ...nodes);
    drawing.connect(drawing.add('interaction-server-proxy', 'Proxy_3'), lone);
    expect(clustersOf(drawing).map(outline)).toEqual([
      {
        name: 'the cluster behind Proxy_1',
        declared: false,
        nodes: ['IXN_1', 'IXN_2'],
        proxies: ['Proxy_1', 'Proxy_2'],
      },
    ]);
  });
});

test('a cluster owns its nodes until another one has one of them', () => {
  const drawing = new Drawing('Overlap');
  const [first, second, third] = ['IXN_1', 'IXN_2', 'IXN_3'].map((name) =>
    drawing.add('interaction-server', name),
  );
  drawing.connect(drawing.add('interaction-server-cluster', 'A'), first!);
  drawing.connect(drawing.add('interaction-server-cluster', 'B'), second!, third!);
  const owning = (): boolean[] => {
    const facts = factsOf(drawing.document());
    return facts.interactionClusters().map((cluster) => ownsItsNodes(facts, cluster));
  };
  expect(owning()).toEqual([true, true]);
  drawing.connect(drawing.add('interaction-server-proxy', 'Proxy'), first!, third!);
  expect(owning()).toEqual([false, false, false]);
});
