// What `stave analyse` and `stave export` print and write.
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
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
      {
        cluster: 'ixn_cluster',
        feature: 'ics_multi_media_agent_seat',
        available: 100,
        capacity: 10,
        capacityRange: { least: 10, most: 10 },
      },
    ]);
    expect(summary.licences[0].nodes.map((node: { granted: number }) => node.granted)).toEqual([
      30, 30, 30, 10,
    ]);
  });

  test.each(['aa', 'zz'])(
    'what others take from the pool counts in any start order: %s',
    async (outsider) => {
      const drawing = new Drawing('Shared');
      const options = { license: { ics_multi_media_agent_seat: '30' } };
      const nodes = ['ixn_1', 'ixn_2'].map((name) => drawing.add('interaction-server', name, { options }));
      drawing.connect(drawing.add('interaction-server-cluster', 'ixnc'), ...nodes);
      drawing.add('interaction-server', outsider, { options });
      drawing.add('licence-pool', 'pool', { properties: { features: { ics_multi_media_agent_seat: 60 } } });
      await writeFile(cli.path('shared.stave'), encodeTopology(drawing.document(), '1'));
      const { summary } = JSON.parse((await cli.run('analyse', 'shared.stave', '--format', 'json')).out);
      expect(summary.licences).toMatchObject([
        { capacity: outsider === 'aa' ? 0 : 30, capacityRange: { least: 0, most: 30 } },
      ]);
      expect((await cli.run('analyse', 'shared.stave')).out.replace(/\s+/g, ' ')).toContain(
        '60 available, between 0 and 30 agents can log in, depending on which server starts first Started in order of name: ixn_1 asks for 30',
      );
    },
  );

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
    const blank = await cli.run(
      'export',
      'broken.stave',
      '--out',
      'bundle.zip',
      '--override',
      ' ',
      '--by',
      'A',
    );
    expect(blank).toMatchObject({ code: 2, out: '' });
    expect(blank.error).toMatch(/remedy: .*--override/);
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

  test.each([[[]], [['--by', ' ']]])('an override needs a name beside the reason (%j)', async (by) => {
    const run = await cli.run('export', 'broken.stave', '--out', 'x.zip', '--override', 'Lab only', ...by);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toMatch(/override[^]*remedy: .*--by/);
    expect(existsSync(cli.path('x.zip'))).toBe(false);
  });

  test('never replaces the topology it exports, by whatever name', async () => {
    await symlink(cli.path('sound.stave'), cli.path('link.zip'));
    const before = await readFile(cli.path('sound.stave'), 'utf8');
    for (const out of ['sound.stave', 'link.zip', 'folder.stave/../sound.stave']) {
      for (const force of [[], ['--force']]) {
        const run = await cli.run('export', 'sound.stave', '--out', out, ...force);
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.error).toMatch(/the topology itself[^]*file: [^]*remedy:/);
      }
    }
    expect(await readFile(cli.path('sound.stave'), 'utf8')).toBe(before);
    expect(existsSync(cli.path('sound.stave.bak'))).toBe(false);
  });

  test('replaces an archive, and another file only with --force, which keeps it', async () => {
    const exported = async (...force: string[]): Promise<number> =>
      (await cli.run('export', 'sound.stave', '--out', 'bundle.zip', ...force)).code;
    expect([await exported(), await exported()]).toEqual([0, 0]);
    expect(existsSync(cli.path('bundle.zip.bak'))).toBe(false);
    await writeFile(cli.path('bundle.zip'), 'a letter');
    const refused = await cli.run('export', 'sound.stave', '--out', 'bundle.zip');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toMatch(/no archive[^]*--force/);
    expect(await readFile(cli.path('bundle.zip'), 'utf8')).toBe('a letter');
    expect(await exported('--force')).toBe(0);
    expect(await readFile(cli.path('bundle.zip.bak'), 'utf8')).toBe('a letter');
    await writeFile(cli.path('bundle.zip'), '');
    expect(await exported(), 'an empty file has nothing to lose').toBe(0);
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
