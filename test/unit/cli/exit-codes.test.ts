// What each command line ends with, and how it says so.
import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
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
  [`new --list ${someTemplate}`, 2, /--list shows all templates and takes no name/],
  ['new --list nonsense', 2, /--list shows all templates and takes no name, but "nonsense"/],
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
  ['export sound.stave --out x.zip --override because', 2, /who overrides[^]*--by/],
  ['export sound.stave --out sound.stave', 2, /the topology itself/],
  ['export sound.stave --out damaged.stave', 2, /no archive[^]*--force/],
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
