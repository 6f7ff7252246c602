// Laws of every template: what its parameters let through is a deployment without errors that can be exported and kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { fromMatrix } from '#shared/facts/connecting.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import {
  completedValues,
  parameterProblems,
  type ParameterValue,
  type ParameterValues,
  type Template,
} from '#shared/templates/template.ts';
import { laidOut, outsideTheirPlace, overlappingSiblings } from '#test/support/layout-checks.ts';
import { arbitraryValues } from '#test/support/template-values.ts';

/** Drawings checked of each template. Values that are refused do not count. */
const DRAWINGS = 20;
const LAYOUTS = 3;
const RUN = { seed: 8, maxSkipsPerRun: 100 };
const OVERRIDE = { reason: 'asked for', by: 'test' };

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'template $id',
  ({ template }) => {
    it('draws what is sound and free of errors, whatever it accepts', () => {
      fc.assert(
        fc.property(arbitraryValues(template), (values) => {
          fc.pre(isAccepted(template, values));
          const completed = completedValues(template, values);
          const document = template.generate(completed);
          expectSound(document);
          expectAccepted(document, expectedFindings(completed));
        }),
        { ...RUN, numRuns: DRAWINGS },
      );
    });

    it('lays out without overlap', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryValues(template), async (values) => {
          fc.pre(isAccepted(template, values));
          const document = await laidOut(template.generate(completedValues(template, values)));
          expect(overlappingSiblings(document)).toEqual([]);
          expect(outsideTheirPlace(document)).toEqual([]);
        }),
        { ...RUN, numRuns: LAYOUTS },
      );
    });
  },
);

/** Whether a template takes the values. What it says against them is words about one of its parameters. */
function isAccepted(template: Template, values: ParameterValues): boolean {
  const problems = parameterProblems(template, values);
  for (const { key, problem } of problems) {
    expect(template.parameters.map((parameter) => parameter.key)).toContain(key);
    expect(problem).not.toBe('');
  }
  return problems.length === 0;
}

function expectSound(document: Topology): void {
  expect(brokenInvariants(document)).toEqual([]);
  expect(strayPlaces(document)).toEqual([]);
  expect(illegalConnections(document)).toEqual([]);
  expect(strangeProperties(document)).toEqual([]);
  const decoded = decodeTopology(encodeTopology(document, '0.0.0'));
  expect(decoded.ok && decoded.value.document).toEqual(document);
}

/** No finding that the values did not ask for, and a bundle that complains of no name. */
function expectAccepted(document: Topology, expected: readonly string[]): void {
  const analysis = analyse(document);
  const unexpected = analysis.findings.filter(
    ({ rule, severity }) => severity !== 'info' && !expected.includes(rule),
  );
  expect(unexpected.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  const bundle = exportBundle(document, { analysis, appVersion: '0.0.0', override: OVERRIDE });
  expect(bundle.ok ? [] : bundle.error).toEqual([]);
  const complaints = bundle.ok
    ? bundle.value.toComplete.filter(({ todo }) => /^(Rename|Give)/.test(todo))
    : [];
  expect(complaints).toEqual([]);
}

/** What somebody asks for who gives queues to every node, or nodes more seats than there are. */
function expectedFindings(values: ParameterValues): readonly string[] {
  const shared = values['sharedMedia'];
  const asked = numberOf(values['nodes']) * numberOf(values['seatsPerNode']);
  return [
    ...(Array.isArray(shared) && shared.length > 0 ? ['queue-order', 'urs-order-differs'] : []),
    ...(asked > numberOf(values['seats'])
      ? ['licence-pool-overcommitted', 'licence-capacity-below-agents']
      : []),
  ];
}

function numberOf(value: ParameterValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function strayPlaces(document: Topology): string[] {
  return Object.values(document.elements)
    .filter(({ type, parent }) => {
      const place = parent === null ? 'canvas' : (document.elements[parent]?.type ?? 'nowhere');
      return componentType(type)?.within.includes(place) !== true;
    })
    .map(({ type, name }) => `${type} ${name}`);
}

function illegalConnections(document: Topology): string[] {
  return Object.values(document.connections).flatMap(({ from, to }) => {
    const ends = [document.elements[from]?.type ?? '', document.elements[to]?.type ?? ''] as const;
    return fromMatrix(...ends).allowed ? [] : [ends.join(' to ')];
  });
}

function strangeProperties(document: Topology): string[] {
  return Object.values(document.elements).flatMap(({ type, properties }) => {
    const fields = componentType(type)?.fields ?? [];
    return Object.entries(properties)
      .filter(([key, value]) => {
        const field = fields.find((candidate) => candidate.key === key);
        return (
          field === undefined ||
          (field.values !== undefined && !field.values.some((allowed) => allowed === value))
        );
      })
      .map(([key]) => `${type} ${key}`);
  });
}
