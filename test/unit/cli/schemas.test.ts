// The published JSON Schemas are those of the code, and what is printed follows them.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeTopology } from '#shared/format/codec.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { templates } from '#shared/templates/registry.ts';
import { licenceExample } from '#test/support/licence-example.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

const GUIDE = fileURLToPath(new URL('../../../docs/user-guide/', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../../assets/schema/', import.meta.url));
let cli: CliFolder;

beforeAll(async () => {
  cli = await cliFolder();
  await writeFile(cli.path('broken.stave'), encodeTopology(licenceExample(), '1'));
});

afterAll(async () => cli.remove());

async function errorsOf(schema: string, text: string): Promise<unknown> {
  const ajv = new Ajv2020({ strict: true, validateFormats: false, allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(await readFile(`${SCHEMAS}${schema}`, 'utf8')));
  validate(JSON.parse(text));
  return validate.errors;
}

describe('assets/schema', () => {
  test('is what `npm run gen` writes, no file more or less', async () => {
    expect(await cli.run('schema', '--out', 'schema')).toMatchObject({ code: 0, error: '' });
    const names = (await readdir(SCHEMAS)).sort();
    expect((await readdir(cli.path('schema'))).sort()).toEqual(names);
    for (const name of names) {
      expect(await readFile(cli.path(`schema/${name}`), 'utf8'), name).toBe(
        await readFile(SCHEMAS + name, 'utf8'),
      );
    }
  });
});

describe('docs/user-guide', () => {
  test.each(['components.md', 'connections.md', 'rules.md'])(
    '%s is what `npm run gen` writes',
    async (name) => {
      expect(await cli.run('guide', '--out', 'guide')).toMatchObject({ code: 0, error: '' });
      expect(await readFile(cli.path(`guide/${name}`), 'utf8')).toBe(await readFile(GUIDE + name, 'utf8'));
    },
  );

  test('lists every component and every row of the connection matrix', async () => {
    const [components, connections] = await Promise.all(
      ['components.md', 'connections.md'].map((name) => readFile(GUIDE + name, 'utf8')),
    );
    for (const { label } of componentTypes) expect(components).toContain(`| ${label} |`);
    const rows = connections?.match(/^\| .+ \| (?:legal|required|recommended|forbidden) \|/gm) ?? [];
    expect(rows).toHaveLength(connectionRules.length);
  });
});

describe('output follows its schema', () => {
  test.each([
    ['analyse.schema.json', 'analyse broken.stave --format json'],
    ['analyse.schema.json', 'analyse broken.stave --format json --include-passes'],
    ['ports.schema.json', 'ports broken.stave --format json'],
    ['rules.schema.json', 'rules --format json'],
    ['templates.schema.json', 'new --list --format json'],
  ])('%s: stave %s', async (schema, line) => {
    const { out } = await cli.run(...line.split(' '));
    expect(await errorsOf(schema, out)).toBeNull();
  });

  test('the analysis of every template', async () => {
    for (const { id } of templates) {
      await cli.run('new', id, '--out', 'new.stave', '--force');
      expect(
        await errorsOf('stave-file.schema.json', await readFile(cli.path('new.stave'), 'utf8')),
        id,
      ).toBeNull();
      const { out } = await cli.run('analyse', 'new.stave', '--format', 'json', '--include-passes');
      expect(await errorsOf('analyse.schema.json', out), id).toBeNull();
    }
  });

  test('the schemas refuse what is wrong, so that following them means something', async () => {
    expect(await errorsOf('analyse.schema.json', '{"findings": [{}], "summary": {}}')).not.toBeNull();
    expect(await errorsOf('rules.schema.json', '[{"id": 1}]')).not.toBeNull();
    expect(await errorsOf('stave-file.schema.json', '{"magic": "other"}')).not.toBeNull();
  });
});
