// The engine that follows changes says the same as one that is asked afresh, in the same order, whatever was done before.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyser } from '#shared/analysis/analyser.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { changedAnalysis } from '#shared/analysis/analysis-change.ts';
import { NO_ANALYSIS, type Analysis } from '#shared/analysis/analysis.ts';
import { execute } from '#shared/edit/command.ts';
import { emptyHistory, recorded, redo, undo } from '#shared/edit/history.ts';
import type { DocumentPatches } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';
import { rule, type Rule } from '#shared/rules/kit/rule.ts';
import { eachElement, eachNode } from '#shared/rules/kit/subjects.ts';
import { fail, pass } from '#shared/rules/kit/answer.ts';
import { rules } from '#shared/rules/registry.ts';
import { commandFor, commandRecipe } from '#test/support/random-commands.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { interactionWorlds } from '#test/unit/rules/documents.ts';

const TODAY = '2026-11-01';
const documents = fc.oneof(interactionWorlds, arbitraryTopology());
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: commandRecipe },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('redo' as const) },
  ),
  { minLength: 1, maxLength: 12 },
);

/** Every version that the steps lead through, with the patches from the one before. */
function* versions(
  document: Topology,
  list: readonly (Parameters<typeof commandFor>[1] | 'undo' | 'redo')[],
): Generator<{ readonly document: Topology; readonly patches: DocumentPatches }> {
  let [present, history] = [document, emptyHistory];
  for (const step of list) {
    if (step === 'undo' || step === 'redo') {
      const replay = step === 'undo' ? undo(present, history) : redo(present, history);
      if (replay === undefined) continue;
      [present, history] = [replay.document, replay.history];
      yield replay;
    } else {
      const edit = execute(present, commandFor(present, step));
      if (!edit.ok) continue;
      present = edit.value.document;
      history = recorded(history, edit.value);
      yield edit.value;
    }
  }
}

function checkAll(document: Topology, list: Parameters<typeof versions>[1], checks: readonly Rule[]): void {
  const analyser = new Analyser(document, TODAY, checks);
  let analysis: Analysis = changedAnalysis(NO_ANALYSIS, analyser.take());
  for (const { document: present, patches } of versions(document, list)) {
    analyser.change(patches);
    analysis = changedAnalysis(analysis, analyser.take());
    const fresh = new Analyser(present, TODAY, checks);
    expect({ ...analysis, passes: analyser.passes() }).toEqual({
      ...changedAnalysis(NO_ANALYSIS, fresh.take()),
      passes: fresh.passes(),
    });
  }
}

test('after every command, undo and redo', () => {
  fc.assert(
    fc.property(documents, steps, (document, list) => {
      checkAll(document, list, rules);
    }),
    { numRuns: 300 },
  );
});

test('several changes told together, and day by day', () => {
  fc.assert(
    fc.property(documents, steps, (document, list) => {
      const analyser = new Analyser(document, '2026-01-01');
      let present = document;
      for (const version of versions(document, list)) {
        analyser.change(version.patches);
        present = version.document;
      }
      analyser.on(TODAY);
      const { passes: _passes, ...fresh } = analyse(present, TODAY);
      expect(changedAnalysis(NO_ANALYSIS, analyser.take())).toEqual(fresh);
    }),
    { numRuns: 100 },
  );
});

const texts = {
  family: 'semantics',
  title: 'Planted',
  severity: 'info',
  covers: [],
  sources: rules[0]!.sources,
  why: 'To see what follows.',
  consequence: 'Nothing.',
  fix: 'Nothing.',
} as const;

/** Rules that break down on some subjects, or on whom to ask, depending on the drawing. */
const planted: readonly Rule[] = [
  rule({
    ...texts,
    id: 'planted-check',
    subjects: eachElement(),
    check: (element, facts) => {
      if (element.name.length % 3 === 0) throw new Error(`no ${element.name}`);
      const { length } = facts.wiring.servers(element.id);
      return length % 2 === 0
        ? pass(element)
        : fail({ subjects: [element], message: `${element.name} is odd.`, evidence: [String(length)] });
    },
  }),
  rule({
    ...texts,
    id: 'planted-subjects',
    subjects: {
      ...eachNode('ors'),
      keys: [
        (facts) => {
          if (facts.byType('ors').length % 2 === 1) throw new Error('odd');
          return facts.elements().map(({ id }) => id);
        },
      ],
    },
    check: (node) => pass(node.primary),
  }),
];

test('a check that breaks down is told as such, follows changes too, and stops no other', () => {
  fc.assert(
    fc.property(documents, steps, (document, list) => {
      checkAll(document, list, [...planted, ...rules.slice(0, 6)]);
    }),
    { numRuns: 150 },
  );
});
