import type { ParameterSpec, ParameterValue } from '#shared/templates/template.ts';

/** Values of a template's parameters, read by kind. A missing or wrong one is a bug of the caller, who has to check first. */
export interface Values {
  readonly integer: (key: string) => number;
  readonly text: (key: string) => string;
  readonly list: (key: string) => readonly string[];
  readonly flag: (key: string) => boolean;
}

export function readValues(values: Readonly<Record<string, ParameterValue>>): Values {
  const read = <Kind extends ParameterValue>(key: string, fits: (value: unknown) => value is Kind): Kind => {
    const value = values[key];
    if (!fits(value)) throw new TypeError(`The template parameter ${key} has no usable value.`);
    return value;
  };
  return {
    integer: (key) => read(key, (value): value is number => typeof value === 'number'),
    text: (key) => read(key, (value): value is string => typeof value === 'string'),
    list: (key) => read(key, (value): value is readonly string[] => Array.isArray(value)),
    flag: (key) => read(key, (value): value is boolean => typeof value === 'boolean'),
  };
}

/** Release of a product, written as its vendor does. */
export function releaseOf(key: string, label: string, help: string, initial: string): ParameterSpec {
  return { key, label, help, kind: 'text', initial, pattern: '\\d+(\\.\\d+){1,4}' };
}

/** Release of ORS, the first that supports Redis unless `initial` says otherwise. */
export function orsReleaseFrom(initial = '8.1.401.10'): ParameterSpec {
  return releaseOf(
    'orsRelease',
    'ORS release',
    'Release of every Orchestration Server. Redis needs 8.1.401.10 or later.',
    initial,
  );
}

export const orsRelease: ParameterSpec = orsReleaseFrom();

/** Release of Interaction Server. */
export const interactionRelease: ParameterSpec = releaseOf(
  'interactionRelease',
  'Interaction Server release',
  'Release of every Interaction Server, which says how it reaches its databases. 8.5.305 is the first with Kafka capture points.',
  '8.5.305',
);

/** Name of the one site that a template draws. */
export const siteName: ParameterSpec = {
  key: 'site',
  label: 'Site name',
  help: 'Name of the site.',
  kind: 'text',
  initial: 'Main site',
};

/** Where ORS keeps sessions; `choices` leaves out what the model rules out. */
export function storeChoice(...choices: readonly ('redis' | 'cassandra' | 'none')[]): ParameterSpec {
  return {
    key: 'store',
    label: 'Session store',
    help: 'Where ORS persists sessions. The vendor no longer recommends Cassandra for session recovery.',
    kind: 'choice',
    initial: choices[0] ?? 'none',
    values: choices,
  };
}

/** A whole number with bounds. */
export function count(
  key: string,
  label: string,
  help: string,
  initial: number,
  min: number,
  max: number,
): ParameterSpec {
  return { key, label, help, kind: 'integer', initial, min, max };
}

/** Names, one an entry. */
export function names(key: string, label: string, help: string, initial: readonly string[]): ParameterSpec {
  return { key, label, help, kind: 'list', initial };
}

/** Numbers from 1 to `length`. */
export function upTo(length: number): readonly number[] {
  return Array.from({ length }, (_unused, index) => index + 1);
}
