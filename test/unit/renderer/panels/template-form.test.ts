import { describe, expect, test } from 'vitest';
import { templates } from '#shared/templates/registry.ts';
import type { Template } from '#shared/templates/template.ts';
import { allEntries, formProblems, valuesOf } from '#renderer/panels/templates/form-entries.ts';

function named(id: string): Template {
  const found = templates.find((template) => template.id === id);
  if (found === undefined) throw new RangeError(`No template is called ${id}.`);
  return found;
}

const voice = named('voice-and-eservices');

describe('what stands in the form of a template', () => {
  test('is what is drawn: a number that does not fit is a problem, not the number before it', () => {
    for (const [nodes, reason] of [
      ['99', ''],
      ['', ''],
      ['three', ' Enter a whole number in digits, such as 120.'],
      ['2.5', ' Enter a whole number, without decimals.'],
      ['0x2', ' Enter a whole number in digits, such as 120.'],
      ['1.000', ' Enter thousands without a sign between them: 1000.'],
    ] as const) {
      expect(formProblems(voice, { nodes }), nodes).toEqual([
        { keys: ['nodes'], text: `ORS nodes is a whole number from 1 to 8.${reason}` },
      ]);
      expect(allEntries(voice, { nodes }).nodes).toBe(nodes);
    }
    expect(formProblems(voice, { nodes: ' 5 ' })).toEqual([]);
    expect(valuesOf(voice, { nodes: ' 5 ' })).toEqual({ nodes: 5 });
  });

  test('names a conflict at every field that could be changed', () => {
    expect(formProblems(voice, { orsRelease: '8.1.300.10' })[0]?.keys).toEqual(['connection', 'orsRelease']);
    const cluster = named('interaction-cluster-several-proxies');
    expect(formProblems(cluster, { seats: '3' }).map(({ keys }) => keys)).toEqual([['seats', 'nodes']]);
  });

  test('follows from the other entries as far as they fit', () => {
    const cluster = named('interaction-cluster-several-proxies');
    expect(allEntries(cluster, { nodes: '5' }).seatsPerNode).toBe('20');
    expect(allEntries(cluster, { nodes: '0' }).seatsPerNode).toBe('25');
    expect(allEntries(cluster, { nodes: '5', seatsPerNode: '7' }).seatsPerNode).toBe('7');
  });
});

test('every problem that a template has with two values points at parameters it asks for', () => {
  for (const template of templates) {
    const keys = template.parameters.map(({ key }) => key);
    for (const entries of [
      { orsRelease: '8.1.2' },
      { seats: '1' },
      { labels: ['1'] },
      { interactionRelease: '8.5' },
    ]) {
      const asked = Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
      for (const problem of formProblems(template, asked)) {
        expect(keys, template.id).toEqual(expect.arrayContaining([...problem.keys]));
      }
    }
  }
});
