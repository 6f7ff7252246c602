import { describe, expect, it } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { OptionSpec, ValueShape } from '#shared/catalog/option.ts';
import { documents, evidenceGrades, recalled } from '#shared/catalog/source.ts';
import { releaseSchema } from '#shared/model/release.ts';

const options = componentTypes.flatMap(({ id, options }) =>
  options.map((option) => ({ name: `${id} ${option.section}/${option.key}`, option })),
);

function fits(value: string, shape: ValueShape): boolean {
  switch (shape.kind) {
    case 'text':
      return shape.pattern === undefined || new RegExp(shape.pattern).test(value);
    case 'integer': {
      const number = Number(value);
      return (
        Number.isInteger(number) && number >= (shape.min ?? -Infinity) && number <= (shape.max ?? Infinity)
      );
    }
    case 'choice':
      return shape.values.includes(value);
    case 'list':
      return value === '' || value.split(shape.separator).every((entry) => entry.trim() !== '');
  }
}

function weaker(option: OptionSpec): boolean {
  const grade = option.defaultEvidence;
  return grade === undefined || evidenceGrades.indexOf(grade) >= evidenceGrades.indexOf(option.evidence);
}

describe('the options of a component type', () => {
  it('have unique names, letter case aside', () => {
    for (const { id, options } of componentTypes) {
      const names = options.map((option) => `${option.section}/${option.key}`.toLowerCase());
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        id,
      ).toEqual([]);
    }
  });

  it('have defaults of their own shape', () => {
    const wrong = options.filter(
      ({ option }) => option.defaultValue !== undefined && !fits(option.defaultValue, option.shape),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('grade a default exactly when there is one, never better than the option', () => {
    const wrong = options.filter(
      ({ option }) =>
        (option.defaultValue === undefined) !== (option.defaultEvidence === undefined) || !weaker(option),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('claim to be founded or documented only where a document is named', () => {
    const founding = Object.values(documents);
    const wrong = options.filter(({ option: { evidence, source } }) => {
      if (evidence === 'seed') return !founding.some((document) => source.startsWith(document));
      if (evidence === 'documented') return !/^(https:\/\/|a draft of )/.test(source);
      if (evidence === 'recalled') return !source.endsWith(recalled.document);
      return source === '';
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('name releases as releases are written', () => {
    for (const { name, option } of options) {
      for (const release of [option.since, option.until]) {
        if (release !== undefined)
          expect(releaseSchema.safeParse(release).success, `${name} ${release}`).toBe(true);
      }
    }
  });

  it('keep passwords secret', () => {
    const passwords = options.filter(({ option }) => /password/i.test(option.key));
    expect(passwords.length).toBeGreaterThan(0);
    expect(passwords.filter(({ option }) => option.secret !== true).map(({ name }) => name)).toEqual([]);
  });

  it('are never exported from a section that is not known', () => {
    const unknown = options.filter(({ option }) => option.section === 'unknown');
    expect(unknown.every(({ option }) => option.named === false)).toBe(true);
  });

  it('explain themselves', () => {
    for (const { name, option } of options) expect(option.meaning, name).toMatch(/^[A-Z].*\.$/);
  });

  it('live in the Annex on objects that have no Options', () => {
    const objects = componentTypes.filter(({ category, id }) => category === 'object' || id === 'host');
    const elsewhere = objects.flatMap(({ options }) => options.filter((option) => option.place !== 'annex'));
    expect(elsewhere).toEqual([]);
  });
});
