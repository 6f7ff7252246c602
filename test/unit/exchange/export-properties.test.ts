// What holds for every document: exporters are total, repeatable, leak nothing and lose nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '#shared/analysis/analysis.ts';
import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import { optionName } from '#shared/catalog/option-name.ts';
import { findSpelling } from '#shared/catalog/option-spelling.ts';
import { exportBundle, type Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { cfgDataFiles } from '#shared/exchange/export/cfgdata/cfgdata-files.ts';
import type { BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import { optionFiles } from '#shared/exchange/export/options/option-files.ts';
import { orsLists } from '#shared/exchange/export/ors-list/ors-lists.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { OptionSections } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';
import { allNodes, brokenReferences, readCfgData } from '#test/support/cfgdata-reader.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const override = { reason: 'a test', by: 'a test' };
const RUNS = { numRuns: 60 };

/** Every element gets a name of its own that the Configuration Layer takes. */
function named(document: Topology): Topology {
  const entries = Object.entries(document.elements).map(([id, element], index) => {
    const properties = Object.fromEntries(
      Object.entries(element.properties).filter(([key]) => !key.startsWith('tenant')),
    );
    return [id, { ...element, properties, name: `${element.type}_${index}` }] as const;
  });
  const environment = { ...document.environment, defaultTenant: 'Resources' };
  return { ...document, environment, elements: Object.fromEntries(entries) };
}

/** Findings that quote everything there is: the worst that a rule could do. */
function quoting(document: Topology): Analysis {
  const findings = Object.values(document.elements)
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ id, type, name, options }) =>
      aFinding({
        rule: `about-${type}`,
        subjects: [{ id, type, name }],
        message: `It has ${Object.values(options).flatMap(Object.values).sort().join(' and ')}.`,
        fingerprint: `about-${type} ${id}`,
      }),
    );
  return analysisOf(findings);
}

function exported(document: Topology): Bundle {
  const result = exportBundle(document, { analysis: quoting(document), override, appVersion: '0.0.0' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const xmlFiles = (files: readonly BundleFile[]) => files.filter(({ path }) => path.endsWith('.xml'));

describe('any document', () => {
  test('is exported or refused with what to do, and never throws', () => {
    fc.assert(
      fc.property(arbitraryTopology({ texts: 'any' }), (document) => {
        const result = exportBundle(document, { analysis: quoting(document), override, appVersion: '0.0.0' });
        if (result.ok) expect(zipBundle(result.value).length).toBeGreaterThan(0);
        else expect(result.error.problems.every(({ what, todo }) => what !== '' && todo !== '')).toBe(true);
        const plan = planOf(document);
        const lists = orsLists(plan);
        optionFiles(plan);
        for (const { text } of cfgDataFiles(plan, lists.lists).files)
          expect(brokenReferences(readCfgData(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('gives the same bytes in whatever order its records stand', () => {
    fc.assert(
      fc.property(arbitraryTopology().map(named), fc.nat(), (document, seed) => {
        const shuffled = { ...(shuffledDeep(document, seededRandom(seed)) as Topology) };
        const [first, second] = [exported(document), exported(shuffled)];
        expect(second.files).toEqual(first.files);
        expect(zipBundle(second)).toEqual(zipBundle(first));
      }),
      RUNS,
    );
  });
});

test('every application that is built is created exactly once but for what is always there, and nothing else is', () => {
  fc.assert(
    fc.property(arbitraryTopology().map(named), (document) => {
      const created = xmlFiles(exported(document).files)
        .flatMap(({ text }) => allNodes(readCfgData(text)))
        .filter(({ name }) => name === 'CfgServer' || name === 'CfgApplication')
        .map(({ attributes }) => attributes['name']);
      const { facts, standing } = planOf(document);
      const isStanding = (id: string): boolean => standing.some(({ element }) => element.id === id);
      const expected = facts
        .elements()
        .filter(({ id }) => !isStanding(id))
        .filter(({ role, type }) => role === 'build' && componentType(type)?.category === 'application')
        .map(({ name }) => name);
      expect(created.sort()).toEqual(expected.sort());
    }),
    RUNS,
  );
});

test('an options file reads back as the options that are stated, but for what is reported', () => {
  fc.assert(
    fc.property(arbitraryTopology({ texts: 'any' }).map(named), (document) => {
      const plan = planOf(document);
      const { files, problems } = optionFiles(plan);
      for (const { element, options } of plan.applications) {
        const file = files.find(({ path }) => path === `options/${element.name}.options.cfg`);
        const read = readCfg(file?.text ?? '');
        for (const [section, entries] of Object.entries(options)) {
          for (const [key, value] of Object.entries(entries)) {
            if (read[section]?.[key] === value) continue;
            const reported = problems.some(
              ({ what }) => what.startsWith(`[${section}]`) && what.includes(element.name),
            );
            expect(reported, `${section}/${key} of ${element.name}`).toBe(true);
          }
        }
      }
    }),
    RUNS,
  );
});

test('what is stated leaves: options that live in the Configuration Layer are in the plan', () => {
  fc.assert(
    fc.property(arbitraryTopology().map(named), (document) => {
      for (const { element, options, byHand, type } of planOf(document).applications) {
        for (const [section, entries] of Object.entries(element.options)) {
          for (const key of Object.keys(entries)) {
            const spec = optionSpec(type.id, section, key);
            const isElsewhere =
              spec?.named === false || (spec !== undefined && !['options', 'annex'].includes(spec.place));
            if (isElsewhere)
              expect(byHand.some((option) => optionName(option.key) === optionName(key))).toBe(true);
            else expect(findSpelling(options, section, key)).toBeDefined();
          }
        }
      }
    }),
    RUNS,
  );
});

test('no secret is in any file', () => {
  const SECRET = 'Tr0ub4dor-and-3';
  fc.assert(
    fc.property(arbitraryTopology().map(named), fc.nat(), (document, pick) => {
      const entries = Object.entries(document.elements).map(([id, element], index) => {
        const hidden: OptionSections = {
          'DB Info': { Password: `${SECRET}${index}`, 'User Name': 'somebody' },
          persistence: { password: `${SECRET}${index}` },
          own: {
            'api-secret': SECRET,
            'api-key': SECRET,
            'auth-token': SECRET,
            db_pass: SECRET,
            oracle: `jdbc:oracle:thin:scott/${SECRET}@host:1521/orcl`,
            where: `http://user:${SECRET}@example.net/`,
            text: `DSN=x;PWD=${SECRET};a=b`,
          },
        };
        const properties = {
          ...element.properties,
          commandLineArguments: `-app x -password ${SECRET} -port 1`,
          url: `http://user:${SECRET}@example.net/`,
          server: `jdbc:oracle:thin:scott/${SECRET}@host:1521/orcl`,
          address: `http://user:${SECRET}@example.net/`,
          numberPool: ['100', `PWD=${SECRET}`],
          features: { [`PWD=${SECRET}`]: 1 },
        };
        return [
          id,
          index % 2 === pick % 2 ? { ...element, options: hidden, annex: hidden, properties } : element,
        ] as const;
      });
      const bundle = exported({ ...document, elements: Object.fromEntries(entries) });
      for (const { path, text } of bundle.files) expect(text.includes(SECRET), path).toBe(false);
    }),
    RUNS,
  );
});

/** A strict reader of the grammar that the files promise. */
function readCfg(text: string): OptionSections {
  const sections: Record<string, Record<string, string>> = {};
  let current: Record<string, string> = {};
  if (text !== '' && !text.endsWith('\r\n')) throw new Error('the last line has no end');
  for (const line of text.split('\r\n')) {
    const header = /^\[([^[\]]*)\]$/.exec(line);
    if (header !== null) sections[header[1]!] = current = {};
    else if (line !== '') current[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return sections;
}

function shuffledDeep(value: unknown, random: () => number): unknown {
  if (Array.isArray(value) || value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffledDeep(item, random)] as const);
  return Object.fromEntries(
    entries
      .map((entry) => ({ entry, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry),
  );
}
