// What is awkward: existing objects, a sketch without hosts, secrets, circles, options a file cannot hold, an override.
import { Drawing } from '#shared/edit/drawing.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';

export function mixedEnvironment() {
  const draw = new Drawing('Mixed & <awkward> | environment', 7);
  const site = draw.add('site', 'North', { annex: { addp: { 'addp-timeout': '12' } } });
  const host = draw.add('host', 'north-1', { in: site, properties: { address: 'north-1.example.net', os: 'windows' } });
  const existing = draw.add('host', 'north-2', { in: site, role: 'exists' });
  const scs = draw.add('scs', 'scs_north', { in: host, release: '8.5.100.10', properties: { port: 5580 } });
  const config = draw.add('config-server', 'confserv', { in: existing, role: 'exists' });
  draw.connect(scs, config);

  // Each is a client of the other.
  const [first, second] = ['tsrv_a', 'tsrv_b'].map((name, index) =>
    draw.add('t-server', name, { in: host, release: '8.1.0', properties: { port: 3000 + index } }),
  ) as [string, string];
  draw.connect(first, second, config).connect(second, first);
  const pbx = draw.add('switch', 'PBX', { role: 'exists' });
  const media = draw.add('switch', 'Multimedia', { properties: { kind: 'multimedia' } });
  draw.connect(first, pbx).connect(second, media);

  const database = draw.add('database', 'events', { properties: { engine: 'oracle', server: 'ora.example.net' } });
  const dap = draw.add('dap-event-log', 'dap_events', {
    release: '8.5.1',
    options: {
      'DB Info': { 'User Name': 'events', Password: 'correct horse' },
      'logger-settings': { 'odbc-string': 'DSN={events};PWD=battery staple' },
      odd: { 'a=b': '1', multi: 'two\nlines', 'api-secret': 'hunter2', kept: 'yes & <no> "quoted"' },
    },
  });
  draw.connect(dap, database);
  const server = draw.add('interaction-server', 'ixn_north', { properties: { tenants: ['Bank', 'Shop'] } });
  draw.connect(server, dap);
  const oldUrs = draw.add('urs', 'urs_old', { role: 'exists' });
  draw.connect(oldUrs, server);
  draw.add('interaction-server', 'only an idea', { role: 'sketch' });

  const ors = draw.add('ors', 'ors_north', { in: existing, release: '8.1.400.10', properties: { port: 7210, tenants: ['Bank', 'Shop'] } });
  draw.connect(ors, server);
  const cluster = draw.add('ors-cluster', 'North', { annex: { persistence: { password: 'tr0ub4dor' } } });
  draw.connect(cluster, ors);

  const error = aFinding({
    rule: 'example-error',
    subjects: [{ id: server, type: 'interaction-server', name: 'ixn_north' }],
    message: 'ixn_north uses "DSN={events};PWD=battery staple".',
    fingerprint: `example-error ${server}`,
  });
  const unknown = aFinding({
    rule: 'example-unknown',
    verdict: 'unknown',
    subjects: [{ id: ors, type: 'ors', name: 'ors_north' }],
    message: 'Cannot tell whether ors_north has a backup.',
    evidence: ['the pair of ors_north is not stated'],
    fingerprint: `example-unknown ${ors}`,
  });
  const accepted = aFinding({ rule: 'example-error', subjects: [{ id: host, type: 'host', name: 'north-1' }], fingerprint: 'accepted' });
  const document = draw
    .state({
      description: 'Two tenants, half of it there already.',
      environment: { tenancy: 'multi', defaultTenant: 'Bank' },
      acceptances: { accepted: { reason: 'lab only', by: 'Ada', expires: '2027-01-01' } },
    })
    .document();
  const override = { reason: 'Pilot, repaired before go-live', by: 'Grace' };
  return {
    document,
    options: { analysis: analysisOf([error, unknown], [accepted]), appVersion: '0.0.0', override },
  };
}
