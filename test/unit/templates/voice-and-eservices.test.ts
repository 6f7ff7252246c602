// Voice and eServices: the connection and the pulling that a release of ORS can do, and everybody who takes part in a flow.
import { expect, test } from 'vitest';
import { played, problemsOf } from '#test/unit/flows/drawn.ts';
import { drawn, findingsOf, named, ofType, refusals, serversOf } from './orchestration-drawn.ts';

const id = 'voice-and-eservices';

test('the direct connection is refused before the release that has it', () => {
  expect(refusals(id, { orsRelease: '8.1.300.52' })).toEqual([
    'connection: The direct connection needs ORS 8.1.400.27 or later, and the ORS release is 8.1.300.52',
  ]);
  expect(refusals(id, { orsRelease: '8.1.300.52', connection: 'legacy' })).toEqual([]);
  expect(refusals(id, { orsRelease: '8.1.400.27' })).toEqual([]);
});

test('enhanced pulling is refused before the release that has it', () => {
  const legacy = { connection: 'legacy', pulling: 'enhanced' };
  expect(refusals(id, { ...legacy, orsRelease: '8.1.300.52' })).toEqual([
    'pulling: Enhanced pulling needs ORS 8.1.4 or later, and the ORS release is 8.1.300.52',
  ]);
  expect(refusals(id, { ...legacy, orsRelease: '8.1.400.05' })).toEqual([]);
});

test('the twin is a pair like the Interaction Server it stands for, on the same hosts', () => {
  const document = drawn(id, { connection: 'legacy' });
  const hosts = (type: string): readonly (string | null)[] =>
    ofType(document, type).map(({ parent }) => parent);
  expect(hosts('interaction-server-tserver')).toEqual(hosts('interaction-server'));
  const pairs = Object.values(document.pairs).map(({ primary }) => document.elements[primary]?.name);
  expect(pairs).toContain('ixn_tserver');
  expect(serversOf(document, 'ixn_tserver', 'switch')).toEqual(['multimedia_switch']);
  expect(findingsOf(document)).toEqual([]);
});

test('scripts name two SCXML hosts that are drawn', () => {
  const document = drawn(id);
  for (const { annex, name } of ofType(document, 'enhanced-routing-script')) {
    const { url = '', 'alternate-url': alternate = '' } = annex['Application'] ?? {};
    const hosts = [url, alternate].map((address) => new URL(address).hostname);
    expect(hosts, name).toEqual(['scxml_1', 'scxml_2']);
    for (const host of hosts) expect(named(document, host).type).toBe('web-server');
  }
});

test('media servers and desktops are drawn for the media types that have them', () => {
  const document = drawn(id);
  for (const type of ['chat-server', 'email-server', 'agent-desktop']) {
    const [server] = ofType(document, type);
    expect(serversOf(document, server?.name ?? '', 'interaction-server')).toEqual(['ixn']);
  }
  expect(serversOf(document, 'desktops', 'sip-server')).toEqual(['sip']);
  const sms = drawn(id, { media: ['sms'] });
  expect([...ofType(sms, 'chat-server'), ...ofType(sms, 'email-server')]).toEqual([]);
  expect(findingsOf(sms)).toEqual([]);
});

test('names from media types are fit for names, and the types stay as typed', () => {
  const document = drawn(id, { media: ['E mail'] });
  expect(named(document, 'e_mail_inbound').properties['mediaTypes']).toEqual(['E mail']);
  expect(ofType(document, 'email-server')).toHaveLength(2);
});

const variants = [
  { connection: 'direct', pulling: 'legacy' },
  { connection: 'direct', pulling: 'enhanced' },
  { connection: 'legacy', pulling: 'legacy', orsRelease: '8.1.300.52' },
  { connection: 'legacy', pulling: 'enhanced', orsRelease: '8.1.400.20' },
];
const starts = [
  ['voice', 'sip'],
  ['voice', 'route_point'],
  ['eservices', 'email_inbound'],
  ['multimedia', 'chat_inbound'],
] as const;

test.each(variants)('every flow plays without a gap on %o', (values) => {
  for (const store of ['cassandra', ...(values.orsRelease === undefined ? ['redis'] : [])]) {
    const document = drawn(id, { ...values, store });
    expect(findingsOf(document)).toEqual([]);
    for (const [flow, start] of starts) {
      const steps = played(document, flow, start);
      expect(problemsOf(steps)).toEqual([]);
      expect(steps.flatMap(({ notes }) => notes).filter((note) => /not shown|is drawn/.test(note))).toEqual(
        [],
      );
    }
  }
});
