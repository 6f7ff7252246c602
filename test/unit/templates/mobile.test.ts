// GMS: what the multi-site page asks of a design stands on the drawing.
import { expect, test } from 'vitest';
import { drawn, findingsOf, ofType, serversOf } from './orchestration-drawn.ts';

const both = ['gms-per-site', 'gms-stretched'] as const;

test('one cluster over sites has one name; clusters of their own have none', () => {
  const names = (id: string): readonly unknown[] =>
    ofType(drawn(id), 'gms').map(({ properties }) => properties['clusterName']);
  expect(new Set(names('gms-stretched'))).toEqual(new Set(['GMS_Cluster']));
  expect(new Set(names('gms-per-site'))).toEqual(new Set([undefined]));
});

test('the direction of calls is stated as the page ties it to the two designs', () => {
  const directions = (id: string): ReadonlySet<unknown> =>
    new Set(ofType(drawn(id), 'gms').map(({ properties }) => properties['callOrigination']));
  expect(directions('gms-per-site')).toEqual(new Set(['user-originated']));
  expect(directions('gms-stretched')).toEqual(new Set(['user-terminated']));
});

test.each(both)('numbers of %s are the same within a site and differ between sites', (id) => {
  const sites = ['A', 'B', 'C'];
  const pools = (accessNumbers: string): readonly unknown[] =>
    sites.map((site) => {
      const gms = ofType(drawn(id, { sites, accessNumbers, firstNumber: '500', poolSize: 20 }), 'gms');
      const ofSite = gms.filter(({ name }) => name.startsWith(`gms_${site.toLowerCase()}_`));
      expect(new Set(ofSite.map(({ properties }) => JSON.stringify(properties['numberPool']))).size).toBe(1);
      return ofSite[0]?.properties['numberPool'];
    });
  expect(pools('pool')).toEqual([['500-519'], ['520-539'], ['540-559']]);
  expect(pools('per-site')).toEqual([['500'], ['501'], ['502']]);
  expect(pools('global')).toEqual([undefined, undefined, undefined]);
});

test.each(both)('%s is reached by telephone and, through a global balancer, from the internet', (id) => {
  const document = drawn(id);
  const media = Object.values(document.links).map(({ medium }) => medium);
  expect(media.filter((medium) => medium === 'telephony')).toHaveLength(2);
  expect(media.filter((medium) => medium === 'internet')).toHaveLength(2);
  expect(ofType(document, 'telephony-network')).toHaveLength(1);
  expect(serversOf(document, 'global_lb', 'http-gateway')).toEqual(['gateway_site_a', 'gateway_site_b']);
});

test.each(both)('a call of %s is matched at its own site, else at the other', (id) => {
  expect(serversOf(drawn(id), 'ors_site_b_1', 'gms')).toEqual([
    'gms_site_a_1',
    'gms_site_a_2',
    'gms_site_b_1',
    'gms_site_b_2',
  ]);
});

test('whatever is asked, nothing is found wrong', () => {
  for (const id of both) {
    for (const accessNumbers of ['global', 'per-site', 'pool']) {
      for (const callOrigination of ['user-originated', 'user-terminated']) {
        const document = drawn(id, { accessNumbers, callOrigination, gmsNodes: 4, storeNodes: 3 });
        expect(findingsOf(document)).toEqual([]);
      }
    }
  }
});
