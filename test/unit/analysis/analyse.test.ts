// What the engine says as a whole: findings by weight, what was accepted and until when, licences per cluster.
import { describe, expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { severities } from '#shared/findings/finding.ts';
import type { Acceptance } from '#shared/model/acceptance.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Two Interaction Server nodes, one without backup, that share an overcommitted licence file and a queue of e-mail. */
function troubled(acceptances: Topology['acceptances'] = {}): Topology {
  const drawing = new Drawing('Troubled');
  const options = { license: { ics_multi_media_agent_seat: '60' } };
  const nodes = [
    drawing.pair('interaction-server', 'IXN_1', { options }),
    drawing.add('interaction-server', 'IXN_2', { options }),
  ];
  const proxy = drawing.pair('interaction-server-proxy', 'Proxy');
  drawing.connect(drawing.add('interaction-server-cluster', 'Cluster'), ...nodes);
  drawing.connect(proxy, ...nodes).connect(drawing.pair('ors', 'ORS_1'), proxy);
  drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['email'] } });
  drawing.add('licence-pool', 'Licences', { properties: { features: { ics_multi_media_agent_seat: 100 } } });
  return drawing.state({ acceptances }).document();
}

function fingerprintOf(rule: string): string {
  const finding = analyse(troubled()).findings.find((one) => one.rule === rule && one.verdict === 'fail');
  if (finding === undefined) throw new Error(`${rule} says nothing`);
  return finding.fingerprint;
}

describe('findings', () => {
  test('come worst first, and what cannot be told comes last', () => {
    const ranks = analyse(troubled()).findings.map(
      ({ verdict, severity }) => (verdict === 'fail' ? 0 : severities.length) + severities.indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
    expect(new Set(ranks).size).toBeGreaterThan(2);
  });

  test('name what is wrong with the drawing', () => {
    const failing = analyse(troubled()).findings.filter(({ verdict }) => verdict === 'fail');
    const rules = failing.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['licence-pool-overcommitted', 'node-without-backup', 'queue-order']),
    );
  });

  test('are counted by severity, the unknown apart', () => {
    const { findings, tally, passes } = analyse(troubled());
    const count = (verdict: string, severity?: string): number =>
      findings.filter(
        (one) => one.verdict === verdict && (severity === undefined || one.severity === severity),
      ).length;
    expect(tally).toEqual({
      error: count('fail', 'error'),
      warning: count('fail', 'warning'),
      info: count('fail', 'info'),
      unknown: count('unknown'),
      accepted: 0,
      passed: passes.length,
    });
    expect(tally.error).toBeGreaterThan(0);
    expect(tally.unknown).toBeGreaterThan(0);
  });

  test('are the same when asked twice', () => {
    expect(analyse(troubled())).toEqual(analyse(troubled()));
  });
});

describe('an accepted finding', () => {
  const fingerprint = fingerprintOf('node-without-backup');
  const accepting = (acceptance: Partial<Acceptance>): Topology =>
    troubled({ [fingerprint]: { reason: 'The second node comes later.', by: 'Ann', ...acceptance } });

  test('leaves the findings and their count', () => {
    const before = analyse(troubled());
    const after = analyse(accepting({}));
    expect(after.findings.map((finding) => finding.fingerprint)).not.toContain(fingerprint);
    expect(after.accepted.map((finding) => finding.fingerprint)).toEqual([fingerprint]);
    expect(after.tally).toEqual({ ...before.tally, error: before.tally.error - 1, accepted: 1 });
  });

  test.each([
    ['2026-06-30', 1],
    ['2026-07-01', 0],
    ['2026-07-02', 0],
    [undefined, 1],
  ])('that expires on 2026-07-01, seen on %s: %d accepted', (today, accepted) => {
    expect(analyse(accepting({ expires: '2026-07-01' }), today).tally.accepted).toBe(accepted);
  });
});

test('accepting that something cannot be told does not accept it when it turns out to be wrong', () => {
  const drawing = new Drawing('Later known');
  drawing.pair('ors', 'ORS_1');
  const pool = drawing.add('licence-pool', 'Licences');
  const silent = drawing.document();
  const unknown = analyse(silent).findings.find((finding) => finding.rule === 'pair-without-ha-licence')!;
  const acceptances = { [unknown.fingerprint]: { reason: 'To be asked.', by: 'Ann' } };
  expect(analyse({ ...silent, acceptances }).tally.accepted).toBe(1);
  const element = { ...silent.elements[pool]!, properties: { highAvailability: 'no' } };
  const told = analyse({ ...silent, acceptances, elements: { ...silent.elements, [pool]: element } });
  expect(told.findings).toContainEqual(
    expect.objectContaining({ rule: 'pair-without-ha-licence', verdict: 'fail' }),
  );
});

describe('licences', () => {
  test('are summed up per cluster in checkout order', () => {
    expect(analyse(troubled()).licences).toMatchObject([
      {
        cluster: 'Cluster',
        feature: 'ics_multi_media_agent_seat',
        available: 100,
        capacity: 40,
        nodes: [
          { name: 'IXN_1', requested: 60, granted: 60 },
          { name: 'IXN_2', requested: 60, granted: 40 },
        ],
        reason: null,
      },
      { cluster: 'the cluster behind Proxy', capacity: 40 },
    ]);
  });

  test('tell what is missing where they cannot be', () => {
    const { workload: _workload, ...rest } = troubled();
    const elements = Object.fromEntries(
      Object.entries(rest.elements).filter(([, { type }]) => type !== 'licence-pool'),
    );
    expect(analyse({ ...rest, workload: {}, elements }).licences[0]).toMatchObject({
      available: null,
      capacity: null,
      nodes: [],
      reason: 'no licence pool is drawn',
    });
  });
});

test('an empty drawing has nothing to say', () => {
  expect(analyse(new Drawing('Empty').document())).toEqual({
    findings: [],
    accepted: [],
    passes: [],
    tally: { error: 0, warning: 0, info: 0, unknown: 0, accepted: 0, passed: 0 },
    licences: [],
  });
});
