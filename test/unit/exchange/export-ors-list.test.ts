// The Lists of ORS clusters in both layouts.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import { orsLists } from '#shared/exchange/export/ors-list/ors-lists.ts';
import type { Topology } from '#shared/model/topology.ts';

const OLD = '8.1.300.51';
const NEW = '8.1.400.64';

function cluster(releases: readonly [string | undefined, string | undefined], layout?: string): Topology {
  const draw = new Drawing('cluster').state({ environment: { tenancy: 'multi', defaultTenant: 'Bank' } });
  const list = draw.add('ors-cluster', 'Cluster1', {
    annex: { scxml: { 'max-age': '5' } },
    properties: layout === undefined ? {} : { layout },
  });
  releases.forEach((release, index) => {
    const center = draw.add('data-center', `DC ${index + 1}`, {
      properties: index === 0 ? { label: '"1"' } : {},
    });
    const stated = release === undefined ? {} : { release };
    draw.connect(list, draw.pair('ors', `ORS${index + 1}`, { in: center, ...stated }));
  });
  return draw.document();
}

const listsOf = (document: Topology) => orsLists(planOf(document));

test('older releases: a section of the name of the cluster, labels in double quotes, primaries only', () => {
  const { lists, files } = listsOf(cluster([OLD, NEW]));
  expect(lists).toEqual([
    {
      name: 'ORS',
      tenant: 'Environment',
      annex: { Cluster1: { ORS1: '"1"', ORS2: '"DC 2"' }, scxml: { 'max-age': '5' } },
    },
  ]);
  expect(files).toEqual([
    {
      path: 'ors-list/Cluster1.cfg',
      text: '[Cluster1]\r\nORS1="1"\r\nORS2="DC 2"\r\n\r\n[scxml]\r\nmax-age=5\r\n',
    },
  ]);
});

test('from 8.1.400.64 on every server: a List of its own with a section "cluster" and bare labels', () => {
  expect(listsOf(cluster([NEW, NEW])).lists).toEqual([
    {
      name: 'Cluster1',
      tenant: 'Environment',
      annex: { cluster: { ORS1: '1', ORS2: 'DC 2' }, scxml: { 'max-age': '5' } },
    },
  ]);
});

test('an unknown release is taken for an old one; a layout that is chosen counts', () => {
  expect(listsOf(cluster([NEW, undefined])).lists[0]?.name).toBe('ORS');
  expect(listsOf(cluster([OLD, OLD], 'cluster-section')).lists[0]?.name).toBe('Cluster1');
  expect(listsOf(cluster([NEW, NEW], 'section-per-cluster')).lists[0]?.name).toBe('ORS');
});

test('with one tenant the List lies under the default tenant; a label of the membership counts first', () => {
  const draw = new Drawing('single');
  const list = draw.add('ors-cluster', 'C');
  draw.connectWith(list, draw.add('ors', 'ors', { in: draw.add('data-center', 'DC') }), { label: 'East' });
  expect(listsOf(draw.document()).lists).toEqual([
    { name: 'ORS', tenant: 'Resources', annex: { C: { ors: '"East"' } } },
  ]);
});

test('clusters of the older layout share one List; a node without a data center is reported', () => {
  const draw = new Drawing('shared');
  for (const name of ['A', 'B']) draw.connect(draw.add('ors-cluster', name), draw.add('ors', `ors_${name}`));
  const plan = planOf(draw.document());
  const { lists, problems, assumptions } = orsLists(plan);
  expect(lists).toEqual([
    { name: 'ORS', tenant: 'Resources', annex: { A: { ors_A: '""' }, B: { ors_B: '""' } } },
  ]);
  expect(problems).toEqual([]);
  expect(assumptions).toEqual([
    expect.stringMatching(/^The List of tenant Resources that holds A and B is called ORS/),
  ]);
  expect(plan.problems.filter(({ where }) => where.startsWith('ORS cluster'))).toHaveLength(2);
});

describe('clusters that share a List', () => {
  function sharing(...annexes: readonly Topology['elements'][string]['annex'][]): Topology {
    const draw = new Drawing('sharing');
    annexes.forEach((annex, index) => {
      const center = draw.add('data-center', `DC${index + 1}`);
      const cluster = draw.add('ors-cluster', `c${index + 1}`, { annex });
      draw.connect(cluster, draw.add('ors', `ors_${index + 1}`, { in: center }));
    });
    return draw.document();
  }

  test('options of all of them are in it', () => {
    const document = sharing(
      { cassandra: { host: 'one' } },
      { cassandra: { port: '9160', host: 'one' }, scxml: { 'max-age': '5' } },
    );
    const { lists, files, problems } = listsOf(document);
    expect(lists).toEqual([
      {
        name: 'ORS',
        tenant: 'Resources',
        annex: {
          c1: { ors_1: '"DC1"' },
          c2: { ors_2: '"DC2"' },
          cassandra: { host: 'one', port: '9160' },
          scxml: { 'max-age': '5' },
        },
      },
    ]);
    expect(files[1]?.text).toContain('[cassandra]\r\nhost=one\r\nport=9160\r\n');
    expect(problems).toEqual([]);
  });

  test('what they say differently is in no file and reported, whatever its letter case', () => {
    const document = sharing(
      { cassandra: { host: 'one', port: '1' } },
      { Cassandra: { Host: 'two', PORT: '1' } },
      { cassandra: { host: 'three' } },
    );
    const { lists, files, problems } = listsOf(document);
    expect(lists[0]?.annex['cassandra']).toEqual({ port: '1' });
    expect(Object.keys(lists[0]?.annex ?? {})).toEqual(['c1', 'c2', 'c3', 'cassandra']);
    expect(files.map(({ text }) => text).join('')).not.toMatch(/host/i);
    expect(files[0]?.text).toContain('[cassandra]\r\nport=1\r\n');
    expect(problems.filter(({ what }) => what.includes('host'))).toEqual([
      {
        kind: 'to-complete',
        what: '[cassandra] host is left out: c1, c2 and c3 share the List ORS and say "one", "two" and "three".',
        where: 'List ORS of tenant Resources',
        todo: 'Decide on one value and enter it by hand, or give each cluster a List of its own.',
      },
    ]);
  });

  test('a List of its own is not touched by the others', () => {
    const draw = new Drawing('own');
    for (const host of ['one', 'two'])
      draw.add('ors-cluster', host, {
        annex: { cassandra: { host } },
        properties: { layout: 'cluster-section' },
      });
    expect(listsOf(draw.document()).lists.map(({ annex }) => annex['cassandra'])).toEqual([
      { host: 'one' },
      { host: 'two' },
    ]);
  });
});

test('a cluster whose section no file can hold gets no file, which could be taken for "remove everything"', () => {
  const draw = new Drawing('bracket');
  draw.connect(draw.add('ors-cluster', 'a[b'), draw.add('ors', 'ors'));
  const { files, problems, lists } = listsOf(draw.document());
  expect(files).toEqual([]);
  expect(lists[0]?.annex).toEqual({ 'a[b': { ors: '""' } });
  expect(problems[0]?.what).toBe(
    '[a[b] of a[b is not in its file: the name of the section contains a bracket.',
  );
});
