// One option in several spellings: what is one, which value is in force, and what leaves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionSpec } from '#shared/catalog/catalog.ts';
import { findSpelling, spelledOptions, spelledSections } from '#shared/catalog/option-spelling.ts';
import { isSecretOption } from '#shared/secrets/secret-option.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { exportedOptions } from '#shared/exchange/export/kit/exported-options.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import { readOption } from '#shared/facts/settings.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { arbitrarySpellings } from '#test/support/random-spellings.ts';

const SERVER = 'interaction-server';

function server(options: OptionSections, annex: OptionSections = {}, type = SERVER): Element {
  const drawing = new Drawing('x');
  const id = drawing.add(type, 'IXN_1', { options, annex });
  return drawing.document().elements[id] as Element;
}

function leaving(element: Element): {
  options: OptionSections;
  annex: OptionSections;
  problems: ExportProblem[];
} {
  const problems: ExportProblem[] = [];
  const report = (problem: ExportProblem): void => void problems.push(problem);
  const { options, annex } = exportedOptions(element, { report });
  return { options, annex, problems };
}

function reversed(sections: OptionSections): OptionSections {
  const entries = Object.entries(sections).map(
    ([name, options]) => [name, Object.fromEntries(Object.entries(options).reverse())] as const,
  );
  return Object.fromEntries(entries.reverse());
}

/** As analyses ask for an option: by the spelling of the catalogue. */
function asked(section: string, key: string): readonly [string, string] {
  const spec = optionSpec(SERVER, section, key);
  return spec === undefined ? [section, key] : [spec.section, spec.key];
}

const bare = (name: string): string => name.trim().toLowerCase();
const doubles = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.findIndex((other) => bare(other) === bare(name)) !== index);

describe('any spellings', () => {
  test('are read, counted and exported the same whatever the order of the records', () => {
    fc.assert(
      fc.property(arbitrarySpellings, (sections) => {
        const other = reversed(sections);
        expect(spelledSections(SERVER, other)).toEqual(spelledSections(SERVER, sections));
        expect(leaving(server(other, other))).toEqual(leaving(server(sections, sections)));
        for (const [section, options] of Object.entries(sections))
          for (const key of Object.keys(options)) {
            const loosely = [section.toUpperCase(), ` ${key} `] as const;
            expect(readOption(other, ...loosely)).toBe(readOption(sections, ...loosely));
          }
      }),
    );
  });

  test('leave once, with the value that the analysis reads, and with a word for each that was written twice', () => {
    fc.assert(
      fc.property(arbitrarySpellings, (sections) => {
        const { options, annex, problems } = leaving(server({}, sections));
        expect(doubles(Object.keys(annex))).toEqual([]);
        for (const [section, entries] of Object.entries(annex)) {
          expect(doubles(Object.keys(entries))).toEqual([]);
          for (const [key, value] of Object.entries(entries))
            expect(value).toBe(findSpelling(sections, ...asked(section, key))?.value);
        }
        const several = spelledOptions(SERVER, sections).filter(({ spellings }) => spellings.length > 1);
        expect(problems).toHaveLength(several.length);
        expect(doubles(Object.keys(options))).toEqual([]);
      }),
    );
  });
});

test('the spelling of the catalogue is kept and in force, else the first in code-unit order', () => {
  const known = { SETTINGS: { 'ROUTING-TIMEOUT': '1' }, settings: { 'routing-timeout': '2', ' zone': '3' } };
  expect(leaving(server(known)).options['settings']).toEqual({ 'routing-timeout': '2', zone: '3' });
  expect(
    leaving(server({ SETTINGS: { 'Routing-Timeout': '1' }, Settings: { 'routing-timeouT': '2' } })),
  ).toMatchObject({ options: { settings: { 'routing-timeout': '1' } } });
  expect(leaving(server({ mine: { b: '1', B: '2' } })).options['mine']).toEqual({ B: '2' });
});

test('one spelling stays as it is written, but for blanks around it', () => {
  expect(leaving(server({ ' Settings': { 'Routing-Timeout ': '1' } })).options).toMatchObject({
    Settings: { 'Routing-Timeout': '1' },
  });
});

test('what the product fixes holds in whatever spelling it is stated', () => {
  const stated = { 'Cluster-Settings ': { 'CLUSTER-TYPE': 'mine' } };
  expect(leaving(server(stated, {}, 'interaction-server-cluster')).options).toEqual({
    'Cluster-Settings': { 'CLUSTER-TYPE': 'Interaction Server' },
  });
});

test('the export says once what was written twice, and which value leaves', () => {
  const element = server({ settings: { 'routing-timeout': '600', 'Routing-Timeout': '900' } });
  expect(leaving(element).problems).toEqual([
    {
      kind: 'to-complete',
      what: 'IXN_1 states one option in several spellings, "settings/routing-timeout" and "settings/Routing-Timeout": it is written once, with the value of the first.',
      where: 'option settings/routing-timeout of IXN_1',
      todo: 'Keep the spelling with the right value, and remove the others.',
    },
  ]);
});

test('a secret in a spelling that does not leave is hidden in prose all the same', () => {
  expect(isSecretOption(' mine', 'pwd ')).toBe(true);
  const drawing = new Drawing('x');
  drawing.add(SERVER, 'IXN_1', { options: { mine: { PWD: 'first-secret', pwd: 'other-secret' } } });
  expect(planOf(drawing.document()).texts.conceal('first-secret, other-secret')).not.toMatch(/secret\b/);
});
