// `stave ports`: the plan of ports as text, table and JSON.
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { cliFolder, type CliFolder } from '#test/support/run-cli.ts';

let cli: CliFolder;

beforeAll(async () => {
  cli = await cliFolder();
  const drawing = new Drawing('ports').state({ portRanges: { 'urs/default': { from: 4999, to: 4999 } } });
  const host = drawing.add('host', 'host_1', { properties: { lcaPort: 4999 } });
  drawing.add('ors', 'ors_1', { in: host, properties: { ports: { default: 7210 } } });
  drawing.add('interaction-server', 'ixn_1', { in: host });
  drawing.add('urs', 'urs_1', { in: host });
  drawing.add('message-server', '=cmd|\u202E"x"\n2');
  await writeFile(cli.path('ports.stave'), encodeTopology(drawing.document(), '1'));
});

afterAll(async () => cli.remove());

test('as text, host by host', async () => {
  expect(await cli.run('ports', 'ports.stave')).toEqual({
    code: 0,
    error: '',
    out: `host_1
  4999   Local Control Agent: stated
  7120   ixn_1 (default): chosen by Stave, the usual one (inferred from
         documents)
  7210   ors_1 (default): stated
  -      urs_1 (default): open: no number of 4999 to 4999 is free

On no host
  2100   =cmd|\\u{202E}"x"\\u{A}2 (default): chosen by Stave, the first free one
         of 2100 to 2149

5 ports: 2 stated, 2 chosen by Stave, 1 open.
`,
  });
});

test('as a table, in which no name is a formula or a line of its own', async () => {
  const { out } = await cli.run('ports', 'ports.stave', '--format', 'csv');
  expect(out.split('\r\n')).toEqual([
    'Host,Application,Type,Port id,Port,Protocol,Decided,Ground',
    'host_1,host_1,Local Control Agent,lca,4999,,stated,stated',
    'host_1,ixn_1,Interaction Server,default,7120,,chosen by Stave,the usual one (inferred from documents)',
    'host_1,ors_1,Orchestration Server,default,7210,,stated,stated',
    'host_1,urs_1,Universal Routing Server,default,,,open,no number of 4999 to 4999 is free',
    ',"\'=cmd|\\u{202E}""x""\\u{A}2",Message Server,default,2100,,chosen by Stave,the first free one of 2100 to 2149',
    '',
  ]);
});

test('as JSON, one object a port', async () => {
  const { out } = await cli.run('ports', 'ports.stave', '--format', 'json');
  const rows = JSON.parse(out) as readonly Record<string, unknown>[];
  expect(rows.map(({ port, decided }) => [port, decided])).toEqual([
    [4999, 'stated'],
    [7120, 'chosen'],
    [7210, 'stated'],
    [null, 'open'],
    [2100, 'chosen'],
  ]);
});

test('a file that cannot be read is refused', async () => {
  expect(await cli.run('ports', 'missing.stave')).toMatchObject({ code: 2, out: '' });
});
