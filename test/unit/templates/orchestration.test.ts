// The deployment models of ORS: who is connected to whom, what the List says, and what is stated of the releases.
import { describe, expect, it, test } from 'vitest';
import { componentType } from '#shared/catalog/catalog.ts';
import {
  hostOf,
  drawn,
  findingsOf,
  named,
  ofType,
  refusals,
  serversOf,
  templateNamed,
} from './orchestration-drawn.ts';

const own = [
  'single-site',
  'single-site-redundant',
  'single-site-redundant-no-persistence',
  'multiple-sites',
  'stretched-store',
  'multiple-data-centers',
  'voice-and-eservices',
  'gms-per-site',
  'gms-stretched',
];

describe.each(own)('%s', (id) => {
  const document = drawn(id);

  it('has no finding', () => {
    expect(findingsOf(document)).toEqual([]);
  });

  it('states the release of every server by product, and on no element', () => {
    const servers = Object.values(document.elements).filter(
      ({ type }) =>
        componentType(type)?.configuration?.objectClass === 'CfgServer' && componentType(type)?.process,
    );
    for (const { name, type, release } of servers) {
      expect(release, name).toBeUndefined();
      expect(document.releases[type], type).toMatch(/^\d+(\.\d+)+$/);
    }
    const drawnTypes = new Set(Object.values(document.elements).map(({ type }) => type));
    for (const type of Object.keys(document.releases)) expect(drawnTypes).toContain(type);
  });

  it('takes the release of every product from the form', () => {
    const asked = templateNamed(id).parameters.filter(({ key }) => key.endsWith('Release'));
    for (const { key } of asked.filter(({ key }) => key !== 'orsRelease' && key !== 'interactionRelease')) {
      const releases = Object.values(drawn(id, { [key]: '77.1' }).releases);
      expect(releases, key).toContain('77.1');
    }
    expect(drawn(id, { orsRelease: '8.1.401.99' }).releases['ors']).toBe('8.1.401.99');
  });

  it('gives Configuration Server its database', () => {
    const [server] = ofType(document, 'config-server');
    expect(serversOf(document, server?.name ?? '', 'database')).toEqual(['confserv_db']);
  });

  it('names only SCXML hosts that are drawn, two of them where there are two', () => {
    const webServers = ofType(document, 'web-server').map(({ name }) => name);
    for (const routePoint of ofType(document, 'route-point')) {
      const addresses = (routePoint.annex['Orchestration']?.['application'] ?? '').split(' ');
      const hosts = addresses.map((address) => new URL(address).hostname);
      expect(hosts).toHaveLength(id === 'single-site' ? 1 : 2);
      expect(new Set(hosts.map((name) => hostOf(document, named(document, name)))).size).toBe(hosts.length);
      for (const host of hosts) expect(webServers).toContain(host);
    }
  });
});

describe.each(['stretched-store', 'multiple-data-centers'])('%s', (id) => {
  const document = drawn(id, {
    dataCenters: ['East', 'West', 'North'],
    ...(id === 'multiple-data-centers' ? { labels: ['1', '2', '3'] } : {}),
  });
  const sipServers = ['sip_east', 'sip_north', 'sip_west'];
  const primaries = ofType(document, 'ors').filter(({ name }) => !name.endsWith('_b'));

  it('connects every member of the cluster to the same SIP Servers, and to one URS', () => {
    expect(primaries).toHaveLength(3);
    for (const { name } of primaries) {
      expect(serversOf(document, name, 'sip-server')).toEqual(sipServers);
      expect(serversOf(document, name, 'urs')).toHaveLength(1);
      expect(serversOf(document, name, 'web-server')).toHaveLength(6);
    }
  });

  it('has every URS and Stat Server work with all of them, reserving the agents they share', () => {
    for (const { name, options } of ofType(document, 'urs')) {
      if (!name.endsWith('_b')) expect(serversOf(document, name, 'sip-server')).toEqual(sipServers);
      expect(options['default']?.['agent_reservation']).toBe('true');
    }
    expect(serversOf(document, 'stat_west', 'sip-server')).toEqual(sipServers);
    expect(serversOf(document, 'sip_west', 'sip-server')).toEqual(['sip_east', 'sip_north']);
  });
});

test('one data center shares its agents with none', () => {
  const [urs] = ofType(drawn('stretched-store', { dataCenters: ['East'] }), 'urs');
  expect(urs?.options).toEqual({});
});

describe('the labels of the List', () => {
  it('stand on the data centers, and nowhere else', () => {
    const document = drawn('multiple-data-centers');
    expect(
      ofType(document, 'data-center').map(({ name, properties }) => [name, properties['label']]),
    ).toEqual([
      ['East', '1'],
      ['West', '2'],
    ]);
    expect(Object.values(document.connections).filter(({ label }) => label !== undefined)).toEqual([]);
  });

  it('are one for each data center', () => {
    expect(refusals('multiple-data-centers', { labels: ['1'] })).toEqual([
      'labels: Labels in the List: 2 data centers and 1 label; each data center needs one of its own',
    ]);
    expect(refusals('multiple-data-centers', { labels: ['1', '1'] })).toHaveLength(1);
    expect(refusals('multiple-data-centers', { dataCenters: ['A', 'B', 'C'] })).toHaveLength(1);
  });
});

test('names that come out twice are refused', () => {
  expect(refusals('multiple-sites', { sites: ['A', 'A B'] })).toHaveLength(1);
  expect(refusals('multiple-data-centers', { dataCenters: ['1', '2'], nodeNames: 'urs_#' })).toHaveLength(1);
});

test('names of site and cluster are parameters', () => {
  for (const id of ['single-site', 'single-site-redundant', 'voice-and-eservices']) {
    expect(ofType(drawn(id, { site: 'Zürich' }), 'site').map(({ name }) => name)).toEqual(['Zürich']);
  }
  for (const id of ['single-site-redundant', 'stretched-store', 'voice-and-eservices']) {
    expect(ofType(drawn(id, { cluster: 'Routing' }), 'ors-cluster').map(({ name }) => name)).toEqual([
      'Routing',
    ]);
  }
});
