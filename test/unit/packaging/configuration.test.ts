// electron-builder.yml keeps to the schema of the electron-builder that reads it, and says what its targets need.
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builderConfiguration, ROOT } from './builder-configuration.ts';

const schema = JSON.parse(
  readFileSync(new URL('node_modules/app-builder-lib/scheme.json', ROOT), 'utf8'),
) as object;
const packageJson = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as Record<
  string,
  unknown
>;
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);

test('keeps to the schema', () => {
  validate(builderConfiguration());
  expect(validate.errors ?? []).toEqual([]);
});

test.each([{ linx: {} }, { linux: { maintainr: 'x' } }, { win: { icon: 7 } }])(
  'the schema refuses %j',
  (mistake) => {
    expect(validate({ ...builderConfiguration(), ...mistake })).toBe(false);
  },
);

describe('a deb', () => {
  const ADDRESS = /^[^<>]+ <[^@<>\s]+@[^@<>\s]+>$/;

  test('states a maintainer with an address, and a homepage', () => {
    expect(builderConfiguration().linux?.maintainer).toMatch(ADDRESS);
    expect(packageJson.homepage).toMatch(/^https:\/\//);
    expect(packageJson.author).toEqual({ name: 'Stave', email: expect.stringContaining('@') });
    expect(packageJson.description).not.toBe('');
  });
});
