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
import { laidOut, outsideTheirPlace, overlappingSiblings } from '#test/support/layout-checks.ts';
import {
  completedValues,
  parameterProblems,
  type ParameterSpec,
  type ParameterValue,
  type Template,
} from '#shared/templates/template.ts';

const LARGEST = 6;

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'template $id',
  ({ template }) => {
    it('draws, as it stands, a deployment without errors', () => {
      const analysis = analyse(template.generate(completedValues(template, {})));
      const errors = analysis.findings.filter(
        ({ verdict, severity }) => verdict === 'fail' && severity === 'error',
      );
      expect(errors.map((finding) => finding.message)).toEqual([]);
    });

    it('draws only what is sound, legal and round-trips, whatever the parameters', () => {
      fc.assert(
        fc.property(arbitraryValues(template), (values) => {
          expect(parameterProblems(template, values)).toEqual([]);
          const document = template.generate(completedValues(template, values));
          expect(brokenInvariants(document)).toEqual([]);
          expect(strayPlaces(document)).toEqual([]);
          expect(illegalConnections(document)).toEqual([]);
          expect(strangeProperties(document)).toEqual([]);
          const decoded = decodeTopology(encodeTopology(document, '0.0.0'));
          expect(decoded.ok && decoded.value.document).toEqual(document);
        }),
        { numRuns: 25 },
      );
    });

    it('lays out without overlap, whatever the parameters', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryValues(template), async (values) => {
          const document = await laidOut(template.generate(completedValues(template, values)));
          expect(overlappingSiblings(document)).toEqual([]);
          expect(outsideTheirPlace(document)).toEqual([]);
        }),
        { numRuns: 4 },
      );
    });

    it('exports as it stands', () => {
      const document = template.generate(completedValues(template, {}));
      const bundle = exportBundle(document, { analysis: analyse(document), appVersion: '0.0.0' });
      expect(bundle.ok ? [] : bundle.error).toEqual([]);
    });

    it('gives every element a name of its own within its type', () => {
      const document = template.generate(completedValues(template, {}));
      const keys = Object.values(document.elements).map(({ type, name }) => `${type} ${name}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  },
);

describe('template parameters', () => {
  const template = templates.find(({ id }) => id === 'interaction-cluster-suggested');

  it('are refused with the bounds when they do not fit', () => {
    expect(template && parameterProblems(template, { nodes: 1 })).toEqual([
      { key: 'nodes', problem: 'Interaction Server nodes is a whole number from 2 to 12' },
    ]);
    expect(template && parameterProblems(template, { media: [] })).toHaveLength(1);
    expect(template && parameterProblems(template, { interactionRelease: 'newest' })).toHaveLength(1);
    expect(template && parameterProblems(template, { colour: 'red' })).toHaveLength(1);
  });
});

function arbitraryValues(template: Template): fc.Arbitrary<Record<string, ParameterValue>> {
  const entries = template.parameters.map((parameter) => [parameter.key, arbitraryValue(parameter)] as const);
  return fc.record(Object.fromEntries(entries));
}

function arbitraryValue(parameter: ParameterSpec): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'integer':
      return fc.integer({
        min: parameter.min,
        max: Math.min(parameter.max, Math.max(parameter.min, LARGEST)),
      });
    case 'choice':
      return fc.constantFrom(...parameter.values);
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.uniqueArray(fc.constantFrom('email', 'chat', 'North', 'South-2', 'É x'), {
        minLength: parameter.mayBeEmpty ? 0 : 1,
        maxLength: 3,
      });
    case 'text':
      return fc.constant(parameter.initial);
  }
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
