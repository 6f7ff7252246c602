// What a flow needs, told by taking it away: exactly the steps that need it say so.
import { expect, test } from 'vitest';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { changed, played, templateDrawing, troubled } from './drawn.ts';

/** Steps that cannot do without a component type: read off the document, not off the code. */
const needs: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  voice: {
    'sip-server': [1, 7, 9, 10],
    switch: [1, 7, 9, 10],
    ors: [1, 2, 3, 4, 5, 6, 7, 8, 10],
    urs: [1, 4, 5, 6, 7, 8, 9, 10],
    'web-server': [2, 3],
    'stat-server': [7],
  },
  eservices: {
    'interaction-queue': [2, 3],
    'interaction-view': [3],
    'interaction-server': [1, 2, 3, 4, 9],
    database: [1, 2, 3, 4, 9],
    dap: [1, 2, 3, 4, 9],
    'simple-routing-script': [3],
    'enhanced-routing-script': [5],
    ors: [1, 3, 4, 5, 6, 7, 8, 9],
    urs: [6, 7, 8],
    'web-server': [5],
    'stat-server': [7],
  },
  multimedia: {
    'interaction-queue': [1],
    'interaction-view': [1],
    'interaction-server': [1, 4, 6, 7],
    database: [1, 4, 6, 7],
    dap: [1, 4, 6, 7],
    'simple-routing-script': [1],
    'enhanced-routing-script': [2],
    ors: [1, 2, 3, 4, 5, 6, 7],
    urs: [2, 5, 7],
    'web-server': [2],
    'stat-server': [5],
  },
};
const starts: Readonly<Record<string, string>> = {
  voice: 'sip',
  eservices: 'email_inbound',
  multimedia: 'email_inbound',
};
const flowIds = Object.keys(needs);

/** Databases that no flow asks for: that of the configuration, and the event log. */
const besideTheFlows = ['confserv_db', 'ixn_events_db'];

/** One of each, so that whatever goes is missed. */
const document = templateDrawing('voice-and-eservices', { nodes: 1, media: ['email'] });
const whole = lastWebServerGone(document);

function lastWebServerGone(drawn: Topology): Topology {
  const [, ...spare] = Object.values(drawn.elements).filter(({ type }) => type === 'web-server');
  return changed(drawn, { type: 'remove', ids: spare.map(({ id }) => id) });
}

/** An element with what stands in it and with the other side of its pair. */
function goneWith(drawn: Topology, element: Element): readonly Element[] {
  const pair = Object.values(drawn.pairs).find(({ primary, backup }) =>
    [primary, backup].includes(element.id),
  );
  const inside = Object.values(drawn.elements).filter(({ parent }) => parent === element.id);
  const partner = pair === undefined ? [] : [pair.primary, pair.backup].map((id) => drawn.elements[id]);
  return [element, ...inside, ...partner].filter((found) => found !== undefined);
}

test.each(flowIds)('nothing is missing to begin with: %s', (flow) => {
  expect(troubled(played(whole, flow, starts[flow] ?? ''))).toEqual([]);
});

const single = Object.values(whole.elements).filter(({ type }) => !['site', 'host'].includes(type));

test.each(flowIds.flatMap((flow) => single.map((element) => ({ flow, name: element.name, element }))))(
  'without $name, exactly the steps of $flow that need it are in trouble',
  ({ flow, element }) => {
    const gone = goneWith(whole, element);
    const rest = changed(whole, { type: 'remove', ids: gone.map(({ id }) => id) });
    const steps = played(rest, flow, starts[flow] ?? '');
    const needed = besideTheFlows.includes(element.name) ? [] : needs[flow]?.[element.type];
    expect(troubled(steps)).toEqual(needed ?? []);
    for (const { problems } of steps) expect(problems.length).toBeLessThanOrEqual(1);
  },
);

test.each(flowIds)('a host takes every step with it that needs something on it: %s', (flow) => {
  for (const host of Object.values(whole.elements).filter(({ type }) => type === 'host')) {
    const rest = changed(whole, { type: 'remove', ids: [host.id] });
    const left = new Set(Object.values(rest.elements).map(({ type }) => type));
    const lost = Object.keys(needs[flow] ?? {}).filter((type) => !left.has(type));
    const expected = lost.flatMap((type) => needs[flow]?.[type] ?? []);
    const steps = troubled(played(rest, flow, starts[flow] ?? ''));
    expect(steps).toEqual(expect.arrayContaining([...new Set(expected)]));
  }
});

test.each(flowIds)('without any one connection, no step is in trouble that does not use it: %s', (flow) => {
  const before = played(whole, flow, starts[flow] ?? '');
  const needed = new Set(before.flatMap(({ connections }) => connections));
  for (const id of Object.keys(whole.connections)) {
    const after = played(changed(whole, { type: 'remove', ids: [id] }), flow, starts[flow] ?? '');
    if (!needed.has(id)) expect(troubled(after)).toEqual([]);
  }
});

test('with two nodes of everything, the loss of one is no trouble', () => {
  const two = templateDrawing('voice-and-eservices');
  for (const name of ['ors_1', 'ors_2', 'scxml_1', 'scxml_2', 'sip_b', 'urs_b', 'ixn_b', 'ors_1_b']) {
    const element = Object.values(two.elements).find((candidate) => candidate.name === name);
    expect(element).toBeDefined();
    const ids = name.endsWith('_b') ? [element!.id] : goneWith(two, element!).map(({ id }) => id);
    const rest = changed(two, { type: 'remove', ids });
    for (const flow of flowIds) expect(troubled(played(rest, flow, starts[flow] ?? ''))).toEqual([]);
  }
});
