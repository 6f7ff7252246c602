import { expect, test } from 'vitest';
import {
  changed,
  connect,
  idOf,
  looseCluster,
  played,
  playing,
  problemsOf,
  templateDrawing,
  troubled,
  type Small,
} from './drawn.ts';
import type { Topology } from '#shared/model/topology.ts';

function clusterWith(...ways: readonly string[]): Topology {
  const small = looseCluster();
  connect(small, ...ways);
  return small.drawing.document();
}

test('in a cluster, pulling goes through the proxy to every node that holds the queue', () => {
  const document = clusterWith('ors>proxy', 'proxy>cluster', 'desk>proxies', 'proxies>proxy');
  const steps = played(document, 'multimedia', 'inbound');
  expect(problemsOf(steps)).toEqual([]);
  expect(playing(steps, 1, 'interaction-server')).toEqual(['ixn_1', 'ixn_2']);
  expect(playing(steps, 1, 'between')).toEqual(
    expect.arrayContaining(['proxy', 'cluster', 'dap_1', 'dap_2']),
  );
  expect(playing(steps, 1, 'interaction-database')).toEqual(['db_1', 'db_2']);
  const ways = steps[0]?.connections.map((id) => {
    const { from, to } = document.connections[id] ?? { from: '', to: '' };
    return `${document.elements[from]?.name ?? ''}>${document.elements[to]?.name ?? ''}`;
  });
  expect(ways).toEqual(
    expect.arrayContaining(['ors>proxy', 'proxy>cluster', 'cluster>ixn_1', 'cluster>ixn_2']),
  );
  expect(ways).not.toContain('proxies>proxy');
});

test('a Submitter is no use to an ORS before 8.1.4', () => {
  const document = clusterWith('ors>proxy', 'proxy>cluster');
  const runs = (release: string): Topology =>
    changed(document, { type: 'describe', ids: [idOf(document, 'ors')], release });
  for (const flow of ['multimedia', 'eservices']) {
    const steps = played(runs('8.1.300.52'), flow, 'inbound');
    expect(problemsOf(steps)).toContain(
      'forbidden: ors is release 8.1.300.52 and does not have enhanced pulling, by which inbound is bound.',
    );
    expect(problemsOf(played(runs('8.1.400.64'), flow, 'inbound'))).toEqual([]);
  }
});

test('the desktop is reached through the proxy cluster', () => {
  const document = clusterWith('ors>proxy', 'proxy>cluster', 'desk>proxies', 'proxies>proxy');
  const steps = played(document, 'multimedia', 'inbound');
  expect(playing(steps, 6, 'agent-desktop')).toEqual(['desk']);
  expect(playing(steps, 6, 'between')).toEqual(expect.arrayContaining(['proxies', 'proxy', 'cluster']));
  const without = played(clusterWith('ors>proxy', 'proxy>cluster'), 'multimedia', 'inbound');
  expect(troubled(without)).toEqual([]);
  expect(without[5]?.notes[0]).toContain('No agent desktop is drawn');
});

test('the suggested cluster pulls through the proxy pair of ORS, with its backup on standby', () => {
  const document = templateDrawing('interaction-cluster-suggested', { sharedMedia: ['email'] });
  const steps = played(document, 'multimedia', 'email_inbound');
  expect(playing(steps, 1, 'between')).toContain('ixnp_ors');
  expect(playing(steps, 1, 'interaction-server')).toHaveLength(4);
  const between = steps[0]?.participants.find(({ role }) => role === 'between');
  expect(between?.standby.map(({ name }) => name)).toEqual(['ixnp_ors_b']);
});

test('ORS may not bypass the proxy of a cluster', () => {
  const document = clusterWith('proxy>cluster', 'ors>ixn_1', 'ors>ixn_2');
  const steps = played(document, 'multimedia', 'inbound');
  expect(problemsOf(steps)).toEqual([
    'forbidden: ors is connected to ixn_1 itself, which is a node of cluster.',
    'forbidden: ors is connected to ixn_2 itself, which is a node of cluster.',
  ]);
});

test('a node that nobody pulls from is named', () => {
  const steps = played(clusterWith('ors>proxy', 'proxy>ixn_1'), 'multimedia', 'inbound');
  expect(problemsOf(steps)).toEqual([
    'not-connected: No Orchestration Server reaches ixn_2, so its part of the interactions stays where it is.',
  ]);
  expect(troubled(steps)).toEqual([1, 4, 6, 7]);
});

test('the proxy cluster does not carry pulling', () => {
  const steps = played(clusterWith('ors>proxies', 'proxies>proxy', 'proxy>cluster'), 'multimedia', 'inbound');
  expect(problemsOf(steps)).toEqual(['forbidden: The connection from ors to proxies does not carry it.']);
  expect(steps[0]?.problems[0]?.fix).toContain('dedicated proxy pair');
});

test('a queue that no node takes is named', () => {
  const document = clusterWith('ors>proxy', 'proxy>cluster');
  const media = ['ixn_1', 'ixn_2'].map((name) => ({
    id: idOf(document, name),
    place: 'options' as const,
    section: 'cluster-settings',
    key: 'media-types',
    value: 'chat',
  }));
  const chatOnly = changed(document, { type: 'setOptions', settings: media });
  const queue = chatOnly.elements[idOf(chatOnly, 'inbound')];
  const email: Topology = {
    ...chatOnly,
    elements: {
      ...chatOnly.elements,
      ...(queue === undefined ? {} : { [queue.id]: { ...queue, properties: { mediaTypes: ['email'] } } }),
    },
  };
  const steps = played(email, 'multimedia', 'inbound');
  expect(problemsOf(steps)).toContain('missing: No Interaction Server takes the interactions of inbound.');
  expect(troubled(steps)).toEqual([1, 4, 6, 7]);
});

/** One Interaction Server, reached without a proxy. */
function direct(prepare: (small: Small) => void = () => undefined): Topology {
  const small = looseCluster();
  connect(small, 'ors>ixn_1');
  prepare(small);
  const document = small.drawing.document();
  return changed(document, { type: 'remove', ids: ['ixn_2', 'cluster'].map((name) => idOf(document, name)) });
}

test('a queue that is not associated with ORS is not pulled from', () => {
  const document = direct();
  const open = changed(document, { type: 'remove', ids: [idOf(document, 'submitter')] });
  expect(problemsOf(played(open, 'multimedia', 'inbound'))).toEqual([
    'missing: inbound is not associated with ORS, so ORS pulls nothing from it.',
  ]);
  const unbound = changed(document, { type: 'remove', ids: [idOf(document, 'mail')] });
  const steps = played(unbound, 'multimedia', 'inbound');
  expect(problemsOf(steps)).toEqual(['missing: The Submitter of inbound refers to no script.']);
  expect(troubled(steps)).toEqual([2]);
});

test('legacy pulling needs a Simple Routing script for every ORS application, in a tenant of the queue', () => {
  const legacy = direct((small) => {
    connect(small, 'inbound>mail');
  });
  expect(problemsOf(played(legacy, 'eservices', 'inbound'))).toEqual([
    'missing: No Simple Routing script of tenant Resources is named ors, which legacy pulling needs.',
  ]);
  const elsewhere = direct((small) => {
    connect(small, 'inbound>mail');
    small.drawing.add('simple-routing-script', 'ors', { properties: { tenant: 'Other' } });
  });
  expect(troubled(played(elsewhere, 'eservices', 'inbound'))).toEqual([3]);
  const complete = direct((small) => {
    connect(small, 'inbound>mail');
    small.drawing.add('simple-routing-script', 'ors');
  });
  expect(troubled(played(complete, 'eservices', 'inbound'))).toEqual([]);
});

function withOrs(document: Topology, change: Record<string, unknown>): Topology {
  const id = idOf(document, 'ors');
  const ors = document.elements[id];
  if (ors === undefined) throw new Error('There is no ORS.');
  return { ...document, elements: { ...document.elements, [id]: { ...ors, ...change } } };
}

test('a node that is told not to pull does not, and nobody pulls when all are', () => {
  const off = { options: { orchestration: { 'mcr-pull-by-this-node': 'false' } } };
  const steps = played(withOrs(direct(), off), 'multimedia', 'inbound');
  expect(problemsOf(steps)).toEqual([
    'forbidden: Pulling is switched off on ors by orchestration/mcr-pull-by-this-node.',
  ]);
  const two = direct((small) => {
    const second = small.drawing.add('ors', 'ors_2');
    for (const server of ['ixn_1', 'urs', 'web']) small.drawing.connect(second, small.id[server] ?? '');
  });
  expect(playing(played(withOrs(two, off), 'multimedia', 'inbound'), 1, 'ors')).toEqual(['ors_2']);
  expect(playing(played(two, 'multimedia', 'inbound'), 1, 'ors')).toEqual(['ors', 'ors_2']);
});

test('an old ORS needs the T-Server twin, and an unknown release leaves it open', () => {
  const old = withOrs(direct(), { release: '8.1.400.20' });
  const steps = played(old, 'eservices', 'inbound');
  expect(problemsOf(steps)).toEqual([
    'not-connected: ors is older than 8.1.400.27 and needs a T-Server twin of ixn_1.',
  ]);
  expect(played(direct(), 'eservices', 'inbound')[0]?.notes[0]).toContain('depends on its release');
  const twin = direct((small) => {
    const object = small.drawing.add('interaction-server-tserver', 'twin');
    small.drawing.connect(small.id.ors ?? '', object).connect(object, small.id.ixn_1 ?? '');
  });
  const withTwin = played(withOrs(twin, { release: '8.1.400.20' }), 'eservices', 'inbound');
  expect(problemsOf(withTwin)).toEqual([]);
  expect(playing(withTwin, 3, 'between')).toContain('twin');
});

test('the session store takes part where there is one, and old releases cannot do without', () => {
  const stored = direct((small) => {
    const store = small.drawing.add('redis-cluster', 'redis');
    small.drawing.connect(small.id.ors ?? '', store);
  });
  const steps = played(stored, 'eservices', 'inbound');
  expect(playing(steps, 10, 'session-store')).toEqual(['redis']);
  expect(steps[9]?.connections).toHaveLength(1);
  const none = played(withOrs(direct(), { release: '8.1.400.40' }), 'eservices', 'inbound');
  expect(none[9]).toMatchObject({
    problems: [],
    notes: ['No session store is drawn: sessions end with the node that runs them.'],
  });
  const old = played(withOrs(direct(), { release: '8.1.2' }), 'eservices', 'inbound');
  expect(old[9]?.problems[0]?.message).toBe('ors is older than 8.1.3 and does not work without Cassandra.');
});
