// The SARIF log, by the clauses of the standard that it relies on. The schema itself is in no package of the project.
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { findingsSarif } from '#shared/exchange/export/findings-sarif/findings-sarif.ts';
import { rules } from '#shared/rules/registry.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';

const draw = new Drawing('Small');
const host = draw.add('host', 'h1', { in: draw.add('data-center', 'East') });
const ors = draw.add('ors', 'ors_1', { in: host });
const subjects = [
  { id: ors, type: 'ors', name: 'ors_1' },
  { id: host, type: 'host', name: 'h1' },
];
const rule = rules[0]!;
const document = draw
  .state({ acceptances: { known: { reason: 'lab only', by: 'Ada', expires: '2030-01-01' } } })
  .document();
const analysis = analysisOf(
  [
    aFinding({ rule: rule.id, subjects, fingerprint: 'first' }),
    aFinding({ rule: 'another', severity: 'info', subjects, fingerprint: 'second' }),
    aFinding({ rule: 'another', verdict: 'unknown', subjects, fingerprint: 'third' }),
  ],
  [aFinding({ rule: 'another', severity: 'warning', subjects, fingerprint: 'known' })],
);
const file = findingsSarif(document, analysis, '1.2.3');
const log = JSON.parse(file.text) as Log;
const run = log.runs[0]!;
const results = run.results!;

test('it is a log of version 2.1.0 with one run of one tool', () => {
  expect(file.path).toBe('findings/findings.sarif');
  expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
  expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  expect(run.tool.driver).toMatchObject({ name: 'Stave', version: '1.2.3' });
});

test('level is none unless the result fails (3.27.10)', () => {
  expect(results.map(({ kind, level }) => [kind, level])).toEqual([
    ['fail', 'error'],
    ['fail', 'note'],
    ['open', 'none'],
    ['fail', 'warning'],
  ]);
});

test('rule and index agree (3.27.7), ids are unique, a rule of the product brings its help', () => {
  const descriptors = run.tool.driver.rules!;
  for (const { ruleId, ruleIndex } of results) expect(descriptors[ruleIndex!]?.id).toBe(ruleId);
  expect(new Set(descriptors.map(({ id }) => id)).size).toBe(descriptors.length);
  expect(descriptors.find(({ id }) => id === rule.id)?.help?.text).toContain(rule.fix);
});

test('either every result has suppressions or none (3.27.23)', () => {
  expect(results.map(({ suppressions }) => suppressions?.length)).toEqual([0, 0, 0, 1]);
  expect(results[3]?.suppressions?.[0]).toMatchObject({
    kind: 'external',
    status: 'accepted',
    justification: 'lab only',
  });
});

const lineOne = {
  artifactLocation: { uri: 'Small.stave', uriBaseId: '%SRCROOT%' },
  region: { startLine: 1 },
};

test('subjects are logical locations with their place in the drawing', () => {
  expect(results[0]?.locations).toEqual([
    {
      logicalLocations: [{ name: 'ors_1', fullyQualifiedName: 'East/h1/ors_1', kind: 'ors' }],
      physicalLocation: lineOne,
    },
  ]);
  expect(results[0]?.relatedLocations).toEqual([
    {
      id: 1,
      logicalLocations: [{ name: 'h1', fullyQualifiedName: 'East/h1', kind: 'host' }],
      physicalLocation: lineOne,
    },
  ]);
  expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
    ['first', 'second', 'third', 'known'].map((fingerprint) => ({ 'stave/v1': fingerprint })),
  );
});

test('a result says what the finding says, and a rule what the rule or, unknown to the product, the finding says', () => {
  const findings = [...analysis.findings, ...analysis.accepted];
  expect(results.map(({ message }) => message.text)).toEqual(
    findings.map(({ message, evidence }) => [message, ...evidence.map((text) => `- ${text}`)].join('\n')),
  );
  const descriptorOf = (id: string) => run.tool.driver.rules!.find((descriptor) => descriptor.id === id);
  expect(descriptorOf(rule.id)?.shortDescription?.text).toBe(rule.title);
  const another = findings.find((finding) => finding.rule === 'another')!;
  expect(descriptorOf('another')?.shortDescription?.text).toBe(another.title);
  expect(descriptorOf('another')?.help?.text).toContain(another.fix);
});
