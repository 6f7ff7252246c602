// Which nodes compete for which licence file, read off drawings.
import { describe, expect, test } from 'vitest';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import {
  AGENT_SEAT_FEATURE,
  clusterLicences,
  type ClusterLicences,
} from '#shared/licensing/cluster-licences.ts';

function asking(seats: string): Pick<DrawnElement, 'options'> {
  return { options: { license: { [AGENT_SEAT_FEATURE]: seats } } };
}

function drawCluster(drawing: Drawing, name: string, seats: readonly string[]): readonly string[] {
  const cluster = drawing.add('interaction-server-cluster', name);
  return seats.map((count, index) => {
    const node = drawing.pair('interaction-server', `${name}_${index + 1}`, asking(count));
    drawing.connect(cluster, node);
    return node;
  });
}

function drawPool(drawing: Drawing, name: string, features: Record<string, number>): string {
  return drawing.add('licence-pool', name, { properties: { features } });
}

function seatsOf(drawing: Drawing): readonly ClusterLicences[] {
  return clusterLicences(factsOf(drawing.document())).filter(({ feature }) => feature === AGENT_SEAT_FEATURE);
}

function grantedTo({ checkout }: ClusterLicences): readonly number[] | string {
  return checkout.known ? checkout.value.grants.map((grant) => grant.granted) : checkout.reason;
}

describe('the worked example of the guide', () => {
  test('a pair counts once, and the fourth node gets the rest', () => {
    const drawing = new Drawing('Worked example');
    drawCluster(drawing, 'IXN', ['30', '30', '30', '30']);
    drawPool(drawing, 'Licences', { [AGENT_SEAT_FEATURE]: 100 });
    const [licences] = seatsOf(drawing);
    expect(grantedTo(licences!)).toEqual([30, 30, 30, 10]);
    expect(licences!.checkout).toMatchObject({ value: { capacity: 10, available: 100, remaining: 0 } });
  });
});

describe('a shared licence file', () => {
  test('serves the nodes of all clusters in order of name', () => {
    const drawing = new Drawing('Two clusters');
    drawCluster(drawing, 'B', ['30', '30']);
    drawCluster(drawing, 'A', ['30', '30']);
    drawPool(drawing, 'Licences', { [AGENT_SEAT_FEATURE]: 100 });
    expect(seatsOf(drawing).map(grantedTo)).toEqual([
      [30, 30],
      [30, 10],
    ]);
  });

  test('serves servers outside any cluster too', () => {
    const drawing = new Drawing('A server of its own');
    drawCluster(drawing, 'B', ['30', '30']);
    drawing.add('interaction-server', 'A', asking('80'));
    drawPool(drawing, 'Licences', { [AGENT_SEAT_FEATURE]: 100 });
    expect(seatsOf(drawing).map(grantedTo)).toEqual([[20, 0]]);
  });

  test('is not shared with nodes that are connected to another one', () => {
    const drawing = new Drawing('Two licence files');
    const first = drawPool(drawing, 'Pool_1', { [AGENT_SEAT_FEATURE]: 50 });
    const second = drawPool(drawing, 'Pool_2', { [AGENT_SEAT_FEATURE]: 70 });
    const server = drawing.add('licence-server', 'Licence_server');
    drawing.connect(server, second);
    for (const node of drawCluster(drawing, 'A', ['30', '30'])) drawing.connect(node, first);
    // One connected node speaks for the whole cluster.
    drawing.connect(drawCluster(drawing, 'B', ['30', '30'])[0]!, server);
    expect(seatsOf(drawing).map(grantedTo)).toEqual([
      [30, 20],
      [30, 30],
    ]);
  });
});

describe('what is not stated', () => {
  test('a missing, silent or doubtful licence file is unknown', () => {
    const drawing = new Drawing('Licence files');
    const [node] = drawCluster(drawing, 'A', ['30', '30']);
    expect(seatsOf(drawing).map(grantedTo)).toEqual(['no licence pool is drawn']);
    const first = drawPool(drawing, 'Pool_1', {});
    expect(seatsOf(drawing).map(grantedTo)).toEqual([
      `Pool_1 does not say how many ${AGENT_SEAT_FEATURE} it has`,
    ]);
    drawPool(drawing, 'Pool_2', { [AGENT_SEAT_FEATURE]: 100 });
    expect(grantedTo(seatsOf(drawing)[0]!)).toMatch(/not clear which licence pool A uses/);
    drawing.connect(node!, first);
    expect(grantedTo(seatsOf(drawing)[0]!)).toMatch(/^Pool_1 does not say/);
  });

  test.each(['', 'many', '-3', '3.5'])('a request of "%s" is unknown', (seats) => {
    const drawing = new Drawing('Odd request');
    drawCluster(drawing, 'A', ['30', seats]);
    drawPool(drawing, 'Licences', { [AGENT_SEAT_FEATURE]: 100 });
    expect(grantedTo(seatsOf(drawing)[0]!)).toMatch(/A_2/);
  });

  test('a request of another server on the same file is needed as well', () => {
    const drawing = new Drawing('Silent neighbour');
    drawCluster(drawing, 'A', ['30', '30']);
    drawing.add('interaction-server', 'Neighbour');
    drawPool(drawing, 'Licences', { [AGENT_SEAT_FEATURE]: 100 });
    expect(grantedTo(seatsOf(drawing)[0]!)).toMatch(/Neighbour is not stated/);
  });
});

test('letter case of sections, options and features does not matter, and the licence file is no feature', () => {
  const drawing = new Drawing('Letter case');
  const cluster = drawing.add('interaction-server-cluster', 'IXN_Cluster');
  const options = {
    License: { ICS_Multi_Media_Agent_Seat: ' 20 ', 'license-file': '7260@host', iwd_agent_seat: 'MAX' },
  };
  drawing.connect(cluster, drawing.add('interaction-server', 'IXN_1', { options }));
  drawPool(drawing, 'Licences', { ICS_MULTI_MEDIA_AGENT_SEAT: 100, iwd_agent_seat: 7 });
  const licences = clusterLicences(factsOf(drawing.document()));
  expect(licences.map(({ feature }) => feature)).toEqual([AGENT_SEAT_FEATURE, 'iwd_agent_seat']);
  expect(licences.map(grantedTo)).toEqual([[20], [7]]);
});

test('a cluster without nodes asks for nothing', () => {
  const drawing = new Drawing('Empty');
  drawing.add('interaction-server-cluster', 'IXN_Cluster');
  expect(seatsOf(drawing)).toEqual([]);
});
