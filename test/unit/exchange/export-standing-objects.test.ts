// What every environment has from the start is referred to and updated, never created nor removed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { standingObjects } from '#shared/catalog/standing-objects.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportBundle, type Bundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import {
  completedValues,
  parameterProblems,
  type ParameterValues,
  type Template,
} from '#shared/templates/template.ts';
import { allNodes, brokenReferences, readCfgData } from '#test/support/cfgdata-reader.ts';

const override = { reason: 'a test', by: 'a test' };

function exported(document: Topology): Bundle {
  const result = exportBundle(document, { analysis: analyse(document), override, appVersion: '0.0.0' });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const xmlOf = (bundle: Bundle) =>
  bundle.files.filter(({ path }) => path.endsWith('.xml')).map(({ text }) => readCfgData(text));

function createdIn(bundle: Bundle): string[] {
  return xmlOf(bundle)
    .flatMap(allNodes)
    .filter(({ name }) => ['CfgCreate', 'CfgRemove'].includes(name))
    .flatMap(({ children }) => children.map(({ name, attributes }) => `${name} ${attributes['name'] ?? ''}`));
}

const runbookOf = (bundle: Bundle): string =>
  bundle.files.find(({ path }) => path === 'RUNBOOK.md')?.text ?? '';

const removals = (bundle: Bundle): string[] =>
  runbookOf(bundle)
    .split('\n')
    .filter((line) => /^\d+\. Remove/.test(line));

/** Values of a template with some numbers, switches and choices changed; only those that it takes. */
function arbitraryValues(template: Template): fc.Arbitrary<ParameterValues> {
  const changed = template.parameters.map((parameter) => {
    const usual = completedValues(template, {})[parameter.key];
    const others: fc.Arbitrary<unknown> =
      typeof usual === 'number'
        ? fc.integer({ min: 1, max: 4 })
        : typeof usual === 'boolean'
          ? fc.boolean()
          : fc.constant(usual);
    return fc.oneof(fc.constant(usual), others).map((value) => [parameter.key, value] as const);
  });
  return fc
    .tuple(...changed)
    .map((entries) => Object.fromEntries(entries) as ParameterValues)
    .filter((values) => parameterProblems(template, values).length === 0);
}

function expectPrimaryStays(document: Topology): void {
  const primaries = planOf(document)
    .facts.pairs.nodes('config-server')
    .map(({ primary }) => primary.name);
  const bundle = exported(document);
  const created = createdIn(bundle);
  for (const name of primaries) {
    expect(created).not.toContain(`CfgServer ${name}`);
    for (const line of removals(bundle)) expect(line).not.toContain(`\`${name}\``);
  }
  for (const root of xmlOf(bundle)) expect(brokenReferences(root)).toEqual([]);
}

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'template $id',
  ({ template }) => {
    test('neither creates nor removes the primary Configuration Server', () => {
      expectPrimaryStays(template.generate(completedValues(template, {})));
      fc.assert(
        fc.property(arbitraryValues(template), (values) => {
          expectPrimaryStays(template.generate(completedValues(template, values)));
        }),
        { numRuns: 5 },
      );
    });
  },
);

describe('a pair of Configuration Servers', () => {
  const draw = new Drawing('pair');
  const hosts = [draw.add('host', 'h1'), draw.add('host', 'h2')] as const;
  const server = draw.pair('config-server', 'confserv', {
    in: hosts,
    release: '8.5.100.10',
    options: { log: { verbose: 'all' } },
  });
  draw.connect(draw.add('ors', 'ors', { in: hosts[0] }), server);
  const bundle = exported(draw.document());

  test('has its backup created and its primary updated', () => {
    expect(createdIn(bundle)).toContain('CfgServer confserv_b');
    expect(createdIn(bundle)).not.toContain('CfgServer confserv');
    const update = xmlOf(bundle)
      .flatMap(allNodes)
      .find(({ name }) => name === 'CfgServerUpdate');
    expect(update?.attributes).toMatchObject({ DBIDref: 'a_confserv', backupServerDBID: 'a_confserv_b' });
  });

  test('keeps what is stated of the primary, and the runbook says that it stays', () => {
    expect(bundle.files.map(({ path }) => path)).toContain('options/confserv.options.cfg');
    expect(runbookOf(bundle)).toContain('do not create it');
    expect(runbookOf(bundle)).toContain('Undo what was entered in `confserv`');
    expect(removals(bundle).some((line) => line.includes('`confserv_b`'))).toBe(true);
  });
});

describe('several Configuration Servers', () => {
  test('the one that others connect to is the primary one, the other is created', () => {
    const draw = new Drawing('two');
    const used = draw.add('config-server', 'used');
    draw.add('config-server', 'idle');
    draw.connect(draw.add('ors', 'ors'), used);
    const created = createdIn(exported(draw.document()));
    expect(created).toContain('CfgServer idle');
    expect(created).not.toContain('CfgServer used');
  });

  test('where the drawing does not tell, none is created and the bundle says so', () => {
    const draw = new Drawing('two');
    draw.add('config-server', 'one');
    draw.add('config-server', 'two');
    const bundle = exported(draw.document());
    expect(createdIn(bundle)).toEqual([]);
    expect(bundle.toComplete.map(({ what }) => what)).toContain(
      'The drawing does not tell which of one and two is the primary Configuration Server, so none of them is created.',
    );
  });
});

test('objects with a well-known name are never among those to be created by hand', () => {
  const draw = new Drawing('named');
  for (const { type, known } of standingObjects)
    if (type !== undefined && known.by === 'name') draw.add(type, known.name);
  draw.add('tenant', 'Bank');
  const plan = planOf(draw.document());
  expect(plan.objectsByHand.map(({ element }) => element.name)).toEqual(['Bank']);
  expect(plan.standingByHand.map(({ element }) => element.name).sort()).toEqual(
    standingObjects
      .flatMap(({ type, known }) => (type !== undefined && known.by === 'name' ? known.name : []))
      .sort(),
  );
});
