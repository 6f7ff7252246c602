// Whatever a document says, no message quotes more than 200 characters of it, and none holds a sign that steers what shows it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCommand } from '#renderer/actions/describe-command.ts';
import { createDocumentStore } from '#renderer/state/document-store.ts';
import { createNoticesStore } from '#renderer/state/notices-store.ts';
import { Analyser } from '#shared/analysis/analyser.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import type { WholeAnalysis } from '#shared/analysis/analysis.ts';
import { execute } from '#shared/edit/command.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { playFlow } from '#shared/flows/play.ts';
import { flows } from '#shared/flows/registry.ts';
import { startingPoints } from '#shared/flows/starting-points.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { LONGEST_EXCERPT, visible } from '#shared/kernel/foreign-text.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import { sharedDatabases } from '#shared/library/shared-databases.ts';
import { updatePreview } from '#shared/library/update-preview.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { nameProblems } from '#shared/naming/legal-name.ts';
import { diagramSvg } from '#shared/report/diagram/diagram.ts';
import { madeHostile } from '#test/support/hostile-drawings.ts';
import { hostileText, RAW_SIGN } from '#test/support/hostile-text.ts';
import { commandFor, commandRecipe } from '#test/support/random-commands.ts';
import { allExamples, examplesByRule } from '#test/unit/rules/documents.ts';

/** What stands before every foreign text: a sign that no message of ours has, so that quotations begin where they seem to. */
const START = '«';

/** Long and short texts, of any signs, with the text that they replace at their end. */
const hostile: fc.Arbitrary<(text: string) => string> = fc
  .tuple(hostileText(6), fc.constantFrom(1, 30, 500), fc.boolean())
  .map(([unit, count, ends]) => {
    const body = `${START}${unit.repeat(count)}`;
    return (text) => (ends ? `${body}${text}` : `${text}${body}`);
  });

/** The parts of a sentence that are quoted, from the sign on. */
function quotations(sentence: string): readonly string[] {
  return sentence.split(START).slice(1);
}

function expectFit(sentences: readonly string[], hostileOf: (text: string) => string): void {
  // What is quoted of the repeated part: longer, it would be more than an excerpt.
  const much = visible(hostileOf('')).slice(1, LONGEST_EXCERPT + 2);
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(RAW_SIGN);
    expect(sentence).not.toContain('\n');
    if (much.length > LONGEST_EXCERPT)
      for (const quoted of quotations(sentence)) expect(quoted).not.toContain(much);
  }
}

function sentencesOf({ message, evidence, consequence, fix, quickFixes }: Finding): readonly string[] {
  return [message, ...evidence, consequence, fix, ...quickFixes.map(({ label }) => label)];
}

function said(analysis: WholeAnalysis): readonly string[] {
  return [
    ...[...analysis.findings, ...analysis.accepted].flatMap(sentencesOf),
    ...analysis.licences.flatMap(({ reason }) => reason ?? []),
  ];
}

const examples = allExamples.map(({ document }) => document);
const example = fc.constantFrom(...examples);

test('the findings of every rule, on every example of it', () => {
  const rules = new Set<string>();
  fc.assert(
    fc.property(hostile, (change) => {
      for (const document of examples) {
        const analysis = analyse(madeHostile(document, change), '2026-01-15');
        expectFit(said(analysis), change);
        for (const { rule } of analysis.findings) rules.add(rule);
      }
    }),
    { numRuns: 6 },
  );
  expect(rules.size).toBe(examplesByRule.size);
});

test('a finding says the same of a drawing that was changed into what it is', () => {
  fc.assert(
    fc.property(hostile, example, (change, document) => {
      const next = madeHostile(document, change);
      const analyser = new Analyser(document);
      analyser.take();
      analyser.change(
        (['name', 'environment', 'elements', 'links'] as const).map((field) => ({
          op: 'replace' as const,
          path: [field],
          value: next[field],
        })),
      );
      const fresh = new Map(
        analyse(next).findings.map((finding) => [finding.fingerprint, sentencesOf(finding)]),
      );
      for (const finding of analyser.take().findings.there)
        expect(sentencesOf(finding)).toEqual(fresh.get(finding.fingerprint));
    }),
  );
});

test('the problems of an export', () => {
  fc.assert(
    fc.property(hostile, example, (change, document) => {
      const drawn = madeHostile(document, change);
      const bundle = exportBundle(drawn, { analysis: analyse(drawn), appVersion: '1' });
      const problems = bundle.ok ? bundle.value.toComplete : bundle.error.problems;
      expectFit(
        problems.flatMap(({ what, where, todo }) => [what, where, todo]),
        change,
      );
    }),
    { numRuns: 200 },
  );
});

test('the problems and notes of every flow', () => {
  fc.assert(
    fc.property(hostile, example, fc.constantFrom(...flows), (change, document, flow) => {
      const facts = factsOf(madeHostile(document, change));
      const [start] = startingPoints(facts, flow);
      const steps = playFlow(facts, flow, start?.id);
      expectFit(
        steps.flatMap(({ problems, notes }) => [
          ...problems.flatMap(({ message, fix }) => [message, fix]),
          ...notes,
        ]),
        change,
      );
    }),
    { numRuns: 200 },
  );
});

test('what a command is called, why it is refused, and what it would do', () => {
  fc.assert(
    fc.property(hostile, example, commandRecipe, (change, document, recipe) => {
      const drawn = madeHostile(document, change);
      const command = commandFor(drawn, recipe);
      const done = execute(drawn, command);
      expectFit([done.ok ? done.value.label : done.error, ...describeCommand(drawn, command)], change);
    }),
    { numRuns: 300 },
  );
});

test('what is said of a name, of names for a part of the library, and of a newer version of one', () => {
  fc.assert(
    fc.property(hostile, example, (change, document) => {
      const drawn = madeHostile(document, change);
      const elements = Object.values(drawn.elements);
      const ids = elements.map(({ id }) => id);
      const wrong = {
        id: 'p',
        name: 'Part',
        parameters: [{ key: 'k', label: 'K', text: change('none of them') }],
      };
      const part = itemFromSelection(drawn, ids, { id: 'p', name: 'Part', parameters: [] });
      const refused = itemFromSelection(drawn, ids, wrong);
      const instance = {
        id: 'i',
        item: 'p',
        itemName: 'Part',
        version: 1,
        values: {},
        elements: Object.fromEntries(ids.map((id) => [id, id])),
      };
      const preview = part.ok ? updatePreview(document, instance, part.value) : [];
      expectFit(
        [
          ...elements.flatMap((element) =>
            elements.flatMap(({ name }) => nameProblems(drawn, element, name).map(({ text }) => text)),
          ),
          ...(refused.ok ? [] : [refused.error]),
          ...preview,
          ...(part.ok ? sharedDatabases(part.value, {}, drawn) : []),
        ],
        change,
      );
    }),
    { numRuns: 200 },
  );
});

test('notices of the window', () => {
  fc.assert(
    fc.property(hostile, (change) => {
      const documents = createDocumentStore();
      const drawn = madeHostile(examples[0] ?? newTopology('x'), change);
      documents.replace(drawn, null);
      const notices = createNoticesStore(documents);
      const names = Object.values(drawn.elements).map(({ name }) => name);
      notices.post({ kind: 'error', text: `${names.join(' and ')} differ.`, detail: names.join(', ') });
      notices.announce(`Deleted ${names[0] ?? ''}`);
      const { notices: posted, spoken } = notices.getState();
      expectFit([...posted.flatMap(({ text, detail }) => [text, detail ?? '']), spoken.text], change);
    }),
  );
});

test('what a picture says of what is drawn', () => {
  fc.assert(
    fc.property(hostile, example, (change, document) => {
      const texts = diagramSvg(madeHostile(document, change), { theme: 'light' }).match(/>[^<]*</g) ?? [];
      expectFit(
        texts.map((text) => text.slice(1, -1)).filter((text) => text.trim() !== ''),
        (text) => change(text).replaceAll(/[&<>"']/g, '#'),
      );
    }),
    { numRuns: 100 },
  );
});

describe('why a file is not read', () => {
  /** The file with another text as a value, a key or an id somewhere in it. */
  const damaged = (document: Topology, pick: number, text: string, asKey: boolean): string => {
    let count = 0;
    const walk = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(walk);
      const isHere = (count += 1) === pick;
      if (value === null || typeof value !== 'object') return isHere ? text : value;
      const entries = Object.entries(value).map(([key, inner]) => [key, walk(inner)] as const);
      return Object.fromEntries(isHere && asKey ? [...entries, [text, text]] : entries);
    };
    return JSON.stringify(walk(JSON.parse(encodeTopology(document, '1'))));
  };

  test('wherever the foreign text stands', () => {
    fc.assert(
      fc.property(hostile, example, fc.nat({ max: 200 }), fc.boolean(), (change, document, pick, asKey) => {
        const read = decodeTopology(damaged(document, pick, change(''), asKey));
        if (read.ok) return;
        const { message, place, remedy } = read.error;
        expectFit([...message.split('\n'), place, remedy], change);
      }),
      { numRuns: 600 },
    );
  });
});
