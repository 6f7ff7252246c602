// A table of ports leaves as a bundle does: what looks like a secret in it is asked about.
import { expect, test } from 'vitest';
import { exportPorts } from '#renderer/actions/file-ports.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { portRows } from '#shared/report/ports/port-rows.ts';
import { answerWith, fakeWorkspace } from '#test/support/fake-workspace.ts';

const TOKEN = `ghp_${'aB3'.repeat(12)}`;

async function written(answer: string | undefined, name: string): Promise<string | undefined> {
  const draw = new Drawing('x');
  const host = draw.add('host', 'host_a', { notes: 'pwd=abc' });
  draw.add('ors', name, { in: host, properties: { ports: { default: 7210 } } });
  const document = draw.document();
  const workspace = fakeWorkspace(document);
  workspace.platform.nextSave = { kind: 'saved', handle: { id: 'f', name: 'x ports.csv' } };
  answerWith(workspace, answer);
  await exportPorts(workspace, portRows(factsOf(document)));
  const [table] = workspace.platform.written;
  return table && new TextDecoder().decode(table.contents as Uint8Array);
}

test('a name that looks like a secret is replaced, kept, or nothing is written', async () => {
  const replaced = await written('placeholder', `ORS_${TOKEN}`);
  expect(replaced).not.toContain(TOKEN);
  expect(replaced).toContain('7210');
  expect(await written('keep', `ORS_${TOKEN}`)).toContain(TOKEN);
  expect(await written('cancel', `ORS_${TOKEN}`)).toBeUndefined();
});

test('what is not in the table is not asked about', async () => {
  expect(await written('cancel', 'ORS_1')).toContain('ORS_1');
});
