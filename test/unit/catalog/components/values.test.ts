// What the catalogue lets through as a value, against the valid values of the vendor's pages.
import { describe, expect, test } from 'vitest';
import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import { optionProblem } from '#renderer/panels/inspector/option-problem.ts';

function accepts(type: string, section: string, key: string, value: string): boolean {
  const spec = optionSpec(type, section, key);
  expect(spec, `${type} ${section}/${key}`).toBeDefined();
  return optionProblem(spec?.shape, value) === undefined;
}

const ANNEX = '<Interaction Server name>';

test.each([
  ['urs', ANNEX, 'max-submission-rate', ['0', '1000/second', '5/second', '90000/minute'], ['5000/second']],
  ['urs', 'log', 'expire', ['false', '10', '1000 file', '100 day'], ['0', '1001', '9999 file', '999 day']],
  ['icon', 'callconcentrator', 'role', ['all', 'gcc,gud', 'all, ~gls'], ['GLS', 'gcc,Gud', 'any']],
  [
    'ors',
    'persistence',
    'redis-nodes',
    ['r1:6379', 'r1:6379;r2.example:6380', '[::1]:6379'],
    ['a;b', 'r1', 'r1:x', 'r1:6379,r2:6379'],
  ],
  ['ors', 'persistence', 'cassandra-listenport', ['9160'], ['0', '99999']],
  ['ors', 'scxml', 'debug-port', ['7999'], ['-1', '70000']],
  ['ors', 'orchestration', 'om-max-in-memory', ['0', '100'], ['-1']],
  ['ors', 'orchestration', 'om-delete-from-memory', ['10'], ['-1']],
  ['ors', 'orchestration', 'mcr-pull-interval', ['1000'], ['-1']],
  ['ors', 'orchestration', 'mcr-pull-limit', ['5000'], ['-1']],
  ['ors', 'scxml', 'max-pending-events', ['100'], ['-1']],
  ['ors', 'scxml', 'system-id', ['-1', '7'], ['x']],
  ['sip-server', 'TServer', 'router-timeout', ['10'], ['-1']],
  ['interaction-server', 'settings', 'login-session-timeout', ['1440'], ['-1']],
  ['agent-desktop', 'interaction-workspace', 'disaster-recovery.timeout', ['60'], ['-1']],
  ['agent-desktop', 'interaction-workspace', 'disaster-recovery.eservices-random-delay-range', ['5'], ['-1']],
  ['chat-server', 'settings', 'user-register-timeout', ['30'], ['-1']],
] as const)('%s %s/%s', (type, section, key, good, bad) => {
  expect(good.filter((value) => !accepts(type, section, key, value))).toEqual([]);
  expect(bad.filter((value) => accepts(type, section, key, value))).toEqual([]);
});

describe('releases that the notes name', () => {
  test.each([
    ['interaction-server', 'settings', 'pull-hold-timeout', '8.5.106'],
    ['interaction-server-cluster', 'cluster-settings', 'cluster-type', '8.5.106'],
    ['interaction-server-proxy-cluster', 'cluster-settings', 'cluster-type', '8.5.107'],
  ])('%s %s/%s', (type, section, key, since) => {
    expect(optionSpec(type, section, key)?.since).toBe(since);
  });

  test('a value may begin later than its option', () => {
    const shape = optionSpec('dap-event-log', 'logger-settings', 'delivery-protocol')?.shape;
    expect(shape).toMatchObject({ kind: 'choice', since: { odbc: '8.5.1' } });
  });
});

test('an address list of Redis says in words what is expected', () => {
  expect(optionProblem(optionSpec('ors', 'persistence', 'redis-nodes')?.shape, 'a;b')).toMatch(/host:port/);
});

test('nodes of Genesys Mobile Services stand behind a balancer and have no backups', () => {
  expect(componentType('gms')?.redundancy).toEqual([]);
});

test('an application server has the usual HTTP port', () => {
  expect(componentType('web-server')?.ports).toMatchObject([{ id: 'default', port: 80, protocol: 'http' }]);
});
