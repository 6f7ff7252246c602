import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { copySelection, cutSelection, pasteCopied } from '#renderer/actions/edit-clipboard.ts';
import { clipOf, clipText } from '#shared/clipboard/clip.ts';
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
  const copied = cutSelection(workspace) ?? { text: '', html: '' };
  expect(namesOf(workspace)).not.toContain('ors_a');
  expect(between(urs, stat)).not.toBe('');
  expect(between(ors, urs)).toBe('');
  pasteCopied(workspace, copied);
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

test('text fields get the names, one a line, and the drawing the elements', () => {
  const { workspace, ors, urs } = connected();
  void workspace.documents.dispatch({ type: 'rename', id: ors, name: 'a"<b>&\nc' });
  workspace.session.select([ors, urs]);
  const copied = copySelection(workspace);
  expect(copied?.text).toBe('a"<b>& c\nurs_a');
  expect(copied?.html).toContain('<li>a"&lt;b&gt;&amp; c</li><li>urs_a</li>');
  const other = fakeWorkspace(new Drawing('other').document());
  pasteCopied(other, copied ?? { text: '', html: '' });
  expect(namesOf(other)).toEqual(['a"<b>&\nc', 'urs_a']);
});

test('what versions before put on the clipboard as text is read, and other contents are not', () => {
  const { workspace, ors } = connected();
  const clip = clipOf(workspace.documents.getState().document, [ors]);
  const other = fakeWorkspace(new Drawing('other').document());
  pasteCopied(other, { text: 'ors_a', html: '<ul data-stave-elements="%"><li>ors_a</li></ul>' });
  pasteCopied(other, { text: 'ors_a', html: '<b>ors_a</b>' });
  expect(namesOf(other)).toEqual([]);
  pasteCopied(other, { text: clip === undefined ? '' : clipText(clip), html: '' });
  expect(namesOf(other)).toEqual(['ors_a']);
});
