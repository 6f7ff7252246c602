// What the form and the terminal refuse before anything is drawn.
import { describe, expect, it, test } from 'vitest';
import { slug } from '#shared/templates/kit/slug.ts';
import { templates } from '#shared/templates/registry.ts';
import {
  completedValues,
  parameterProblems,
  type ParameterProblem,
  type ParameterValues,
  type Template,
} from '#shared/templates/template.ts';

function templateNamed(id: string): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return template;
}

function problems(id: string, values: ParameterValues): readonly ParameterProblem[] {
  return parameterProblems(templateNamed(id), values);
}

function refusedKeys(id: string, values: ParameterValues): readonly string[] {
  return problems(id, values).map(({ key }) => key);
}

describe('one value', () => {
  const cluster = 'interaction-cluster-suggested';

  it('is refused with the bounds when it does not fit', () => {
    expect(problems(cluster, { nodes: 1 })).toEqual([
      { key: 'nodes', problem: 'Interaction Server nodes is a whole number from 2 to 12' },
    ]);
    expect(refusedKeys(cluster, { media: [] })).toEqual(['media']);
    expect(refusedKeys(cluster, { interactionRelease: 'newest' })).toEqual(['interactionRelease']);
    expect(refusedKeys(cluster, { colour: 'red' })).toEqual(['colour']);
    expect(refusedKeys(cluster, { routing: 'both' })).toEqual(['routing']);
    expect(refusedKeys(cluster, { nodes: '4', media: 'email', site: 3 })).toEqual(['site', 'nodes', 'media']);
  });

  it.each([
    ['an entry that is empty', ['email', ' ']],
    ['an entry that is too long', ['x'.repeat(61)]],
    ['an entry that would be too long in Latin letters', ['東'.repeat(40)]],
    ['a line break', ['e\nmail']],
    ['half of a character', ['\ud83d']],
    ['a comma', ['email, chat']],
    ['the same twice', ['email', 'email']],
    ['words that differ in letter case only', ['chat', 'Chat']],
    ['words that come to the same name', ['e-mail', 'e mail']],
    ['more than can be read', Array.from({ length: 25 }, (_unused, index) => `media ${String(index)}`)],
  ])('is refused in a list for %s', (_what, media) => {
    expect(refusedKeys(cluster, { media })).toEqual(['media']);
  });

  it.each([' ', 'x'.repeat(300), 'two\nlines'])('is refused as a text: %j', (site) => {
    expect(refusedKeys(cluster, { site })).toEqual(['site']);
  });

  it('loses the blanks around it', () => {
    const values = { site: ' North ', media: [' email ', 'chat'] };
    expect(problems(cluster, values)).toEqual([]);
    expect(completedValues(templateNamed(cluster), values)).toMatchObject({
      site: 'North',
      media: ['email', 'chat'],
    });
  });
});

test.each([
  ['multiple-sites', { sites: ['Site A', 'Site-A'] }, 'sites'],
  ['multiple-data-centers', { dataCenters: ['A', 'A'] }, 'dataCenters'],
  ['interaction-servers-by-access-group', { solutions: ['One', 'one', 'Two'] }, 'solutions'],
  ['voice-and-eservices', { media: ['email', 'email'] }, 'media'],
  ['interaction-cluster-one-proxy', { media: ['chat', 'Chat', 'chat'] }, 'media'],
  // The backup of the first has the name of the second, and so has its access point.
  ['interaction-servers-by-access-group', { solutions: ['a', 'a_b'] }, 'solutions'],
  ['interaction-servers-by-access-group', { solutions: ['a', 'a_dap'] }, 'solutions'],
  ['interaction-cluster-suggested', { nodeName: 'ors' }, 'nodeName'],
])('%s refuses words that would name two elements alike: %j', (id, values, key) => {
  expect(refusedKeys(id, values)).toEqual([key]);
});

test('words of other scripts give different legal names', () => {
  const template = templateNamed('gms-per-site');
  const values = { sites: ['東京', '大阪'] };
  expect(parameterProblems(template, values)).toEqual([]);
  const names = Object.values(template.generate(completedValues(template, values)).elements).map(
    ({ name }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(['東京', '大阪']));
  expect(names.some((name) => name.endsWith(`_${slug('東京')}`))).toBe(true);
});

test.each([
  ['Site A', 'site_a'],
  ['Zürich-Süd', 'zurich_sud'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['東京', 'u6771_u4eac'],
  ['A 東', 'a_u6771'],
  ['--', 'x'],
])('%s is %s in names', (word, name) => {
  expect(slug(word)).toBe(name);
});

describe('values that are fine alone', () => {
  it.each([
    ['interaction-server-single', { interactionRelease: '8.5' }, 'interactionRelease'],
    ['interaction-cluster-one-proxy', { interactionRelease: '8.5.100' }, 'interactionRelease'],
    ['interaction-cluster-one-proxy', { proxyRelease: '8.5.107' }, 'proxyRelease'],
    ['interaction-cluster-one-proxy', { statServerRelease: '8.1.2' }, 'statServerRelease'],
    ['interaction-cluster-several-proxies', { seats: 3 }, 'seats'],
    ['interaction-cluster-suggested', { orsRelease: '8.1.300.52' }, 'orsRelease'],
    ['odbc-migration', { releaseBefore: '8.5.3' }, 'releaseBefore'],
    ['odbc-migration', { releaseAfter: '8.5.201.05' }, 'releaseAfter'],
    ['odbc-migration', { stage: 'before', releaseBefore: '8.5.1', nodes: 2 }, 'releaseBefore'],
  ])('%s refuses them together: %j', (id, values, key) => {
    expect(refusedKeys(id, values)).toEqual([key]);
  });

  it('are judged only where they matter', () => {
    expect(problems('interaction-cluster-suggested', { orsRelease: '8.1.300.52', routing: 'urs' })).toEqual(
      [],
    );
    expect(problems('odbc-migration', { releaseBefore: '8.1.2', stage: 'before' })).toEqual([]);
  });
});

test('the seats of a node are its share of the pool unless they are stated', () => {
  const template = templateNamed('interaction-cluster-one-proxy');
  expect(completedValues(template, {})).toMatchObject({ seats: 100, seatsPerNode: 25 });
  expect(completedValues(template, { nodes: 12 })).toMatchObject({ seatsPerNode: 8 });
  expect(completedValues(template, { nodes: 12, seatsPerNode: 30 })).toMatchObject({ seatsPerNode: 30 });
});
