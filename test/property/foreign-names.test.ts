// Names that try to steer what shows them: the text of the terminal, the findings of a bundle, and the runbook.
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analysisText } from '#electron/cli/analysis-text.ts';
import { problemText } from '#electron/cli/cli-problem.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import { orsLists } from '#shared/exchange/export/ors-list/ors-lists.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { LONGEST_EXCERPT, visible } from '#shared/kernel/foreign-text.ts';
import type { Topology } from '#shared/model/topology.ts';
import { runbook } from '#shared/report/runbook.ts';
import { completedValues } from '#shared/templates/template.ts';
import { templates } from '#shared/templates/registry.ts';
import { hostileText, RAW_SIGN } from '#test/support/hostile-text.ts';
import { licenceExample } from '#test/support/licence-example.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

/** Lines are wrapped at blanks. */
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

const linesOf = (text: string): number => text.split('\n').length;

/** The value with a text in the place of another, wherever it stands in a text or a key of it. */
function replaced<Value>(value: Value, from: string, to: string): Value {
  const within = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replaceAll(from, () => to);
    if (Array.isArray(part)) return part.map(within);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [within(key), within(item)]));
  };
  return within(value) as Value;
}

/** The document with its first elements called by a name, and everything else that is free text saying it. */
function calledBy(document: Topology, name: string): Topology {
  const elements = Object.values(document.elements).map((element, index) => ({
    ...element,
    name: index % 3 === 0 ? `${name}${String(index)}` : element.name,
    notes: `${element.notes} ${name}`,
    options: { ...element.options, [`own ${name}`]: { [name]: name } },
  }));
  return {
    ...document,
    name,
    description: name,
    environment: { ...document.environment, defaultTenant: name },
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
  };
}

const PLACEHOLDER = 'placeholder';
const example = licenceExample();
const [firstName = ''] = Object.values(example.elements).map(({ name }) => name);
const analysis = analyse(example, '2026-01-15');
const drawn = templates.slice(0, 2).map((template) => template.generate(completedValues(template, {})));

/** The runbook of a drawing that says a name wherever it can, those included that are refused as a bundle. */
function pageOf(document: Topology, name: string): string {
  const named = calledBy(document, PLACEHOLDER);
  const plan = planOf(named);
  const input = {
    ...plan,
    document: named,
    analysis: replaced(analysis, firstName, PLACEHOLDER),
    appVersion: '1.2.3',
    override: { reason: PLACEHOLDER, by: PLACEHOLDER },
    lists: orsLists(plan).lists,
    secrets: plan.texts.secrets(),
    toComplete: plan.problems,
    paths: [],
  };
  return runbook(replaced(input, PLACEHOLDER, name));
}

test('an analysis in the terminal says of a name what it says of its escapes, in as many lines', () => {
  const subjects = new Set(analysis.findings.flatMap((finding) => finding.subjects.map(({ name }) => name)));
  expect(subjects).not.toEqual(new Set());
  fc.assert(
    fc.property(hostileText(), fc.constantFrom(...subjects), (name, subject) => {
      const textWith = (shown: string): string =>
        analysisText({ ...example, name: shown }, replaced(analysis, subject, shown), true);
      const text = textWith(name);
      expect(text).not.toMatch(RAW_SIGN);
      expect(text).toBe(textWith(visible(name)));
    }),
    { numRuns: 40 },
  );
});

test('a problem in the terminal has a line each for message, file, place and remedy', () => {
  fc.assert(
    fc.property(hostileText(), (name) => {
      const text = problemText({ message: 'It is.', file: name, place: `${name}!`, remedy: name });
      expect(text).not.toMatch(RAW_SIGN);
      expect(linesOf(text)).toBe(5);
    }),
  );
});

test('a runbook has the headings and items of one with plain names, and nothing that steers', () => {
  const marks = (page: string): number => page.match(/^ *(?:#+|-|\d+\.)(?= )/gm)?.length ?? 0;
  fc.assert(
    fc.property(hostileText(), fc.constantFrom(...drawn), (name, document) => {
      const page = pageOf(document, name);
      expect(page).not.toMatch(RAW_SIGN);
      expect(marks(page)).toBe(marks(pageOf(document, 'plain')));
    }),
    { numRuns: 15 },
  );
});

describe('the commands of the terminal', () => {
  let cli: CliFolder;
  beforeAll(async () => {
    cli = await cliFolder();
  });
  afterAll(async () => cli.remove());

  test('no name in a file steers them, forges a line, or fills the screen', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), fc.constantFrom(1, 300), async (unit, count) => {
        const name = unit.repeat(count);
        const much = withoutBlanks(visible(name)).slice(0, LONGEST_EXCERPT + 1);
        await writeFile(cli.path('x.stave'), encodeTopology(replaced(example, firstName, name), '1'));
        for (const line of [
          ['analyse', 'x.stave'],
          ['fix', 'x.stave', '--out', 'y.stave'],
          ['export', 'x.stave', '--out', 'z.zip'],
        ]) {
          const { out, error } = await cli.run(...line);
          expect(out + error).not.toMatch(RAW_SIGN);
          if (much.length > LONGEST_EXCERPT) expect(withoutBlanks(out + error)).not.toContain(much);
          expect((out + error).match(/^(?:stave:| {2}remedy:)/gm)?.length ?? 0).toBeLessThan(3);
        }
      }),
      { numRuns: 8 },
    );
  });

  test.each([
    ['new', 'x\nstave: forged\u202E'],
    ['fix', 'x.stave', '--rule', 'x\nstave: forged\u001B'],
    ['analyse', 'x\nstave: forged\u202E'],
    ['analyse', 'x.stave', '--x\nstave: forged\u202E'],
    ['analyse', 'x.stave', '--format', 'x\nstave: forged\u202E'],
  ])('nor does what is typed: %s %j', async (...line) => {
    const { code, error } = await cli.run(...line);
    expect(code).toBe(2);
    expect(error).not.toMatch(RAW_SIGN);
    expect(error.match(/^stave:/gm)).toHaveLength(1);
  });
});
