import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { cutSelection, pasteText } from '#renderer/actions/edit-clipboard.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';

const namesOf = ({ documents }: FakeWorkspace): string[] =>
  Object.values(documents.getState().document.elements).map(({ name }) => name);

function connected() {
  const drawing = new Drawing('x');
  const host = drawing.add('host', 'host_a');
  const [ors, urs] = [drawing.add('ors', 'ors_a', { in: host }), drawing.add('urs', 'urs_a', { in: host })];
  const stat = drawing.add('stat-server', 'stat_a');
  drawing.connect(ors, urs).connect(urs, stat);
  const workspace = fakeWorkspace(drawing.document());
  const between = (from: string, to: string): string =>
    Object.values(workspace.documents.getState().document.connections).find(
      (connection) => connection.from === from && connection.to === to,
    )?.id ?? '';
  return { workspace, host, ors, urs, stat, between };
}

test('the notice of a copy counts elements: the contents too, connections not', async () => {
  const { workspace, host, ors, urs, between } = connected();
  workspace.session.select([ors, between(ors, urs)]);
  await findAction('edit.copy')?.run(workspace);
  workspace.session.select([host]);
  await findAction('edit.copy')?.run(workspace);
  expect(workspace.notices.getState().notices.map(({ text }) => text)).toEqual([
    'Copied 1 element.',
    'Copied 3 elements.',
  ]);
});

test('a cut takes what is on the clipboard, and leaves a connection that was selected besides', () => {
  const { workspace, ors, urs, stat, between } = connected();
  workspace.session.select([ors, between(urs, stat)]);
  const text = cutSelection(workspace) ?? '';
  expect(namesOf(workspace)).not.toContain('ors_a');
  expect(between(urs, stat)).not.toBe('');
  expect(between(ors, urs)).toBe('');
  pasteText(workspace, text);
  expect(namesOf(workspace)).toContain('ors_a');
});

test('what was copied in an order is selected in that order', () => {
  const { workspace, ors, urs } = connected();
  workspace.session.select([urs, ors]);
  void findAction('edit.duplicate')?.run(workspace);
  const { document } = workspace.documents.getState();
  const types = [...workspace.session.getState().selection].map((id) => document.elements[id]?.type);
  expect(types).toEqual(['urs', 'ors']);
});
