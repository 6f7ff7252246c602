// What is true of every rule before it is run: its place, its texts, its sources and the catalogue rows it answers.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evidenceGrades } from '#shared/catalog/source.ts';
import { families } from '#shared/rules/kit/rule.ts';
import { rules } from '#shared/rules/registry.ts';
import { examplesByRule } from '#test/unit/rules/documents.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RULES = join(ROOT, 'shared/rules');
const CATALOGUE = join(ROOT, '../shared/domain/rules.csv');

/** Rows of the catalogue that have to be answered by some rule. */
const WANTED =
  `A059 A060 A061 A070 A071 A089 A092 A093 A094 A114 A117 A118 A119 A120 A133 A134 A135 A147 B014 B021
  F033 F035 F065 ORS-DC-01 ORS-HA-03 ORS-IX-11 ORS-IX-12 ORS-IX-13 ORS-IX-14 ORS-PS-01
  A007 A015 A091 B001 B002 B003 B006 B055 ORS-CL-02 ORS-CL-04 ORS-CL-10 ORS-IX-01 ORS-IX-08 ORS-IX-09 ORS-IX-10
  ORS-PS-04 ORS-PS-05 ORS-PS-06 ORS-PS-15 ORS-PS-17 ORS-WEB-01 ORS-WEB-02`.split(/\s+/);

/** The catalogue is about deployments; what makes no sense in a drawing has no row there. */
const ABOUT_DRAWINGS = ['option-spelled-twice', 'place-not-legal', 'port-range-full'];

const ruleFiles = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.includes('/') && path.endsWith('.ts') && !path.startsWith('kit/'));

const places = rules.map((rule) => `${rule.family}/${rule.id}`);

describe('the registry', () => {
  test('lists exactly the rule files, each with its examples', () => {
    const names = ruleFiles
      .filter((path) => !path.endsWith('.examples.ts'))
      .map((path) => path.replace(/\.ts$/, ''));
    expect(names.sort()).toEqual([...places].sort());
    expect([...examplesByRule.keys()].sort()).toEqual([...places].sort());
  });

  test('is in order of family and id, and no id occurs twice', () => {
    expect(places).toEqual([...places].sort());
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  test('and the rules leave examples out of the product', () => {
    const product = ['registry.ts', ...ruleFiles.filter((path) => !path.endsWith('.examples.ts'))];
    const importing = product.filter((path) =>
      readFileSync(join(RULES, path), 'utf8').includes('examples.ts'),
    );
    expect(importing).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('has an id in kebab case and a known family', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(families).toContain(rule.family);
  });

  test('speaks in sentences, and its title is a heading', () => {
    for (const text of [rule.why, rule.consequence, rule.fix]) expect(text).toMatch(/^[A-Z].{20,}[^.]\.$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
  });

  test('names sources, and an error rests on a seed or a document', () => {
    const grades = rule.sources.map((source) => source.evidence);
    expect(grades.every((grade) => evidenceGrades.includes(grade))).toBe(true);
    if (rule.severity === 'error')
      expect(grades.some((grade) => grade === 'seed' || grade === 'documented')).toBe(true);
  });

  test('covers rows of the catalogue, none twice', () => {
    expect(rule.covers.length > 0).toBe(!ABOUT_DRAWINGS.includes(rule.id));
    expect(new Set(rule.covers).size).toBe(rule.covers.length);
  });
});

test('every wanted row of the catalogue is covered', () => {
  const covered = new Set(rules.flatMap((rule) => rule.covers));
  expect(WANTED.filter((id) => !covered.has(id))).toEqual([]);
});

test.skipIf(!existsSync(CATALOGUE))(
  'covered rows exist in ../shared/domain/rules.csv (skipped where that folder is absent)',
  () => {
    const known = new Set(
      readFileSync(CATALOGUE, 'utf8')
        .split('\n')
        .map((line) => /^"?([A-Z]+-?[A-Z0-9-]*\d+)"?,/.exec(line)?.[1]),
    );
    expect(rules.flatMap((rule) => rule.covers).filter((id) => !known.has(id))).toEqual([]);
  },
);
