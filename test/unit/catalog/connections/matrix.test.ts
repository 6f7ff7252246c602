import { describe, expect, it } from 'vitest';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { releaseSchema } from '#shared/model/release.ts';

const knownTypes = new Set(
  [
    'site data-center host internet telephony-network',
    'ors ors-cluster urs stat-server web-server',
    'interaction-server interaction-server-tserver interaction-server-proxy interaction-server-cluster',
    'interaction-server-proxy-cluster interaction-queue interaction-view submitter business-process',
    'chat-server email-server ucs capture-point-jms capture-point-file capture-point-web-service',
    'capture-point-database capture-point-kafka esp-server agent-desktop',
    't-server sip-server sip-proxy switch route-point',
    'dap dap-event-log event-logger-jms event-logger-msmq event-logger-mq-series event-logger-groovy database',
    'cassandra-ring cassandra-node redis-cluster redis-node elasticsearch icon',
    'gms load-balancer http-gateway',
    'config-server config-server-proxy scs message-server db-server licence-server licence-pool',
    'tenant access-group account simple-routing-script enhanced-routing-script',
  ].flatMap((line) => line.split(' ')),
);

const places = new Set(['site', 'data-center', 'host', 'internet', 'telephony-network']);
const clusters = new Set([
  'ors-cluster',
  'interaction-server-cluster',
  'interaction-server-proxy-cluster',
  'cassandra-ring',
  'redis-cluster',
]);

const named = connectionRules.map((rule) => ({ ...rule, ends: `${rule.client} -> ${rule.server}` }));
const verdicts = new Map(named.map((rule) => [rule.ends, rule.verdict]));

function allowed(client: string, server: string): boolean {
  const verdict = verdicts.get(`${client} -> ${server}`);
  return verdict !== undefined && verdict !== 'forbidden';
}

function isMember(cluster: string, member: string): boolean {
  return clusters.has(cluster) && allowed(cluster, member);
}

describe('the connection matrix', () => {
  it('has at most one row for a client type and a server type', () => {
    const twice = named.filter((rule, index) => named.findIndex(({ ends }) => ends === rule.ends) !== index);

    expect(twice.map((rule) => rule.ends)).toEqual([]);
  });

  it('names only types of the palette, and no places', () => {
    const ends = new Set(
      connectionRules.flatMap((rule) => [rule.client, rule.server, rule.through ?? 'ors']),
    );

    expect([...ends].filter((type) => !knownTypes.has(type) || places.has(type))).toEqual([]);
  });

  it('gives every type that is not a place or a tenant something to be connected with', () => {
    const ends = new Set(
      connectionRules.flatMap((rule) => (rule.verdict === 'forbidden' ? [] : [rule.client, rule.server])),
    );

    expect([...knownTypes].filter((type) => !places.has(type) && !ends.has(type))).toEqual(['tenant']);
  });

  it.each(named)('gives a whole sentence and a source for $ends', ({ reason, sources }) => {
    expect(reason).toMatch(/^[A-Z].*[^.]\.$/);
    expect(sources.length).toBeGreaterThan(0);
  });

  it('leans on more than memory wherever it forbids, requires or recommends', () => {
    const weak = named
      .filter((rule) => rule.verdict !== 'legal')
      .filter(
        (rule) => !rule.sources.some(({ evidence }) => evidence === 'seed' || evidence === 'documented'),
      );

    expect(weak.map((rule) => rule.ends)).toEqual([]);
  });

  it('offers a type in between only where the client may use it', () => {
    const broken = named
      .filter(({ through }) => through !== undefined)
      .filter(({ client, through = '' }) => !allowed(client, through))
      .map((rule) => rule.ends);

    expect(broken).toEqual([]);
  });

  it('leads from the type in between to the refused server, or to a cluster object that lists it', () => {
    const broken = named
      .filter(({ through }) => through !== undefined)
      .filter(({ server, through = '' }) => !allowed(through, server) && !isMember(server, through))
      .map((rule) => rule.ends);

    expect(broken).toEqual([]);
  });

  it('offers a type in between only for what it forbids', () => {
    const odd = named.filter((rule) => rule.through !== undefined && rule.verdict !== 'forbidden');

    expect(odd.map((rule) => rule.ends)).toEqual([]);
  });

  it('lets only clusters, lists and rings have members', () => {
    const members = named.filter((rule) => rule.meaning === 'member' && rule.verdict !== 'forbidden');

    expect(members.filter((rule) => !clusters.has(rule.client)).map((rule) => rule.ends)).toEqual([]);
    expect(new Set(members.map((rule) => rule.client))).toEqual(clusters);
  });

  it('lets only access points have access to a database', () => {
    const access = named.filter((rule) => rule.meaning === 'access' && rule.verdict !== 'forbidden');

    expect(access.map((rule) => rule.ends)).toEqual(['dap -> database', 'dap-event-log -> database']);
  });

  // Rules report each of these wherever it is missing, so a row is here only when it holds whatever else is deployed.
  it('requires and recommends what every client of the type needs, and nothing that depends on the deployment', () => {
    const wanted = (verdict: string): string[] =>
      named.filter((rule) => rule.verdict === verdict).map(({ ends }) => ends);

    expect(wanted('recommended')).toEqual(['ors -> urs', 'ors -> web-server', 'urs -> stat-server']);
    expect(wanted('required').sort()).toEqual(
      [
        'ors-cluster -> ors',
        'interaction-server-cluster -> interaction-server',
        'interaction-server-proxy-cluster -> interaction-server-proxy',
        'interaction-server -> dap',
        'interaction-server-tserver -> switch',
        'icon -> dap',
        'dap -> database',
        'dap-event-log -> database',
        'config-server -> database',
        'config-server-proxy -> config-server',
        't-server -> switch',
        'sip-server -> switch',
        'capture-point-jms -> interaction-server',
        'capture-point-file -> interaction-server',
        'capture-point-web-service -> interaction-server',
        'capture-point-database -> interaction-server',
        'capture-point-kafka -> interaction-server',
        'interaction-queue -> interaction-view',
        'submitter -> enhanced-routing-script',
      ].sort(),
    );
  });

  it('names alternatives only beside what it requires or recommends, and only such as are legal', () => {
    for (const { client, verdict, ends, alternatives = [] } of named) {
      if (alternatives.length > 0) expect(['required', 'recommended'], ends).toContain(verdict);
      expect(
        alternatives.filter((server) => !allowed(client, server)),
        ends,
      ).toEqual([]);
    }
  });

  it('writes releases as releases', () => {
    const releases = connectionRules.flatMap((rule) => [
      rule.clientSince,
      rule.serverSince,
      rule.clientUntil,
    ]);
    const wrong = releases.filter(
      (release) => release !== undefined && !releaseSchema.safeParse(release).success,
    );

    expect(wrong).toEqual([]);
  });
});
