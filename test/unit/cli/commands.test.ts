// What each command line prints, writes and ends with.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
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

/** Command line -> exit code, and what is said on the way: on standard output for 0 and 1, else on standard error. */
const TABLE: readonly (readonly [line: string, code: number, says: RegExp])[] = [
  ['--version', 0, /^0\.0\.0-test\n$/],
  ['--help', 0, /Usage: stave[^]*analyse[^]*export[^]*fix[^]*new[^]*rules/],
  ['help', 0, /Usage: stave/],
  ['help analyse', 0, /Usage: stave analyse/],
  ['analyse --help', 0, /--fail-on/],
  ['export --help', 0, /--override/],
  ['fix --help', 0, /--include-unsafe/],
  ['new --help', 0, /--list/],
  [`new ${someTemplate} --help`, 0, /--out <file>/],
  ['rules --help', 0, /--format/],
  ['rules', 0, /licence-pool-overcommitted/],
  ['rules --format json', 0, /"licence-pool-overcommitted"/],
  ['new --list', 0, new RegExp(someTemplate)],
  ['new --list --format json', 0, /"flag": "--/],
  ['analyse sound.stave', 0, /0 errors/],
  ['analyse broken.stave', 1, /licence-pool-overcommitted[^]*100 available, 10 agents/],
  ['analyse broken.stave --format json', 1, /"verdict": "fail"/],
  ['analyse broken.stave --format sarif', 1, /sarif-schema-2\.1\.0/],
  ['', 2, /Usage: stave/],
  ['nonsense', 2, /unknown command 'nonsense'/],
  ['analyse', 2, /missing required argument 'file'/],
  ['analyse sound.stave second.stave', 2, /too many arguments/],
  ['analyse sound.stave --nonsense', 2, /unknown option '--nonsense'/],
  ['analyse sound.stave --format xml', 2, /Allowed choices are text, json, sarif/],
  ['analyse sound.stave --fail-on fatal', 2, /Allowed choices are error, warning, info/],
  ['analyse missing.stave', 2, /could not be read[^]*missing\.stave[^]*remedy:/],
  ['analyse folder.stave', 2, /not a file/],
  ['analyse damaged.stave', 2, /line 1, column \d+[^]*file:[^]*remedy:/],
  ['analyse picture.stave', 2, /not text/],
  ['export sound.stave', 2, /'--out <zip>' not specified/],
  ['export damaged.stave --out x.zip', 2, /is damaged/],
  ['export sound.stave --out x.zip --by me', 2, /no override/],
  ['fix damaged.stave', 2, /is damaged/],
  ['fix sound.stave --rule nonsense', 2, /no rule "nonsense"/],
  ['new', 2, /No template is named/],
  ['new nonsense --out x.stave', 2, /no template "nonsense"/],
  [`new ${someTemplate}`, 2, /'--out <file>' not specified/],
  [`new ${someTemplate} --out sound.stave`, 2, /already[^]*--force/],
  [`new ${someTemplate} --out x.stave --nonsense 1`, 2, /unknown option '--nonsense'/],
  [`new ${someTemplate} --out missing/x.stave`, 2, /could not be written/],
  ['schema', 2, /'--out <folder>' not specified/],
];

describe('exit codes and messages', () => {
  test.each(TABLE)('stave %s -> %i', async (line, code, says) => {
    const run = await cli.run(...line.split(' ').filter((word) => word !== ''));
    expect(run.code).toBe(code);
    expect(code === 2 ? run.error : run.out).toMatch(says);
    if (code === 2) expect(run.out).toBe('');
    expect(run.error).not.toMatch(/\n {4}at |Error:/);
  });

  test('help and tables fit 80 columns, and nothing has colours', async () => {
    const lines = [
      '--help',
      'new --help',
      'new --list',
      'rules',
      'analyse --help',
      'analyse broken.stave',
      'fix broken.stave',
    ];
    for (const line of lines) {
      const { out } = await cli.run(...line.split(' '));
      const tooLong = out
        .split('\n')
        .filter((row) => row.length > 80 && row.trim().includes(' ') && !row.startsWith('Wrote'));
      expect(tooLong, line).toEqual([]);
      expect(out, line).not.toContain('\u001b');
    }
  });
});

describe('stave analyse', () => {
  test('--fail-on decides which severities end with 1', async () => {
    const { out } = await cli.run('analyse', 'broken.stave', '--format', 'json');
    const { findings } = JSON.parse(out) as { findings: { severity: string; verdict: string }[] };
    const fails = (...severities: string[]): number =>
      findings.some(({ severity, verdict }) => verdict === 'fail' && severities.includes(severity)) ? 1 : 0;
    const ends = async (threshold: string): Promise<number> =>
      (await cli.run('analyse', 'broken.stave', '--fail-on', threshold)).code;
    expect(await ends('error')).toBe(fails('error'));
    expect(await ends('warning')).toBe(fails('error', 'warning'));
    expect(await ends('info')).toBe(fails('error', 'warning', 'info'));
    expect((await cli.run('analyse', 'sound.stave', '--fail-on', 'info')).code).toBe(0);
  });

  test('licences are told node by node in checkout order', async () => {
    const { out } = await cli.run('analyse', 'broken.stave', '--format', 'json');
    const { summary } = JSON.parse(out);
    expect(summary.licences).toMatchObject([
      { cluster: 'ixn_cluster', feature: 'ics_multi_media_agent_seat', available: 100, capacity: 10 },
    ]);
    expect(summary.licences[0].nodes.map((node: { granted: number }) => node.granted)).toEqual([
      30, 30, 30, 10,
    ]);
  });

  test('--include-passes adds what was checked; the counts stay', async () => {
    await writeFile(cli.path('fair.stave'), encodeTopology(licenceExample({ asks: 25 }), '1'));
    const without = JSON.parse((await cli.run('analyse', 'fair.stave', '--format', 'json')).out);
    const withPasses = JSON.parse(
      (await cli.run('analyse', 'fair.stave', '--format', 'json', '--include-passes')).out,
    );
    expect(without.findings.filter(({ verdict }: { verdict: string }) => verdict === 'pass')).toEqual([]);
    expect(withPasses.summary).toEqual(without.summary);
    const passed = withPasses.findings.filter(({ verdict }: { verdict: string }) => verdict === 'pass');
    expect(passed).toHaveLength(withPasses.summary.passed);
    expect(passed.map(({ rule }: { rule: string }) => rule)).toContain('licence-pool-overcommitted');
    expect((await cli.run('analyse', 'fair.stave', '--include-passes')).out).toMatch(
      /In order\n-+\n[^]*licence-pool-overcommitted/,
    );
  });

  test('an accepted finding is counted, not listed, until it expires', async () => {
    const first = JSON.parse((await cli.run('analyse', 'broken.stave', '--format', 'json')).out);
    const fingerprint: string = first.findings.find(
      ({ rule }: { rule: string }) => rule === 'licence-pool-overcommitted',
    ).fingerprint;
    const accepting = async (expires: string): Promise<string> => {
      const acceptances = { [fingerprint]: { reason: 'known', by: 'me', expires } };
      await writeFile(cli.path('accepted.stave'), encodeTopology({ ...licenceExample(), acceptances }, '1'));
      return (await cli.run('analyse', 'accepted.stave', '--format', 'json')).out;
    };
    expect(JSON.parse(await accepting('2026-01-16')).summary).toMatchObject({
      accepted: 1,
      error: first.summary.error - 1,
    });
    expect(JSON.parse(await accepting('2026-01-15')).summary).toMatchObject({
      accepted: 0,
      error: first.summary.error,
    });
  });

  test('a name in a file cannot steer the terminal', async () => {
    const hostile = { ...licenceExample(), name: 'x\u001b]0;owned\u0007\u001b[2J\u009b31m' };
    await writeFile(cli.path('hostile.stave'), encodeTopology(hostile, '1'));
    const { out } = await cli.run('analyse', 'hostile.stave');
    expect(out).toContain('owned');
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('stave export', () => {
  test('refuses with the blocking findings, and writes nothing', async () => {
    const run = await cli.run('export', 'broken.stave', '--out', 'bundle.zip');
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(/Nothing was exported[^]*\[licence-pool-overcommitted\][^]*--override/);
    expect(existsSync(cli.path('bundle.zip'))).toBe(false);
  });

  test('an override needs a reason, and the reason is in the bundle', async () => {
    expect((await cli.run('export', 'broken.stave', '--out', 'bundle.zip', '--override', ' ')).code).toBe(1);
    const run = await cli.run(
      'export',
      'broken.stave',
      '--out',
      'bundle.zip',
      '--override',
      'Lab only',
      '--by',
      'A. Architect',
    );
    expect(run).toMatchObject({ code: 0, error: '' });
    const files = unzipSync(await readFile(cli.path('bundle.zip')));
    const texts = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
    expect(texts.some((text) => text.includes('Lab only') && text.includes('A. Architect'))).toBe(true);
  });

  test('leaves what was there, and no half file, when it cannot write or is refused', async () => {
    await writeFile(cli.path('bundle.zip'), 'earlier');
    await cli.run('export', 'broken.stave', '--out', 'bundle.zip');
    expect(await readFile(cli.path('bundle.zip'), 'utf8')).toBe('earlier');
    const before = await readdir(cli.folder);
    expect((await cli.run('export', 'sound.stave', '--out', 'missing/bundle.zip')).code).toBe(2);
    expect((await cli.run('export', 'sound.stave', '--out', 'folder.stave')).code).toBe(2);
    expect(await readdir(cli.folder)).toEqual(before);
  });
});

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

  test('--force replaces a file and keeps it beside', async () => {
    const run = await cli.run('new', someTemplate, '--out', 'sound.stave', '--force');
    expect(run.code).toBe(0);
    expect(await documentIn('sound.stave.bak')).toEqual(newTopology('Sound'));
  });
});
