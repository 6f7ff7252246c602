// Code scanning services refuse a whole log for one result without an address: the rules of their intake, on any drawing.
import fc from 'fast-check';
import type { Location, Log, PhysicalLocation, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { AnalysedFile } from '#shared/exchange/export/findings-sarif/analysed-file.ts';
import { findingsSarif } from '#shared/exchange/export/findings-sarif/findings-sarif.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import { aFinding, analysisOf } from '#test/support/analysis-of.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const draw = new Drawing('Calls #1');
const ors = draw.add('ors', 'ors "1"\n{');
const backup = draw.add('ors', 'ors_2');
const pair = draw.pair(ors, backup);
const document = draw.state({ description: `"elements": {"${ors}": {}}` }).document();
const text = encodeTopology(document, '1');
const about = (...ids: readonly string[]) =>
  analysisOf([aFinding({ rule: 'another', subjects: ids.map((id) => ({ id, type: 'ors', name: id })) })]);

const resultsOf = (topology: Topology, analysis: ReturnType<typeof analysisOf>, file?: AnalysedFile) =>
  (JSON.parse(findingsSarif(topology, analysis, '1', file).text) as Log).runs[0]!.results!;
const placeOf = (location: Location | undefined): PhysicalLocation => location!.physicalLocation!;
const uriOf = (path: string): string =>
  placeOf(resultsOf(document, about(ors), { path, text })[0]?.locations?.[0]).artifactLocation!.uri!;
const lineOf = (id: string, content: string | undefined, topology = document): number =>
  placeOf(resultsOf(topology, about(id), { path: 'a.stave', text: content })[0]?.locations?.[0]).region!
    .startLine!;

/** What code scanning takes: at least one location, each with a relative address and a line. */
function isTaken({ locations, relatedLocations = [] }: Result, lines: number): boolean {
  return (
    locations?.length === 1 &&
    [...locations, ...relatedLocations].every(({ physicalLocation }) => {
      const { artifactLocation, region } = physicalLocation ?? {};
      const { uri = '', uriBaseId } = artifactLocation ?? {};
      const line = region?.startLine ?? 0;
      return (
        /^(?:[\w.!~*'()-]|%[\dA-F]{2}|\/)+$/.test(uri) &&
        !uri.startsWith('/') &&
        uriBaseId === '%SRCROOT%' &&
        line >= 1 &&
        line <= lines
      );
    })
  );
}

test('every result of any drawing has an address and a line in the file', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (topology) => {
      const content = encodeTopology(topology, '1');
      const results = resultsOf(topology, analyse(topology, '2026-01-15'), {
        path: 'a b.stave',
        text: content,
      });
      expect(results.filter((result) => !isTaken(result, content.split('\n').length))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

describe('the line', () => {
  const lineHolding = (content: string, id: string): number =>
    content.split(/\r?\n/).findIndex((line) => line.trim() === `"${id}": {`) + 1;

  test.each([
    ['an element', ors],
    ['its backup', backup],
    ['a pair', pair],
  ])('is where the record of %s starts', (_what, id) => {
    expect(lineOf(id, text)).toBe(lineHolding(text, id));
    expect(lineOf(id, text)).toBeGreaterThan(1);
  });

  test('is the same with the line ends of Windows, and 1 in a text of one line', () => {
    expect(lineOf(ors, text.replaceAll('\n', '\r\n'))).toBe(lineHolding(text, ors));
    expect(lineOf(ors, JSON.stringify(JSON.parse(text)))).toBe(1);
  });

  test('is found for ids that JSON writes with escapes', () => {
    const id = 'a"\\é';
    const strange = { ...document, elements: { [id]: { ...document.elements[ors]!, id } } };
    const content = encodeTopology(strange, '1');
    expect(lineOf(id, content, strange)).toBe(
      content.split('\n').findIndex((line) => line.includes(`${JSON.stringify(id)}: {`)) + 1,
    );
  });

  test('is 1 without a subject, for one the file does not have, and in a drawing that was never saved', () => {
    const [nothing] = resultsOf(document, about(), { path: 'a.stave', text });
    expect(placeOf(nothing?.locations?.[0]).region).toEqual({ startLine: 1 });
    expect(nothing?.locations?.[0]?.logicalLocations).toBeUndefined();
    expect(lineOf('nobody', text)).toBe(1);
    expect(lineOf(ors, undefined)).toBe(1);
  });

  test('damaged text gives a line or none, and never an error', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.string(), (cut, more) => {
        expect(lineOf(ors, text.slice(0, cut) + more)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the address', () => {
  test.each([
    ['drawings/East West.stave', 'drawings/East%20West.stave'],
    ['100% #1?.stave', '100%25%20%231%3F.stave'],
    ['c:d.stave', 'c%3Ad.stave'],
    ['Zürich/東京.stave', 'Z%C3%BCrich/%E6%9D%B1%E4%BA%AC.stave'],
    ['back\\slash.stave', 'back%5Cslash.stave'],
    ['half\ud800.stave', 'half%EF%BF%BD.stave'],
  ])('%s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });

  test('gives back any path, and never a scheme, a root or a query', () => {
    const step = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !name.includes('/'));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const uri = uriOf(steps.join('/'));
        expect(uri.split('/').map(decodeURIComponent)).toEqual(steps);
        expect(uri).toMatch(/^[^:?#\\]+$/);
      }),
    );
  });

  test('is the name the drawing would have when it was never saved', () => {
    const [result] = resultsOf(document, about(ors));
    expect(placeOf(result?.locations?.[0]).artifactLocation?.uri).toBe('Calls%20%231.stave');
  });
});
