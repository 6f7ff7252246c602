// What holds for every rule on every document: no change of it, no dependence on record order, no finding out of nowhere.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { execute } from '#shared/edit/command.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { newElement, type ElementRole } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleOutcome } from '#shared/rules/kit/run.ts';
import { rules } from '#shared/rules/registry.ts';
import { runRule } from '#test/support/outcome-of.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { allExamples, deepFrozen, interactionWorlds, shuffled } from '#test/unit/rules/documents.ts';

const anyDocument = fc.oneof(interactionWorlds, arbitraryTopology());

function outcomesOf(document: Topology): readonly RuleOutcome[] {
  return rules.map((rule) => runRule(rule, factsOf(document)));
}

function findingsOf(document: Topology): readonly Finding[] {
  return outcomesOf(document).flatMap((outcome) => outcome.findings);
}

function failingErrors(document: Topology): readonly string[] {
  return findingsOf(document)
    .filter((finding) => finding.verdict === 'fail' && finding.severity === 'error')
    .map((finding) => finding.fingerprint);
}

function withElement(document: Topology, type: string, role: ElementRole): Topology {
  const element = newElement({ id: `new-${type}`, type, name: `New_${type.replaceAll('-', '_')}`, role });
  return { ...document, elements: { ...document.elements, [element.id]: element } };
}

/** Types that need no connection and that nobody is advised to have one to: alone they lead to no conclusion. */
const UNRELATED = [
  'site',
  'data-center',
  'host',
  'internet',
  'telephony-network',
  'chat-server',
  'email-server',
  'gms',
  'esp-server',
  'database',
  'business-process',
  'redis-cluster',
  'cassandra-ring',
  'scs',
  'load-balancer',
];

describe('every rule', () => {
  test('leaves the document as it is', () => {
    for (const { document } of allExamples) outcomesOf(deepFrozen(document));
    fc.assert(
      fc.property(anyDocument, (document) => void outcomesOf(deepFrozen(document))),
      { numRuns: 60 },
    );
  });

  test('says the same whatever the order of the records', () => {
    for (const { document } of allExamples) {
      for (const seed of [1, 2, 3])
        expect(outcomesOf(shuffled(document, seed))).toEqual(outcomesOf(document));
    }
    fc.assert(
      fc.property(anyDocument, fc.nat(), (document, seed) => {
        expect(outcomesOf(shuffled(document, seed))).toEqual(outcomesOf(document));
      }),
      { numRuns: 150 },
    );
  });

  test('names elements of the document, no sketches, and gives every finding a fingerprint of its own', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const findings = findingsOf(document);
        for (const subject of findings.flatMap((finding) => finding.subjects)) {
          expect(document.elements[subject.id]).toMatchObject({ name: subject.name, type: subject.type });
          expect(document.elements[subject.id]?.role).not.toBe('sketch');
        }
        const fingerprints = findings.map((finding) => finding.fingerprint);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
        for (const finding of findings) expect(finding.evidence.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('is not moved by an element that has nothing to do with it', () => {
    for (const { document, title } of allExamples) {
      const before = findingsOf(document).map((finding) => finding.fingerprint);
      for (const type of UNRELATED) {
        const after = findingsOf(withElement(document, type, 'build')).map((finding) => finding.fingerprint);
        expect(after, `${title}, with ${type}`).toEqual(before);
      }
    }
  });

  test('does not see sketches', () => {
    for (const { document } of allExamples) {
      const before = outcomesOf(document);
      const sketched = componentTypes.reduce((so, type) => withElement(so, type.id, 'sketch'), document);
      expect(outcomesOf(sketched)).toEqual(before);
    }
  });
});

test('quick fixes can be carried out on any document; safe ones end the finding and bring no new error', () => {
  fc.assert(
    fc.property(interactionWorlds, (document) => {
      const before = failingErrors(document);
      for (const finding of findingsOf(document)) {
        for (const quickFix of finding.quickFixes) {
          const edit = execute(document, quickFix.command);
          expect(edit).toMatchObject({ ok: true });
          if (!edit.ok || quickFix.safety !== 'safe') continue;
          const after = edit.value.document;
          const failing = findingsOf(after).filter(({ verdict }) => verdict === 'fail');
          expect(
            failing.map(({ fingerprint }) => fingerprint),
            quickFix.label,
          ).not.toContain(finding.fingerprint);
          expect(
            failingErrors(after).filter((error) => !before.includes(error)),
            quickFix.label,
          ).toEqual([]);
        }
      }
    }),
    { numRuns: 250 },
  );
});
