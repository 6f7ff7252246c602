// Pairs that make no sense: told apart, weighed, and kept out of bundles. And how pairs are spoken of.
import { describe, expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import type { Topology } from '#shared/model/topology.ts';
import { outcomeOf } from '#test/support/outcome-of.ts';
import { allExamples } from '#test/unit/rules/documents.ts';

function exampleOf(title: string): Topology {
  return allExamples.find((example) => example.title === title)!.document;
}

describe('a pair', () => {
  test.each([
    ['The backup of an Orchestration Server is a Universal Routing Server', 'error'],
    ['Two desktops are a pair', 'error'],
    ['A database and its copy are a pair', 'error'],
    ['Interaction Concentrator is documented without a backup', 'warning'],
    ['An Orchestration Server in hot standby', 'error'],
    ['An Interaction Server in hot standby', 'warning'],
    ['The backup logs on with another account', 'error'],
  ])('%s: %s', (title, severity) => {
    expect(outcomeOf('pair-not-legal', exampleOf(title)).findings).toMatchObject([
      { verdict: 'fail', severity },
    ]);
  });

  test('of two types is not exported without a reason', () => {
    const document = exampleOf('The backup of an Orchestration Server is a Universal Routing Server');
    const bundle = exportBundle(document, { analysis: analyse(document), appVersion: '0.0.0' });
    expect(bundle.ok ? [] : bundle.error.findings.map(({ rule }) => rule)).toContain('pair-not-legal');
  });
});

test('hosts run on hypervisors and stand in racks', () => {
  const evidence = (title: string): readonly string[] =>
    outcomeOf('pair-on-one-host', exampleOf(title)).findings.flatMap((finding) => finding.evidence);
  expect(evidence('Two virtual hosts run on one machine')).toContain('host_1 runs on hypervisor esx1');
  expect(evidence('Two hosts stand in one rack')).toContain('host_1 stands in rack R1');
});

test('a proxy is not said to be needed by who cannot use it', () => {
  const drawing = new Drawing('Illegal clients');
  const proxy = drawing.add('interaction-server-proxy', 'Proxy');
  for (const type of ['scs', 'urs']) drawing.connect(drawing.pair(type, type), proxy);
  const { findings } = outcomeOf('proxy-without-backup', drawing.document());
  expect(findings).toMatchObject([{ verdict: 'unknown' }]);
});

test('routers that share the nodes of a cluster each miss some, which is an error', () => {
  const { findings } = outcomeOf(
    'urs-not-connected-to-every-primary',
    exampleOf('Two routers share the nodes between them'),
  );
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
});

test('servers that share media only through a third are not said to share them with one another', () => {
  const drawing = new Drawing('Chain');
  const service = drawing.add('esp-server', 'Classification');
  const media = ['email', 'email,chat', 'chat'];
  const nodes = media.map((types, index) =>
    drawing.add('interaction-server', `ixn_${index + 1}`, {
      options: { 'cluster-settings': { 'media-types': types } },
    }),
  );
  drawing.connect(nodes[0]!, service);
  const [finding] = outcomeOf('esp-connections-not-symmetrical', drawing.document()).findings;
  expect(finding?.message).toContain('in common, each with another of them');
});
