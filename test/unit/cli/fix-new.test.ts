// What `stave fix` and `stave new` print and write.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { licenceExample } from '#test/support/licence-example.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

let cli: CliFolder;

beforeEach(async () => {
  cli = await cliFolder();
  await writeFile(cli.path('sound.stave'), encodeTopology(newTopology('Sound'), '1'));
  await writeFile(cli.path('broken.stave'), encodeTopology(licenceExample(), '1'));
  await writeFile(cli.path('damaged.stave'), '{"magic": "stave-topology", oops');
  await writeFile(cli.path('picture.stave'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
  await mkdir(cli.path('folder.stave'));
});

afterEach(async () => cli.remove());

async function documentIn(file: string): Promise<Topology> {
  const result = decodeTopology(await readFile(cli.path(file), 'utf8'));
  if (!result.ok) throw new Error(result.error.message);
  return result.value.document;
}

const [template] = templates;
const someTemplate = template?.id ?? '';

describe('stave fix', () => {
  test('applies a fix, says so, keeps the previous file and leaves the finding behind', async () => {
    const run = await cli.run('fix', 'broken.stave', '--rule', 'licence-pool-overcommitted');
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(run.out).toMatch(
      /^fixed +Set ics_multi_media_agent_seat to 25 on every[^]*Wrote .*broken\.stave[^]*Left: 0 errors/,
    );
    const elements = Object.values((await documentIn('broken.stave')).elements);
    const asked = elements.flatMap(
      (element) => element.options['license']?.['ics_multi_media_agent_seat'] ?? [],
    );
    expect(asked).toEqual(['25', '25', '25', '25']);
    expect(await readFile(cli.path('broken.stave.bak'), 'utf8')).toBe(encodeTopology(licenceExample(), '1'));
  });

  test('--out leaves the file alone', async () => {
    await cli.run('fix', 'broken.stave', '--out', 'fixed.stave');
    expect(await documentIn('broken.stave')).toEqual(licenceExample());
    expect(await documentIn('fixed.stave')).not.toEqual(licenceExample());
  });

  test('with nothing to fix the file is not touched', async () => {
    await chmod(cli.path('sound.stave'), 0o444);
    const run = await cli.run('fix', 'sound.stave');
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toMatch(/^Nothing was changed/);
    expect(existsSync(cli.path('sound.stave.bak'))).toBe(false);
  });
});

describe('stave new', () => {
  test.each(templates.map(({ id }) => id))('%s opens and is analysed', async (id) => {
    const made = await cli.run('new', id, '--out', 'new.stave');
    expect(made).toMatchObject({ code: 0, error: '' });
    const elements = Object.values((await documentIn('new.stave')).elements);
    const places = elements.map(
      ({ parent, position }) => `${parent ?? ''} ${String(position.x)} ${String(position.y)}`,
    );
    expect(elements).not.toHaveLength(0);
    expect(new Set(places).size, 'every element has a place of its own').toBe(elements.length);
    expect((await cli.run('analyse', 'new.stave')).code).toBeLessThan(2);
  });

  test('every parameter is a flag, and its initial value typed out gives the same drawing', async () => {
    for (const { id, parameters } of templates) {
      const typed = parameters.flatMap(({ key, initial }) => [
        `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        Array.isArray(initial) ? initial.join(',') : String(initial),
      ]);
      expect((await cli.run('new', id, '--out', 'plain.stave', '--force')).code).toBe(0);
      expect(await cli.run('new', id, '--out', 'typed.stave', '--force', ...typed)).toMatchObject({
        code: 0,
      });
      expect(await documentIn('typed.stave'), id).toEqual(await documentIn('plain.stave'));
    }
  });

  test('a value that does not fit is refused with what would', async () => {
    for (const { id, parameters } of templates) {
      for (const parameter of parameters.filter(({ kind }) => kind !== 'list' && kind !== 'text')) {
        const flag = `--${parameter.key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        const run = await cli.run('new', id, '--out', 'x.stave', flag, 'nonsense');
        expect(run.code, `${id} ${flag}`).toBe(2);
        expect(run.error).toContain(parameter.label);
      }
    }
    expect(existsSync(cli.path('x.stave'))).toBe(false);
  });

  test('a number is read as in the form: other notations and signs between thousands are refused', async () => {
    for (const { id, parameters } of templates) {
      for (const parameter of parameters) {
        if (parameter.kind !== 'integer') continue;
        const flag = `--${parameter.key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        for (const text of ['0x2', '2e0', '-0', '2.0', '2,5', '2.000', ' '])
          expect(
            await cli.run('new', id, '--out', 'x.stave', `${flag}=${text}`),
            `${id} ${flag}=${text}`,
          ).toMatchObject({ code: 2, error: expect.stringContaining(parameter.label) as string });
        const wide = String(parameter.initial).replaceAll(/\d/g, (digit) =>
          String.fromCodePoint(0xff10 + Number(digit)),
        );
        expect(await cli.run('new', id, '--out', 'wide.stave', '--force', `${flag}= ${wide} `)).toMatchObject(
          {
            code: 0,
          },
        );
      }
    }
    const refused = await cli.run('new', 'voice-and-eservices', '--out', 'x.stave', '--nodes=1.000');
    expect(refused.error).toContain('Enter thousands without a sign between them: 1000');
    expect(existsSync(cli.path('x.stave'))).toBe(false);
  });

  test('--force replaces a file and keeps it beside', async () => {
    const run = await cli.run('new', someTemplate, '--out', 'sound.stave', '--force');
    expect(run.code).toBe(0);
    expect(await documentIn('sound.stave.bak')).toEqual(newTopology('Sound'));
  });
});
