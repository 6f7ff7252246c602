// Every rule on its own examples: the verdict they are listed under, and what the quick fixes do to them.
import { describe, expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { fromMatrix } from '#shared/facts/connecting.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { Finding, QuickFix } from '#shared/findings/finding.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { rules } from '#shared/rules/registry.ts';
import { runRule } from '#test/support/outcome-of.ts';
import { deepFrozen, examplesByRule } from '#test/unit/rules/documents.ts';

const cases = rules.map((rule) => {
  const examples = examplesByRule.get(`${rule.family}/${rule.id}`);
  if (examples === undefined) throw new Error(`${rule.id} has no examples`);
  return [rule.id, rule, examples] as const;
});

function verdictsOf(rule: Rule, document: Topology): { fail: number; unknown: number; pass: number } {
  const { findings, passes } = runRule(rule, factsOf(document));
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return { fail: count('fail'), unknown: count('unknown'), pass: passes.length };
}

describe.each(cases)('%s', (_id, rule, examples) => {
  test.each(examples.failing)('fails: $title', ({ document }) => {
    expect(verdictsOf(rule, document).fail).toBeGreaterThan(0);
  });

  test.each(examples.passing)('passes: $title', ({ document }) => {
    const verdicts = verdictsOf(rule, document);
    expect(verdicts).toMatchObject({ fail: 0, unknown: 0 });
    expect(verdicts.pass).toBeGreaterThan(0);
  });

  test.each([...examples.unknown])('cannot tell: $title', ({ document }) => {
    const verdicts = verdictsOf(rule, document);
    expect(verdicts.fail).toBe(0);
    expect(verdicts.unknown).toBeGreaterThan(0);
  });

  test('says what it found in sentences with evidence', () => {
    for (const { document } of [...examples.failing, ...examples.unknown]) {
      for (const finding of runRule(rule, factsOf(document)).findings) {
        for (const text of [finding.message, finding.consequence, finding.fix])
          expect(text).toMatch(/^\S.*[^.]\.$/s);
        expect(finding.evidence.length).toBeGreaterThan(0);
        for (const statement of finding.evidence) expect(statement).toMatch(/[^.]$/);
        for (const text of [finding.message, ...finding.evidence])
          expect(text).not.toMatch(/undefined|\[object|Infinity|NaN/);
        if (finding.severity === 'error') {
          expect(
            finding.sources.some(({ evidence }) => evidence === 'seed' || evidence === 'documented'),
          ).toBe(true);
        }
      }
    }
  });
});

function failingErrors(document: Topology): string[] {
  return rules.flatMap((rule) =>
    runRule(rule, factsOf(document))
      .findings.filter((finding) => finding.verdict === 'fail' && finding.severity === 'error')
      .map((finding) => finding.fingerprint),
  );
}

function repaired(document: Topology, quickFix: QuickFix): Topology {
  const edit = execute(document, quickFix.command);
  if (!edit.ok) throw new Error(edit.error);
  return edit.value.document;
}

const repairs = cases.flatMap(([id, rule, examples]) =>
  examples.failing.flatMap(({ title, document }) =>
    runRule(rule, factsOf(document)).findings.flatMap((finding) =>
      finding.quickFixes.map((quickFix) => ({
        id,
        rule,
        title,
        document,
        finding,
        quickFix,
        label: quickFix.label,
      })),
    ),
  ),
);

describe('quick fixes', () => {
  test('exist, safe and unsafe ones', () => {
    expect(new Set(repairs.map(({ quickFix }) => quickFix.safety))).toEqual(new Set(['safe', 'unsafe']));
  });

  test.each(repairs)('$id, $title: $label', ({ rule, document, finding, quickFix }) => {
    const after = repaired(deepFrozen(document), quickFix);
    expect(brokenInvariants(after)).toEqual([]);
    const left = runRule(rule, factsOf(after)).findings.filter(({ verdict }) => verdict === 'fail');
    expect(left.map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint);
    if (quickFix.safety !== 'safe') return;
    const before = failingErrors(document);
    expect(failingErrors(after).filter((fingerprint) => !before.includes(fingerprint))).toEqual([]);
  });

  test('can be applied again after they were undone, and never reuse an id', () => {
    for (const { document, quickFix } of repairs) {
      expect(repaired(document, quickFix)).toEqual(repaired(document, quickFix));
    }
  });
});

/** The rule on forbidden connections needs some; so does the one on a mistake that it leaves to a rule of its own. */
const SHOWING_ILLEGAL = ['connectivity/connection-not-legal', 'connectivity/urs-connected-to-proxy'];

test('examples are sound documents, and only examples of illegal connections have any', () => {
  for (const [place, { failing, passing, unknown }] of examplesByRule) {
    for (const { document } of [...failing, ...passing, ...unknown]) {
      expect(brokenInvariants(document)).toEqual([]);
      if (!SHOWING_ILLEGAL.includes(place)) expect(illegalConnections(document), place).toEqual([]);
    }
  }
});

function illegalConnections({ connections, elements }: Topology): string[] {
  const ends = Object.values(connections).map(
    ({ from, to }) => [elements[from]!.type, elements[to]!.type] as const,
  );
  return ends
    .filter(([client, server]) => !fromMatrix(client, server).allowed)
    .map((types) => types.join(' to '));
}
